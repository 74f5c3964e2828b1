import { useCallback, useState } from 'react';
import { PageSkeleton } from '../../tab/PageSkeleton';
import { useTab } from '../../tab/tab-context';
import { PageHeading } from '../../ui/PageHeading';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { useRefresh } from '../../ui/use-refresh';
import { useResource } from '../../ui/use-resource';
import { Pages } from '../../ui/Pages';
import { common } from '../../words/en-gb/common';
import { drillWords as words } from '../../words/en-gb/drills';
import { DrillList } from './DrillList';
import { MonthlyDrill } from './MonthlyDrill';
import { StartDrill } from './StartDrill';
import { useDrillStyles } from './drill-styles';

/** Fire drills: start one, set the one of every month, and see how quickly each was answered. */
export function DrillsPage() {
  const styles = useDrillStyles();
  const { service } = useTab();
  const [page, setPage] = useState(1);
  const { value, problem, reload } = useResource(useCallback(() => service.drills(page), [service, page]));
  useRefresh(() => void reload());
  return (
    <div className={styles.page}>
      <PageHeading lead={words.lead}>{words.title}</PageHeading>
      {problem ? (
        <ProblemNotice problem={problem} retry={{ label: common.tryAgain, onClick: () => void reload() }} />
      ) : null}
      {value?.abilities.start ? (
        <>
          <StartDrill onStarted={() => void reload()} />
          <MonthlyDrill setting={value.monthly} onSaved={() => void reload()} />
        </>
      ) : null}
      {value ? (
        <section className={styles.section} aria-labelledby="drills">
          <h2 className={styles.title} id="drills">
            {words.listTitle}
          </h2>
          {value.median === undefined ? null : <p>{words.median(words.duration(value.median))}</p>}
          {value.total === 0 ? <p>{words.empty}</p> : <DrillList drills={value.drills} />}
          <Pages list={words.listTitle} page={value.page} pages={value.pages} onPage={setPage} />
        </section>
      ) : problem ? null : (
        <PageSkeleton />
      )}
    </div>
  );
}
