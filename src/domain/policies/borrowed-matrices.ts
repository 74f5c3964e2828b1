import { defaultFrom } from './clause';
import { JIGSAW_LEARNER_MATRIX } from './jigsaw-learner-matrix';
import { JIGSAW_STAFF_MATRIX } from './jigsaw-staff-matrix';
import type { Clause, LearnerAction, MatrixRow, StaffAction } from './types';

/** Only JIG prints matrices. The others start from them, each row marked as a default and where it was taken from. */
export const BORROWED_LEARNER_MATRIX: readonly MatrixRow<LearnerAction>[] = borrowed(JIGSAW_LEARNER_MATRIX);
export const BORROWED_STAFF_MATRIX: readonly MatrixRow<StaffAction>[] = borrowed(JIGSAW_STAFF_MATRIX);

/** The borrowed matrix of a policy that has the parents told of every incident: no row of it may say less. */
export function withParentsTold(
  rows: readonly MatrixRow<LearnerAction>[],
  clause: Clause,
): readonly MatrixRow<LearnerAction>[] {
  return rows.map((row) => ({
    ...row,
    cells: { ...row.cells, informParents: 'required' },
    cellClauses: { ...row.cellClauses, informParents: clause },
  }));
}

function borrowed<Action extends string>(rows: readonly MatrixRow<Action>[]): readonly MatrixRow<Action>[] {
  return rows.map((row) => ({ ...row, clause: defaultFrom(row.clause) }));
}
