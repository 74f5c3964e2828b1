import type { DrillView } from '../../../contract/drills';
import { words as shared } from '../../../contract/words/en-gb';
import { PrioritySign } from '../../ui/PrioritySign';
import { When } from '../../ui/When';
import { drillWords as words } from '../../words/en-gb/drills';
import { useDrillStyles } from './drill-styles';

/** Each drill with its time in words, and as a bar against the slowest that is shown. */
export function DrillList({ drills }: { drills: readonly DrillView[] }) {
  const styles = useDrillStyles();
  const slowest = Math.max(1, ...drills.map(({ seconds }) => seconds ?? 0));
  return (
    <ul className={styles.list} aria-label={words.listTitle}>
      {drills.map((drill) => (
        <li key={drill.reference} className={styles.drill}>
          <div className={styles.top}>
            <strong>
              <When at={drill.startedAt} />
            </strong>
            <PrioritySign priority={drill.priority} label={shared.priorities[drill.priority]} />
            <span>{outcomeOf(drill)}</span>
          </div>
          {drill.seconds === undefined ? null : (
            <div
              className={styles.bar}
              style={{ width: `${(drill.seconds / slowest) * 100}%` }}
              aria-hidden
            />
          )}
          <span className={styles.quiet}>
            {drill.reference}, {words.startedBy(drill.startedBy)}
          </span>
        </li>
      ))}
    </ul>
  );
}

function outcomeOf({ seconds, acknowledgedBy, over }: DrillView): string {
  if (seconds !== undefined) return `${words.duration(seconds)}, ${acknowledgedBy ?? ''}`;
  return over ? words.nobody : words.underWay;
}
