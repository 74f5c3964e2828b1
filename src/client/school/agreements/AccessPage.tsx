import { useCallback, useState } from 'react';
import type { AccessRule, AccessView } from '../../../contract/access-group';
import type { Problem } from '../../../contract/problem';
import { problemOf } from '../../http';
import { PageSkeleton } from '../../tab/PageSkeleton';
import { RouteLink } from '../../tab/RouteLink';
import { useTab } from '../../tab/tab-context';
import { Announce } from '../../ui/Announce';
import { Notice } from '../../ui/Notice';
import { PageHeading } from '../../ui/PageHeading';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { useResource } from '../../ui/use-resource';
import { agreementsWords } from '../../words/en-gb/agreements';
import { common } from '../../words/en-gb/common';
import { useSchoolStyles } from '../school-styles';
import { AccessChanges } from './AccessChanges';
import { AccessForm } from './AccessForm';

const words = agreementsWords.access;

/** Who is let in because they have signed (AUA-6): shown first, then turned on. */
export function AccessPage() {
  const styles = useSchoolStyles();
  const { service } = useTab();
  const { value, problem, reload } = useResource(useCallback(() => service.access(), [service]));
  const [outcome, setOutcome] = useState<{ problem?: Problem; saved?: boolean }>({});

  async function save(rule: AccessRule, version: string) {
    try {
      await service.setAccess({ rule, version });
      setOutcome({ saved: true });
    } catch (error) {
      setOutcome({ problem: problemOf(error) });
    }
    await reload();
  }
  return (
    <div className={styles.page}>
      <PageHeading lead={words.lead}>{words.title}</PageHeading>
      <div className={styles.back}>
        <RouteLink to={{ page: 'school', part: 'agreements' }}>{agreementsWords.one.back}</RouteLink>
      </div>
      {problem ? <ProblemNotice problem={problem} retry={{ label: common.tryAgain, onClick: () => void reload() }} /> : null}
      {value ? <Parts view={value} onSave={save} /> : problem ? null : <PageSkeleton />}
      <Announce>{outcome.saved ? words.saved : ''}</Announce>
      {outcome.problem ? <ProblemNotice problem={outcome.problem} /> : null}
    </div>
  );
}

function Parts({ view, onSave }: { view: AccessView; onSave: (rule: AccessRule, version: string) => Promise<void> }) {
  if (!view.available) {
    return (
      <Notice intent="info">
        <p>{words.unavailable}</p>
      </Notice>
    );
  }
  return (
    <>
      {view.problem ? (
        <Notice intent="warning">
          <p>{view.problem}</p>
        </Notice>
      ) : null}
      <AccessForm key={view.version} setting={view} onSave={onSave} />
      <AccessChanges view={view} />
    </>
  );
}
