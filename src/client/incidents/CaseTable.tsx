import type { CaseRowView } from '../../contract/cases';
import { PrioritySign } from '../ui/PrioritySign';
import { When } from '../ui/When';
import { cases as words } from '../words/en-gb/cases';
import { CaseLink } from './CaseLink';
import { useCasesStyles } from './cases-styles';
import { ParentsLeft } from './ParentsLeft';
import { MovesOn } from './MovesOn';

const COLUMNS = [
  ['priority', '15%'],
  ['reference', '27%'],
  ['people', '20%'],
  ['who', '18%'],
  ['moves', '20%'],
] as const;

/** Cases as a table, for wide pages. */
export function CaseTable({ rows, label }: { rows: readonly CaseRowView[]; label: string }) {
  const styles = useCasesStyles();
  return (
    <table className={styles.table} aria-label={label}>
      <thead>
        <tr>
          {COLUMNS.map(([column, width]) => (
            <th key={column} scope="col" className={styles.head} style={{ width }}>
              {words.columns[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.reference}>
            <td className={styles.cell}>
              <PrioritySign priority={row.priority} label={row.priorityLabel} />
            </td>
            <th scope="row" className={styles.cell}>
              <CaseLink row={row} />
              <span className={styles.quiet}>
                {row.reference} · {row.laneLabel} · <When at={row.reportedAt} />
              </span>
            </th>
            <td className={styles.cell}>
              {row.people.join(', ')}
              <ParentsLeft left={row.parentsLeft} />
            </td>
            <td className={styles.cell}>
              {row.whoHasIt}
              <span className={styles.quiet}>{row.statusLabel}</span>
            </td>
            <td className={styles.cell}>
              <MovesOn at={row.movesOnAt} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
