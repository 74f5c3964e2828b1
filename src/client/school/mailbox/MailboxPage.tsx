import { lazy, useCallback, useState } from 'react';
import type { MailboxView } from '../../../contract/mailbox';
import type { Problem } from '../../../contract/problem';
import { problemOf } from '../../http';
import { PageSkeleton } from '../../tab/PageSkeleton';
import { RouteLink } from '../../tab/RouteLink';
import { useTab } from '../../tab/tab-context';
import { Notice } from '../../ui/Notice';
import { PageHeading } from '../../ui/PageHeading';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { useRefresh } from '../../ui/use-refresh';
import { useResource } from '../../ui/use-resource';
import { When } from '../../ui/When';
import { Pages } from '../../ui/Pages';
import { common } from '../../words/en-gb/common';
import { mailboxWords as words } from '../../words/en-gb/mailbox';
import type { PartProps } from '../parts';
import { useSchoolStyles } from '../school-styles';
import { MailList } from './MailList';

type Said = { done: string } | { problem: Problem };

const RulesPage = lazy(() => import('./RulesPage').then((part) => ({ default: part.RulesPage })));

/** The mailbox, and below it the rules for monitoring systems at an address of their own. */
export function MailboxPage({ place }: PartProps) {
  return place === 'rules' ? <RulesPage /> : <CamePage />;
}

/** What came into the intake mailbox and what became of it; what was set aside is made a report by hand. */
function CamePage() {
  const styles = useSchoolStyles();
  const { service } = useTab();
  const [page, setPage] = useState(1);
  const { value, problem, reload } = useResource(useCallback(() => service.mailbox(page), [service, page]));
  const [said, setSaid] = useState<Said>();
  const [busy, setBusy] = useState<string>();
  useRefresh(() => void reload());

  async function report(key: string): Promise<void> {
    setBusy(key);
    setSaid(undefined);
    try {
      const { reference } = await service.reportMail(key);
      setSaid({ done: reference ? words.reported(reference) : words.reportedElsewhere });
    } catch (error) {
      setSaid({ problem: problemOf(error) });
    } finally {
      await reload();
      setBusy(undefined);
    }
  }
  return (
    <div className={styles.page}>
      <PageHeading lead={value?.address ? words.lead(value.address) : undefined}>{words.title}</PageHeading>
      {problem ? <ProblemNotice problem={problem} retry={{ label: common.tryAgain, onClick: () => void reload() }} /> : null}
      <div role="status">
        {said && 'done' in said ? (
          <Notice intent="success">
            <p>{said.done}</p>
          </Notice>
        ) : null}
      </div>
      {said && 'problem' in said ? <ProblemNotice problem={said.problem} /> : null}
      {value ? (
        <Came view={value} busy={busy} onReport={(key) => void report(key)} onPage={setPage} />
      ) : problem ? null : (
        <PageSkeleton />
      )}
    </div>
  );
}

interface CameProps {
  view: MailboxView;
  busy: string | undefined;
  onReport: (key: string) => void;
  onPage: (page: number) => void;
}

function Came({ view, busy, onReport, onPage }: CameProps) {
  const styles = useSchoolStyles();
  if (view.address === undefined) return <p className={styles.text}>{words.off}</p>;
  return (
    <>
      {view.trouble ? (
        <Notice intent="danger" role="alert">
          <p>
            {words.trouble} <When at={view.trouble} />.
          </p>
          <p>{words.troubleHelp}</p>
        </Notice>
      ) : null}
      <Notice intent="info">
        <p>{words.note}</p>
      </Notice>
      {view.mayChangeRules ? (
        <div>
          <RouteLink to={{ page: 'school', part: 'mailbox', place: 'rules' }}>{words.rules}</RouteLink>
        </div>
      ) : null}
      <section className={styles.section} aria-labelledby="came">
        <h2 className={styles.heading} id="came">
          {words.listTitle}
        </h2>
        {view.total === 0 ? <p className={styles.text}>{words.empty}</p> : <MailList mails={view.mails} busy={busy} onReport={onReport} />}
        <Pages list={words.listTitle} page={view.page} pages={view.pages} onPage={onPage} />
      </section>
    </>
  );
}
