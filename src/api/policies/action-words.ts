import { words } from '../../contract/words/en-gb';
import { policyWords } from '../../contract/words/policy-en-gb';
import type { MatrixName } from '../../domain/policies/edit-matrix';
import type { LearnerAction, Policy, StaffAction } from '../../domain/policies/types';

/** What an action of a matrix is called, with people as this policy names them: "Refer to the principal". */
export function actionWord(action: LearnerAction | StaffAction, matrix: MatrixName, policy: Policy): string {
  const { roles } = policy.words;
  if (action === 'headteacher') return policyWords.referTo(roles.headteacher.one);
  if (action === 'dsl') return policyWords.referTo(roles.dsl.one);
  const known: Partial<Record<LearnerAction | StaffAction, string>> =
    matrix === 'learner' ? words.learnerActions : words.staffActions;
  return known[action] ?? action;
}

/** "Pupil matrix", "Learner matrix", "Staff matrix". */
export function matrixTitle(matrix: MatrixName, policy: Policy): string {
  if (matrix === 'staff') return policyWords.staffMatrix;
  const { one } = policy.words.learner;
  return policyWords.matrixTitle(one.charAt(0).toUpperCase() + one.slice(1));
}
