import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { FormEvent } from 'react';
import type { RegisterSheetsView } from '../../../contract/register';
import type { Problem } from '../../../contract/problem';
import { problemOf } from '../../http';
import { useTab } from '../../tab/tab-context';
import { PageHeading } from '../../ui/PageHeading';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { registerWords } from '../../words/en-gb/register';
import { useSchoolStyles } from '../school-styles';
import { Sheets } from './Sheets';
import { Ways } from './Ways';

const words = registerWords.paper;

/** A signature on paper or a scan: whose, of which agreement, when, and where the paper is kept (AUA-7). */
export function PaperPage() {
  const styles = useSchoolStyles();
  const { service } = useTab();
  const [search, setSearch] = useState('');
  const [found, setFound] = useState<{ of: string; view?: RegisterSheetsView; problem?: Problem }>();

  async function find(of: string) {
    try {
      setFound({ of, view: await service.findSigner(of) });
    } catch (error) {
      setFound({ of, problem: problemOf(error) });
    }
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    void find(search);
  }
  return (
    <div className={styles.page}>
      <PageHeading lead={words.lead}>{words.title}</PageHeading>
      <Ways here="paper" />
      <form className={styles.fields} role="search" onSubmit={submit}>
        <Field label={words.search} hint={words.searchHelp} className={styles.field}>
          <Input type="search" value={search} maxLength={120} onChange={(_event, { value }) => setSearch(value)} />
        </Field>
        <Button type="submit" disabledFocusable={search.trim().length < 2}>
          {words.find}
        </Button>
      </form>
      {found?.problem ? <ProblemNotice problem={found.problem} /> : null}
      {found?.view ? <Sheets key={found.of} view={found.view} nothing={words.nobody} names reload={() => find(found.of)} /> : null}
    </div>
  );
}
