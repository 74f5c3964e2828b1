import { Field, Select } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import type { RegisterView } from '../../../contract/register';
import { PageSkeleton } from '../../tab/PageSkeleton';
import { useTab } from '../../tab/tab-context';
import { PageHeading } from '../../ui/PageHeading';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { useResource } from '../../ui/use-resource';
import { common } from '../../words/en-gb/common';
import { registerWords as words } from '../../words/en-gb/register';
import { useSchoolStyles } from '../school-styles';
import { Sheets } from './Sheets';
import { Ways } from './Ways';

/** The class register: a class, an agreement, a tap for each who signed (AUA-7). */
export function ClassPage() {
  const styles = useSchoolStyles();
  const { service } = useTab();
  const { value, problem, reload } = useResource(useCallback(() => service.register(), [service]));
  return (
    <div className={styles.page}>
      <PageHeading lead={words.lead}>{words.title}</PageHeading>
      <Ways />
      {problem ? <ProblemNotice problem={problem} retry={{ label: common.tryAgain, onClick: () => void reload() }} /> : null}
      {value ? <ChooseClass view={value} /> : problem ? null : <PageSkeleton />}
    </div>
  );
}

function ChooseClass({ view: { classes } }: { view: RegisterView }) {
  const styles = useSchoolStyles();
  const [chosen, setChosen] = useState('');
  const className = classes.length === 1 ? (classes[0] ?? '') : chosen;
  if (classes.length === 0) return <p className={styles.text}>{words.noClass}</p>;
  return (
    <>
      <div className={styles.fields}>
        <Field label={words.className} className={styles.field}>
          <Select value={className} onChange={(_event, { value }) => setChosen(value)}>
            {classes.length === 1 ? null : <option value="">{words.choose}</option>}
            {classes.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </Select>
        </Field>
      </div>
      {className ? <OneClass key={className} className={className} /> : null}
    </>
  );
}

function OneClass({ className }: { className: string }) {
  const { service } = useTab();
  const { value, problem, reload } = useResource(useCallback(() => service.registerOf(className), [service, className]));
  return (
    <>
      {problem ? <ProblemNotice problem={problem} retry={{ label: common.tryAgain, onClick: () => void reload() }} /> : null}
      {value ? <Sheets view={value} nothing={words.nothing} reload={reload} /> : problem ? null : <PageSkeleton />}
    </>
  );
}
