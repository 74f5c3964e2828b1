import type { MatrixName } from './edit-matrix';
import type { LearnerAction, MatrixRow, StaffAction, Strength } from './types';

type Row = MatrixRow<LearnerAction | StaffAction>;

export type MatrixChange =
  | {
      part: 'cell';
      matrix: MatrixName;
      row: string;
      incident: string;
      action: LearnerAction | StaffAction;
      /** Absent where the cell is not marked. */
      before?: Strength;
      after?: Strength;
    }
  | { part: 'row'; change: 'added' | 'removed' | 'reworded'; matrix: MatrixName; row: string; incident: string };

/** Rows that came, went or got other words, and each cell of the rows that stayed; clauses are not looked at. */
export function diffMatrix(matrix: MatrixName, before: readonly Row[], after: readonly Row[]): MatrixChange[] {
  const gone = before.filter(({ id }) => !after.some((row) => row.id === id));
  const others = after.flatMap((row): MatrixChange[] => {
    const was = before.find(({ id }) => id === row.id);
    if (was === undefined) return [rowChange('added', matrix, row)];
    const words = was.incident === row.incident ? [] : [rowChange('reworded', matrix, row)];
    return [...words, ...cellChanges(matrix, was, row)];
  });
  return [...gone.map((row) => rowChange('removed', matrix, row)), ...others];
}

function rowChange(change: 'added' | 'removed' | 'reworded', matrix: MatrixName, row: Row): MatrixChange {
  return { part: 'row', change, matrix, row: row.id, incident: row.incident };
}

function cellChanges(matrix: MatrixName, was: Row, row: Row): MatrixChange[] {
  const actions = new Set([...Object.keys(was.cells), ...Object.keys(row.cells)]) as Set<LearnerAction | StaffAction>;
  return [...actions]
    .filter((action) => was.cells[action] !== row.cells[action])
    .map((action) => {
      const [before, after] = [was.cells[action], row.cells[action]];
      return { part: 'cell', matrix, row: row.id, incident: row.incident, action, before, after };
    });
}
