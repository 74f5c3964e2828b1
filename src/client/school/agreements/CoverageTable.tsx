import { SIGNATURE_STATES, type CoverageView } from '../../../contract/agreements';
import { agreementWords as shared } from '../../../contract/words/agreements-en-gb';
import { agreementsWords as words } from '../../words/en-gb/agreements';
import { keyOf } from './CoverageChart';
import { useCoverageStyles } from './coverage-styles';

/** The same in figures, a column for each state. On a phone the table moves sideways in a frame of its own. */
export function CoverageTable({ rows }: { rows: CoverageView['rows'] }) {
  const styles = useCoverageStyles();
  const grouped = rows.some(({ group }) => group !== undefined);
  return (
    <div className={styles.frame} role="region" aria-label={words.coverage.table} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            {[...(grouped ? [words.coverage.group] : []), words.coverage.agreement, words.coverage.total].map((label) => (
              <th key={label} scope="col" className={styles.head}>
                {label}
              </th>
            ))}
            {SIGNATURE_STATES.map((state) => (
              <th key={state} scope="col" className={styles.head}>
                {shared.states[state]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {grouped ? <td className={styles.cell}>{row.group ?? words.coverage.noGroup}</td> : null}
              <th scope="row" className={styles.cell}>
                {row.audienceLabel}
              </th>
              <td className={styles.cell}>{row.total}</td>
              {SIGNATURE_STATES.map((state) => (
                <td key={state} className={styles.cell}>
                  {row.counts[state]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
