import type { MatrixRow, Policy } from '../policies/types';
import type { JudgedAction } from './judgement';
import { isConfidential } from './lanes';
import type { Lane, Report } from './types';

type Row = MatrixRow<JudgedAction['action']>;

export interface ActionsInput {
  report: Report;
  lane: Lane;
  policy: Policy;
  /** The matrix row that stands, where there is one. */
  row?: Row;
}

/** What is to be done: the row's actions (ESC-6, ESC-7) and, for young people, what the policy says of parents (ESC-11). */
export function actionsFor({ report, lane, policy, row }: ActionsInput): JudgedAction[] {
  const ofRow = row ? actionsOf(row, lane) : [];
  if (!parentsAreTold(report, lane, policy)) return ofRow;
  const { strength, clause } = policy.parents;
  const byRow = ofRow.find(({ action }) => action === 'informParents');
  if (byRow && (byRow.strength === 'required' || strength !== 'required')) return ofRow;
  const others = ofRow.filter(({ action }) => action !== 'informParents');
  return [...others, { action: 'informParents', strength, clause }];
}

/** The actions a row calls for in a lane. Nobody refers a concern about the headteacher to the headteacher. */
export function actionsOf(row: Row, lane: Lane): JudgedAction[] {
  return Object.entries(row.cells)
    .map(([name, strength]) => {
      const action = name as JudgedAction['action'];
      return { action, strength, clause: row.cellClauses?.[action] ?? row.clause };
    })
    .filter(({ action }) => lane !== 'headteacher' || action !== 'headteacher');
}

/** Parents of the young people in it. In a concern about an adult it is for the headteacher and the LADO to say when. */
function parentsAreTold(report: Report, lane: Lane, { parents }: Policy): boolean {
  if (isConfidential(lane) || (lane !== 'learner' && report.about !== 'learner')) return false;
  return parents.incidents === 'all' || (parents.incidents === 'outsideSchool' && report.outsideSchool);
}
