import { Field, Select } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import type { MailSampleView } from '../../../contract/mail-rules';
import { ALERT_FIELDS, mapAlert, type MailRule } from '../../../contract/map-alert';
import type { Problem } from '../../../contract/problem';
import { words as shared } from '../../../contract/words/en-gb';
import { problemOf } from '../../http';
import { useTab } from '../../tab/tab-context';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { useResource } from '../../ui/use-resource';
import { mailRuleWords as words } from '../../words/en-gb/mail-rules';
import { useSchoolStyles } from '../school-styles';
import { useMailboxStyles } from './mailbox-styles';

interface RuleSampleProps {
  rule: MailRule;
  onSample: (sample: MailSampleView) => void;
}

/** An e-mail that came, as words, and what the rule makes of it. */
export function RuleSample({ rule, onSample }: RuleSampleProps) {
  const styles = useSchoolStyles();
  const own = useMailboxStyles();
  const { service } = useTab();
  const { value } = useResource(useCallback(() => service.mailbox(1), [service]));
  const [key, setKey] = useState('');
  const [sample, setSample] = useState<MailSampleView>();
  const [problem, setProblem] = useState<Problem>();

  async function choose(chosen: string): Promise<void> {
    setKey(chosen);
    setSample(undefined);
    setProblem(undefined);
    if (chosen === '') return;
    try {
      const found = await service.mailSample(chosen);
      setSample(found);
      onSample(found);
    } catch (error) {
      setProblem(problemOf(error));
    }
  }
  return (
    <div className={styles.section}>
      <Field label={words.sample} hint={words.sampleHelp}>
        <Select className={own.choice} value={key} onChange={(_event, data) => void choose(data.value)}>
          <option value="">{words.sampleNone}</option>
          {(value?.mails ?? [])
            .filter(({ mayReport, from }) => mayReport && from)
            .map(({ key: one, from, subject }) => (
              <option key={one} value={one}>
                {from}: {subject}
              </option>
            ))}
        </Select>
      </Field>
      {problem ? <ProblemNotice problem={problem} /> : null}
      {sample ? (
        <>
          <div className={own.sample} role="region" tabIndex={0} aria-label={words.sampleText}>
            <strong>
              <bdi>{sample.subject}</bdi>
            </strong>
            <p>
              <bdi>{sample.text}</bdi>
            </p>
          </div>
          <Found rule={rule} sample={sample} />
        </>
      ) : null}
    </div>
  );
}

function Found({ rule, sample }: { rule: MailRule; sample: MailSampleView }) {
  const styles = useSchoolStyles();
  const own = useMailboxStyles();
  const mapped = mapAlert(rule, sample);
  const { priority = undefined, kind = undefined, ...rest } = mapped.ok ? mapped.alert : {};
  const values = mapped.ok ? { ...rest, severity: priority && shared.priorities[priority] } : mapped.found;
  const becomes = kind && priority ? (priority === 'low' ? words.digest(shared.kinds[kind]) : words.becomes(shared.priorities[priority], shared.kinds[kind])) : words.setAside;
  return (
    <section className={styles.section} aria-labelledby="found">
      <h2 className={styles.subheading} id="found">
        {words.foundTitle}
      </h2>
      <dl className={own.found}>
        {ALERT_FIELDS.map((field) => (
          <div key={field}>
            <dt className={styles.quiet}>{words.fields[field]}</dt>
            <dd className={own.value}>
              <bdi>{values[field] ?? words.notFound}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      <p className={styles.text} role="status">
        {becomes}
      </p>
    </section>
  );
}
