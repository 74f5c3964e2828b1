import type { MatrixView } from '../../../contract/policy';
import { policyWords as words } from '../../words/en-gb/policy';
import { usePolicyStyles } from './policy-styles';
import { Sentences } from './Sentences';

/** Cells that the policy leaves open (ESC-7): they stand here until somebody decides. */
export function Undecided({ matrices }: { matrices: readonly MatrixView[] }) {
  const styles = usePolicyStyles();
  const open = matrices.flatMap(({ rows, actions }) =>
    rows.flatMap((row) =>
      actions
        .filter(({ id }) => row.cells[id]?.strength === 'undecided')
        .map(({ label }) => words.undecidedCell(`${row.id} (${row.incident})`, label)),
    ),
  );
  return (
    <section className={styles.section} aria-labelledby="undecided">
      <h2 className={styles.title} id="undecided">
        {words.undecidedTitle(open.length)}
      </h2>
      <p>{open.length > 0 ? words.undecided : words.noneUndecided}</p>
      <Sentences of={open} />
    </section>
  );
}
