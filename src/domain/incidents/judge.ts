import { chainFrom, isLastResort, type ChainContext, type ChainPosition } from '../escalation/chain';
import { deadlineFrom } from '../escalation/deadline';
import type { DutyPlan } from '../duty/types';
import { excludedPeople, namedPeople } from '../people/exclusion';
import { rolesOf } from '../people/roles';
import type { PersonId, RoleHolding } from '../people/types';
import { DEFAULT, type Clause } from '../policies/clause';
import type { LaneRule, MatrixRow, Policy } from '../policies/types';
import { actionsFor } from './actions';
import { agenciesFor, withLastResort } from './agencies';
import { guidanceFor } from './guidance';
import type { JudgedAction, JudgedStep, Judgement } from './judgement';
import { isConfidential } from './lanes';
import type { Lane, Report, SubjectKind } from './types';

export { actionsOf } from './actions';
export { agenciesFor } from './agencies';

export interface JudgeInput {
  report: Report;
  reporterId: PersonId;
  /** The version in force at `now`; the incident keeps it for ever (P6). */
  policy: Policy;
  holdings: readonly RoleHolding[];
  now: Date;
  /** Who is on duty; absent where the school keeps no rota. */
  duty?: DutyPlan;
}

const ABOUT_ADULTS_HERE: readonly SubjectKind[] = ['staff', 'dsl', 'governor'];

/** What the policy says about a report: lane, priority, who is told, actions, agencies and guidance, with clauses. */
export function judge(input: JudgeInput): Judgement {
  const { report, reporterId, policy, holdings, now } = input;
  const excluded = excludedPeople(report, holdings, now, reporterId);
  const kind = policy.kinds[report.kind];
  const lane = laneOf(input, excluded);
  const priority = report.childInDanger ? 'danger' : (report.monitoring?.priority ?? kind.priority);
  const { duty } = input;
  const named = namedPeople(report);
  const context: ChainContext = { report, lane, policy, holdings, now, excluded, named, reporterId, ...(duty ? { duty } : {}) };
  const matrix = matrixRowFor(report, lane, policy);
  const chain = chainFrom(context, 0, new Set());
  const lastResort = isLastResort(context);
  const agencies = agenciesFor(report, lane, policy);
  return {
    policyVersion: policy.version,
    lane,
    laneClause: policy.lanes[lane].clause,
    priority,
    priorityClause: priorityClauseOf(report, policy),
    riskAreas: kind.riskAreas,
    ...(matrix ? { matrix: { id: matrix.id, row: matrix.row.id, incident: matrix.row.incident } } : {}),
    actions: actionsFor({ report, lane, policy, ...(matrix ? { row: matrix.row } : {}) }),
    chain: chain.map((step) => judgedStep(step, policy.lanes[lane])),
    movesOnAt: deadlineFrom(now, policy.times[priority].acknowledgeWithin, policy.schoolDay).toISOString(),
    agencies: lastResort ? withLastResort(agencies) : agencies,
    guidance: guidanceFor({ ...input, lane, priority, lastResort }),
    mediaAllowed: !kind.mediaForbidden,
  };
}

/** The school's own rule for what a monitoring system says stands in no document (FIL-5). */
function priorityClauseOf({ childInDanger, monitoring, kind }: Report, policy: Policy): Clause {
  if (childInDanger) return policy.times.danger.clause;
  if (monitoring) return DEFAULT;
  return policy.kinds[kind].priorityClause ?? policy.kinds[kind].clause;
}

function judgedStep({ index, to, roles, people, also }: ChainPosition, rule: LaneRule): JudgedStep {
  return { to, roles, people, clause: rule.chain[index]?.clause ?? rule.clause, also };
}

/**
 * Who somebody is goes before what the reporter chose (ESC-2 to ESC-4): the headteacher's lane for the headteacher,
 * the staff lane for whoever holds a role. Then the kind's own lane (REP-13, REP-14), unless a child is in danger.
 */
function laneOf({ report, policy, holdings, now }: JudgeInput, excluded: ReadonlySet<PersonId>): Lane {
  const roles = [...excluded].flatMap((id) => rolesOf(holdings, id, now));
  if (report.about === 'headteacher' || roles.includes('headteacher')) return 'headteacher';
  if (roles.length > 0 || ABOUT_ADULTS_HERE.includes(report.about)) return 'staff';
  const ofKind = policy.kinds[report.kind].lane;
  return ofKind === undefined || report.childInDanger ? 'learner' : ofKind;
}

type ProposedRow =
  | { id: 'learner'; row: MatrixRow<JudgedAction['action']> }
  | { id: 'staff'; row: MatrixRow<JudgedAction['action']> };

/** The row that the kind proposes (ESC-6, ESC-7). A matrix answers what somebody here did, so outsiders have none. */
function matrixRowFor(report: Report, lane: Lane, policy: Policy): ProposedRow | undefined {
  const kind = policy.kinds[report.kind];
  if (isConfidential(lane)) {
    const row = policy.staffMatrix.find(({ id }) => id === kind.staffRow);
    return row && { id: 'staff', row };
  }
  const row = aboutLearner(report, lane)
    ? policy.learnerMatrix.find(({ id }) => id === kind.learnerRow)
    : undefined;
  return row && { id: 'learner', row };
}

function aboutLearner({ about }: Report, lane: Lane): boolean {
  return about === 'learner' || (lane === 'learner' && about === 'unknown');
}
