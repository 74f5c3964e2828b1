import { mergeClasses } from '@fluentui/react-components';
import type { CellInput, MatrixView } from '../../../contract/policy';
import { words as shared } from '../../../contract/words/en-gb';
import { policyWords as words } from '../../words/en-gb/policy';
import { nextStrength, savedIn, strengthIn, type Draft } from './draft';
import { usePolicyStyles } from './policy-styles';
import { sayClause, sayStrength } from './say-cell';
import { useGridKeys, type CellAt } from './use-grid-keys';

export interface MatrixProps {
  matrix: MatrixView;
  draft: Draft;
  /** Absent while the matrix is only read. */
  onWish?: (wish: CellInput) => void;
}

/** A matrix for wide pages: rows × actions, walked with the arrow keys. */
export function MatrixGrid({ matrix, draft, onWish }: MatrixProps) {
  const styles = usePolicyStyles();
  const size = { rows: matrix.rows.length, columns: matrix.actions.length };
  const wish = (at: CellAt, to: (now: CellInput['strength']) => CellInput['strength']) => {
    const place = placeAt(matrix, at);
    if (place) onWish?.({ ...place, strength: to(strengthIn(matrix, place, draft)) });
  };
  const press = (at: CellAt) => wish(at, nextStrength);
  const { at, setAt, grid, onKeyDown } = useGridKeys(size, onWish ? { press, clear: (cell) => wish(cell, () => null) } : {});

  return (
    <>
      <div className={styles.scroll}>
        <table ref={grid} role="grid" aria-label={matrix.title} aria-readonly={!onWish} className={styles.table} onKeyDown={onKeyDown}>
          <thead>
            <tr>
              <th scope="col" className={mergeClasses(styles.head, styles.incident)}>
                {words.incident}
              </th>
              {matrix.actions.map(({ id, label }) => (
                <th key={id} scope="col" className={styles.head}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {matrix.rows.map((row, rowNumber) => (
              <tr key={row.id}>
                <th scope="row" className={styles.rowHead}>
                  <span className={styles.quiet}>{row.id}</span> {row.incident}
                </th>
                {matrix.actions.map(({ id }, column) => {
                  const here = at.row === rowNumber && at.column === column;
                  return (
                    <Cell
                      key={id}
                      place={{ matrix: matrix.id, row: row.id, action: id }}
                      at={{ row: rowNumber, column }}
                      tabStop={here}
                      {...{ matrix, draft }}
                      onFocus={setAt}
                      onPress={onWish ? press : undefined}
                    />
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={styles.clauseLine}>{sayClause(matrix, draft, placeAt(matrix, at)) || words.chooseCell}</div>
    </>
  );
}

interface CellProps {
  matrix: MatrixView;
  draft: Draft;
  place: Omit<CellInput, 'strength'>;
  at: CellAt;
  tabStop: boolean;
  onFocus: (at: CellAt) => void;
  onPress?: (at: CellAt) => void;
}

function Cell({ matrix, draft, place, at, tabStop, onFocus, onPress }: CellProps) {
  const styles = usePolicyStyles();
  const strength = strengthIn(matrix, place, draft);
  const saved = savedIn(matrix, place);
  const look = strength === 'required' || strength === 'undecided' ? styles[strength] : strength ? '' : styles.unmarked;
  return (
    <td
      role="gridcell"
      tabIndex={tabStop ? 0 : -1}
      data-cell={`${at.row}.${at.column}`}
      title={sayClause(matrix, draft, place)}
      className={mergeClasses(styles.cell, onPress && styles.editable, look, strength !== saved && styles.changed)}
      onFocus={() => onFocus(at)}
      onClick={() => onPress?.(at)}
    >
      {strength ? shared.strengths[strength] : <span aria-label={words.notMarkedSaid} role="img">{words.notMarked}</span>}
      {strength === saved ? null : <span className={styles.before}>{words.wasBefore(sayStrength(saved))}</span>}
    </td>
  );
}

function placeAt(matrix: MatrixView, { row, column }: CellAt): Omit<CellInput, 'strength'> | undefined {
  const [found, action] = [matrix.rows[row], matrix.actions[column]];
  return found && action && { matrix: matrix.id, row: found.id, action: action.id };
}
