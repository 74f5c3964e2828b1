import type { CoverageView } from '../../../contract/agreements';
import { agreementsWords as words } from '../../words/en-gb/agreements';
import { useCoverageStyles } from './coverage-styles';

/** A bar for each group: as long as the part that has signed. The sentence beside it says the same. */
export function CoverageChart({ rows }: { rows: CoverageView['rows'] }) {
  const styles = useCoverageStyles();
  return (
    <ul className={styles.chart} aria-label={words.coverage.chart}>
      {rows.map((row) => (
        <li key={keyOf(row)} className={styles.bar}>
          <span className={styles.label}>
            <span>{nameOfGroup(row)}</span>
            <span>{words.coverage.signed(row.counts.signed, row.total)}</span>
          </span>
          <span className={styles.track} aria-hidden>
            <span className={styles.filled} style={{ width: `${(row.counts.signed / row.total) * 100}%` }} />
          </span>
        </li>
      ))}
    </ul>
  );
}

export function keyOf({ audience, group }: CoverageView['rows'][number]): string {
  return `${audience}/${group ?? ''}`;
}

function nameOfGroup({ audienceLabel, group }: CoverageView['rows'][number]): string {
  return group === undefined ? audienceLabel : `${group}, ${audienceLabel}`;
}
