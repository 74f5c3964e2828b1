import { Field, Input, makeStyles, Select, tokens, typographyStyles } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import type { RulesQuestion } from '../../contract/rules';
import { PageSkeleton } from '../tab/PageSkeleton';
import { useTab } from '../tab/tab-context';
import { Announce } from '../ui/Announce';
import { PageHeading } from '../ui/PageHeading';
import { ProblemNotice } from '../ui/ProblemNotice';
import { useResource } from '../ui/use-resource';
import { common } from '../words/en-gb/common';
import { rulesWords as words } from '../words/en-gb/rules';
import { findRules } from './find-rules';
import { RuleList } from './RuleList';

const useStyles = makeStyles({
  page: { display: 'grid', gap: tokens.spacingVerticalXL, maxWidth: '760px', minWidth: 0, ...typographyStyles.body1, '& p': { margin: 0 } },
  question: {
    display: 'grid',
    alignItems: 'start',
    gap: tokens.spacingHorizontalM,
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(220px, 100%), 1fr))',
    // The longest device would otherwise push its field over the next one.
    '& > *': { minWidth: 0 },
    '& select': { minWidth: 0, width: '100%', textOverflow: 'ellipsis' },
  },
});

/** May staff or learners do this, on this device? Every rule answered, and found by what somebody types (AUA-9). */
export function RulesPage() {
  const styles = useStyles();
  const { service, session } = useTab();
  const [question, setQuestion] = useState<RulesQuestion>({ who: session.abilities.report ? 'staff' : 'learner' });
  const [typed, setTyped] = useState('');
  const { value, problem, reload } = useResource(useCallback(() => service.rules(question), [service, question]));
  const uses = value ? findRules(value.uses, typed) : [];
  const actions = value ? findRules(value.actions, typed) : [];
  const found = uses.length + actions.length;
  return (
    <div className={styles.page}>
      <PageHeading lead={words.lead}>{words.title}</PageHeading>
      {problem ? <ProblemNotice problem={problem} retry={{ label: common.tryAgain, onClick: () => void reload() }} /> : null}
      {value ? (
        <>
          <div className={styles.question}>
            <Field label={words.who}>
              <Select value={question.who} onChange={(_, { value: who }) => setQuestion({ ...question, who: who === 'staff' ? 'staff' : 'learner' })}>
                <option value="staff">{words.staff}</option>
                <option value="learner">{capital(value.learnerLabel)}</option>
              </Select>
            </Field>
            <Field label={words.device}>
              <Select
                value={question.device ?? ''}
                onChange={(_, { value: id }) => setQuestion({ who: question.who, device: value.devices.find((one) => one.id === id)?.id })}
              >
                <option value="">{words.anyDevice}</option>
                {value.devices.map(({ id, label }) => (
                  <option key={id} value={id}>
                    {label}
                  </option>
                ))}
              </Select>
            </Field>
            <Field label={words.what} hint={words.whatHelp}>
              <Input type="search" value={typed} onChange={(_, { value: text }) => setTyped(text)} />
            </Field>
          </div>
          <Announce>{words.found(found)}</Announce>
          <RuleList title={words.uses} rules={uses} />
          <RuleList title={words.actions} rules={actions} />
          {found === 0 ? <p>{value.uses.length + value.actions.length === 0 ? words.noRules : words.none}</p> : null}
        </>
      ) : problem ? null : (
        <PageSkeleton />
      )}
    </div>
  );
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
