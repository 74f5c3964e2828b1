import { isConfidential } from '../../domain/incidents/lanes';
import type { Incident } from '../../domain/incidents/types';
import type { LearnerAction, MatrixRow, Policy, StaffAction } from '../../domain/policies/types';

/** The rows that may stand for a case, from the policy it was judged by: the staff matrix in the confidential lanes. */
export function matrixOf(incident: Incident, policy: Policy): readonly MatrixRow<LearnerAction | StaffAction>[] {
  return isConfidential(incident.lane) ? policy.staffMatrix : policy.learnerMatrix;
}
