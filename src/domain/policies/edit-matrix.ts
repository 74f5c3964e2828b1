import type { Clause } from './clause';
import { LEARNER_ACTIONS, STAFF_ACTIONS } from './types';
import type { LearnerAction, MatrixRow, Policy, StaffAction, Strength } from './types';

export const MATRIX_NAMES = ['learner', 'staff'] as const;
export type MatrixName = (typeof MATRIX_NAMES)[number];

/** One cell as somebody wants it; null takes the mark away. */
export interface CellEdit {
  matrix: MatrixName;
  row: string;
  action: LearnerAction | StaffAction;
  strength: Strength | null;
}

/** The rows of one matrix, whoever it is about. */
export function matrixNamed(policy: Policy, name: MatrixName): readonly MatrixRow<LearnerAction | StaffAction>[] {
  return name === 'learner' ? policy.learnerMatrix : policy.staffMatrix;
}

/** The columns of one matrix, in their order. */
export function actionsNamed(name: MatrixName): readonly (LearnerAction | StaffAction)[] {
  return name === 'learner' ? LEARNER_ACTIONS : STAFF_ACTIONS;
}

/** Whether the cell is one of this policy's. */
export function hasCell(policy: Policy, { matrix, row, action }: CellEdit): boolean {
  return actionsNamed(matrix).includes(action) && matrixNamed(policy, matrix).some(({ id }) => id === row);
}

/** The policy with these cells as wanted. A cell that says otherwise than before has the clause of whoever decided it. */
export function withCells(policy: Policy, edits: readonly CellEdit[], decidedBy: Clause): Policy {
  const edited = (matrix: MatrixName) =>
    matrixNamed(policy, matrix).map((row) => {
      const ofRow = edits.filter((edit) => edit.matrix === matrix && edit.row === row.id);
      return ofRow.reduce((result, edit) => withCell(result, edit, matrix, decidedBy), row);
    });
  return {
    ...policy,
    learnerMatrix: edited('learner') as Policy['learnerMatrix'],
    staffMatrix: edited('staff') as Policy['staffMatrix'],
  };
}

type Row = MatrixRow<LearnerAction | StaffAction>;

/** Cells stay in the order of the columns, so that a judgement does not depend on the order of edits. */
function withCell(row: Row, { action, strength }: CellEdit, matrix: MatrixName, decidedBy: Clause): Row {
  if (row.cells[action] === (strength ?? undefined)) return row;
  const { cellClauses, ...rest } = row;
  const { [action]: _cell, ...cells } = row.cells;
  const { [action]: _clause, ...clauses } = cellClauses ?? {};
  if (strength === null) return { ...rest, cells, ...(Object.keys(clauses).length > 0 ? { cellClauses: clauses } : {}) };
  const wanted: Row['cells'] = { ...cells, [action]: strength };
  const inOrder = actionsNamed(matrix).flatMap((name) => (wanted[name] ? [[name, wanted[name]] as const] : []));
  return { ...rest, cells: Object.fromEntries(inOrder), cellClauses: { ...clauses, [action]: decidedBy } };
}
