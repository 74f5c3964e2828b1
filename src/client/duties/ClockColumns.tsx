import { CLOCK_KINDS } from '../../contract/limits';
import type { ClockKind, WallClockView } from '../../contract/duties';
import { RouteLink } from '../tab/RouteLink';
import { duties as words } from '../words/en-gb/duties';
import { ClockSign } from './ClockSign';
import { useDutyStyles } from './duty-styles';
import { TimeLeft } from './TimeLeft';

interface ClockColumnsProps {
  clocks: readonly WallClockView[];
  /** Only these kinds; all without any. */
  kinds: readonly ClockKind[];
}

/** A column for each kind of clock; one under the other on a phone. */
export function ClockColumns({ clocks, kinds }: ClockColumnsProps) {
  const styles = useDutyStyles();
  const shown = CLOCK_KINDS.filter((kind) => kinds.length === 0 || kinds.includes(kind));
  return (
    <div className={styles.wall}>
      {shown.map((kind) => (
        <Column key={kind} kind={kind} clocks={clocks.filter((clock) => clock.kind === kind)} />
      ))}
    </div>
  );
}

function Column({ kind, clocks }: { kind: ClockKind; clocks: readonly WallClockView[] }) {
  const styles = useDutyStyles();
  const id = `clocks-${kind}`;
  return (
    <section className={styles.column} aria-labelledby={id}>
      <h2 className={styles.columnTitle} id={id}>
        {words.kinds[kind]} ({clocks.length})
      </h2>
      {clocks.length === 0 ? <p className={styles.quiet}>{words.wallNone}</p> : null}
      <ul className={styles.cards}>
        {clocks.map((clock) => (
          <li key={`${clock.reference} ${clock.label}`} className={styles.card}>
            <ClockSign state={clock.state} />
            <strong>{clock.label}</strong>
            <TimeLeft dueAt={clock.dueAt} state={clock.state} />
            <RouteLink to={{ page: 'case', reference: clock.reference }}>
              {clock.kindLabel}, {clock.reference}
            </RouteLink>
            <span className={styles.quiet}>
              {clock.laneLabel} · {clock.whoHasIt}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
