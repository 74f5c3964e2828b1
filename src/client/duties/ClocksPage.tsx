import { Button, ToggleButton } from '@fluentui/react-components';
import { useCallback } from 'react';
import type { ClockWallView } from '../../contract/duties';
import { CLOCK_KINDS, WALL_STATES } from '../../contract/limits';
import { useCasesStyles } from '../incidents/cases-styles';
import { PageSkeleton } from '../tab/PageSkeleton';
import { useTab } from '../tab/tab-context';
import { Notice } from '../ui/Notice';
import { PageHeading } from '../ui/PageHeading';
import { ProblemNotice } from '../ui/ProblemNotice';
import { useRefresh } from '../ui/use-refresh';
import { useResource } from '../ui/use-resource';
import { Pages } from '../ui/Pages';
import { common } from '../words/en-gb/common';
import { duties as words } from '../words/en-gb/duties';
import { ALL_CLOCKS, queryOfClocks, type ClockFilters } from './clock-filters';
import { ClockColumns } from './ClockColumns';
import { useDutyStyles } from './duty-styles';

interface ShownProps {
  filters: ClockFilters;
  show: (filters: ClockFilters) => void;
}

/** The clock wall: working-day, school-day and real-hour clocks side by side. */
export function ClocksPage({ filters }: { filters: ClockFilters }) {
  const styles = useCasesStyles();
  const { service, router, refreshSession } = useTab();
  const address = queryOfClocks(filters);
  const load = useCallback(() => service.clocks(address), [service, address]);
  const { value, problem, reload } = useResource(load);
  useRefresh(
    useCallback(() => {
      void reload();
      // The session carries the service's time, which the clocks count from.
      void refreshSession();
    }, [reload, refreshSession]),
  );
  const show = (next: ClockFilters) => router.go({ page: 'clocks', filters: next }, 'replace');
  return (
    <div className={styles.page}>
      <PageHeading lead={words.wallLead}>{words.wallTitle}</PageHeading>
      <FilterChips filters={filters} show={show} />
      {problem && value ? <Warning text={words.wallStale} /> : null}
      {value?.incomplete && !problem ? <Warning text={value.incomplete} /> : null}
      {problem && !value ? (
        <ProblemNotice problem={problem} retry={{ label: common.tryAgain, onClick: () => void reload() }} />
      ) : null}
      {value ? <Wall wall={value} filters={filters} show={show} /> : problem ? null : <PageSkeleton />}
    </div>
  );
}

function Warning({ text }: { text: string }) {
  return (
    <Notice intent="warning" role="status">
      <p>{text}</p>
    </Notice>
  );
}

function Wall({ wall, filters, show }: ShownProps & { wall: ClockWallView }) {
  const styles = useCasesStyles();
  const narrowed = filters.kind.length + filters.state.length > 0;
  const { title, text } = narrowed ? words.wallNoMatch : words.wallEmpty;
  return (
    <>
      <div role="status" className={styles.quiet}>
        {words.wallCount(wall.total)}
      </div>
      {wall.total === 0 ? (
        <div className={styles.empty}>
          <p>
            <strong>{title}</strong>
          </p>
          <p>{text}</p>
        </div>
      ) : (
        <ClockColumns clocks={wall.clocks} kinds={filters.kind} />
      )}
      <Pages list={words.wallTitle} page={wall.page} pages={wall.pages} onPage={(page) => show({ ...filters, page })} />
    </>
  );
}

/** Chips that stay pressed, as in Cases. */
function FilterChips({ filters, show }: ShownProps) {
  const styles = useDutyStyles();
  const narrowed = filters.kind.length + filters.state.length > 0;
  return (
    <div role="search" className={styles.chips} aria-label={words.wallFilter}>
      {WALL_STATES.map((state) => (
        <ToggleButton
          key={state}
          size="small"
          shape="circular"
          checked={filters.state.includes(state)}
          onClick={() => show({ ...filters, state: toggled(filters.state, state), page: 1 })}
        >
          {words.states[state]}
        </ToggleButton>
      ))}
      {CLOCK_KINDS.map((kind) => (
        <ToggleButton
          key={kind}
          size="small"
          shape="circular"
          checked={filters.kind.includes(kind)}
          onClick={() => show({ ...filters, kind: toggled(filters.kind, kind), page: 1 })}
        >
          {words.kinds[kind]}
        </ToggleButton>
      ))}
      {narrowed ? (
        <Button size="small" onClick={() => show(ALL_CLOCKS)}>
          {words.clear}
        </Button>
      ) : null}
    </div>
  );
}

function toggled<T>(given: readonly T[], value: T): T[] {
  return given.includes(value) ? given.filter((one) => one !== value) : [...given, value];
}
