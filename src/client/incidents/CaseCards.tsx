import type { CaseRowView } from '../../contract/cases';
import { PrioritySign } from '../ui/PrioritySign';
import { When } from '../ui/When';
import { CaseLink } from './CaseLink';
import { useCasesStyles } from './cases-styles';
import { ParentsLeft } from './ParentsLeft';
import { MovesOn } from './MovesOn';

/** Cases one under the other, for narrow pages. */
export function CaseCards({ rows, label }: { rows: readonly CaseRowView[]; label: string }) {
  const styles = useCasesStyles();
  return (
    <ul className={styles.cards} aria-label={label}>
      {rows.map((row) => (
        <li key={row.reference} className={styles.card}>
          <div className={styles.cardTop}>
            <PrioritySign priority={row.priority} label={row.priorityLabel} />
            <span className={styles.quiet}>
              <MovesOn at={row.movesOnAt} />
            </span>
          </div>
          <CaseLink row={row} />
          <div>
            {row.whoHasIt}
            {row.people.length > 0 ? ` · ${row.people.join(', ')}` : ''}
          </div>
          <ParentsLeft left={row.parentsLeft} />
          <span className={styles.quiet}>
            {row.reference} · {row.laneLabel} · {row.statusLabel} · <When at={row.reportedAt} />
          </span>
        </li>
      ))}
    </ul>
  );
}
