import type { CellInput, MatrixView } from '../../../contract/policy';
import { useMedia } from '../../ui/use-media';
import { policyWords as words } from '../../words/en-gb/policy';
import type { Draft } from './draft';
import { MatrixCards } from './MatrixCards';
import { MatrixGrid } from './MatrixGrid';
import { usePolicyStyles } from './policy-styles';

const NOTHING: Draft = new Map();

interface MatricesProps {
  matrices: readonly MatrixView[];
  draft?: Draft;
  onWish?: (matrix: MatrixView, wish: CellInput) => void;
}

/** Both matrices, as grids or, where there is no room, as cards. */
export function Matrices({ matrices, draft = NOTHING, onWish }: MatricesProps) {
  const styles = usePolicyStyles();
  const wide = useMedia('(min-width: 720px)');
  const Shape = wide ? MatrixGrid : MatrixCards;
  return matrices.map((matrix) => (
    <section key={matrix.id} className={styles.section} aria-labelledby={`matrix-${matrix.id}`}>
      <h2 className={styles.title} id={`matrix-${matrix.id}`}>
        {matrix.title}
      </h2>
      {wide ? <p className={styles.quiet}>{onWish ? words.editHelp : words.matrixHelp}</p> : null}
      <Shape {...{ matrix, draft }} onWish={onWish && ((wish) => onWish(matrix, wish))} />
    </section>
  ));
}
