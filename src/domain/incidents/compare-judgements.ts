import type { AgencyId, LearnerAction, Policy, StaffAction, Strength } from '../policies/types';
import { sameValue } from '../policies/same-value';
import { matrixNamed, type MatrixName } from '../policies/edit-matrix';
import type { RoleHolding, RoleName } from '../people/types';
import { actionsFor } from './actions';
import { judge } from './judge';
import type { JudgedStep, Judgement } from './judgement';
import { isConfidential } from './lanes';
import type { Incident, Lane, Priority } from './types';

/** What of an incident a judgement depends on. */
export type JudgedFacts = Pick<Incident, 'report' | 'reporter' | 'reportedAt' | 'matrixRow'>;

/** One thing that another policy would have made different. */
export type CaseDifference =
  | { part: 'lane'; before: Lane; after: Lane }
  | { part: 'priority'; before: Priority; after: Priority }
  | { part: 'action'; matrix: MatrixName; action: LearnerAction | StaffAction; before?: Strength; after?: Strength }
  /** Who is told, step by step, as roles: nobody's name. */
  | { part: 'told'; before: readonly (readonly RoleName[])[]; after: readonly (readonly RoleName[])[] }
  | { part: 'movesOn'; before: string; after: string }
  | { part: 'agencies'; before: readonly AgencyId[]; after: readonly AgencyId[] }
  | { part: 'guidance' }
  | { part: 'media'; after: boolean };

/**
 * What would have been different in a concern had `after` been in force on its day instead of `before`: same report,
 * same roles, same moment. The row of the matrix that somebody chose stays; one that the policy proposed is proposed
 * anew. Pure: the answer depends on nothing but what is handed in.
 */
export function compareJudgements(
  facts: JudgedFacts,
  before: Policy,
  after: Policy,
  holdings: readonly RoleHolding[],
): CaseDifference[] {
  const judged = (policy: Policy): Judgement =>
    judge({ report: facts.report, reporterId: facts.reporter.id, policy, holdings, now: new Date(facts.reportedAt) });
  const [was, is] = [judged(before), judged(after)];
  const chosen = facts.matrixRow === was.matrix?.row ? undefined : (facts.matrixRow ?? null);
  return [
    ...(was.lane === is.lane ? [] : [{ part: 'lane', before: was.lane, after: is.lane } as const]),
    ...(was.priority === is.priority ? [] : [{ part: 'priority', before: was.priority, after: is.priority } as const]),
    ...actionDifferences(standing(facts, before, was, chosen), standing(facts, after, is, chosen)),
    ...toldDifference(was, is),
    ...(was.movesOnAt === is.movesOnAt ? [] : [{ part: 'movesOn', before: was.movesOnAt, after: is.movesOnAt } as const]),
    ...agencyDifference(was, is),
    ...(sameValue(was.guidance.map(({ id }) => id), is.guidance.map(({ id }) => id)) ? [] : [{ part: 'guidance' } as const]),
    ...(was.mediaAllowed === is.mediaAllowed ? [] : [{ part: 'media', after: is.mediaAllowed } as const]),
  ];
}

interface Standing {
  matrix: MatrixName;
  actions: ReadonlyMap<LearnerAction | StaffAction, Strength>;
}

/** The actions of the row that stands: the chosen one (null: none at all), else the one proposed by the policy. */
function standing(facts: JudgedFacts, policy: Policy, judged: Judgement, chosen: string | null | undefined): Standing {
  const matrix = isConfidential(judged.lane) ? 'staff' : 'learner';
  const id = chosen === undefined ? judged.matrix?.row : chosen;
  const row = matrixNamed(policy, matrix).find((one) => one.id === id);
  const actions = actionsFor({ report: facts.report, lane: judged.lane, policy, ...(row ? { row } : {}) });
  return { matrix, actions: new Map(actions.map(({ action, strength }) => [action, strength])) };
}

function actionDifferences(was: Standing, is: Standing): CaseDifference[] {
  const names = new Set([...was.actions.keys(), ...is.actions.keys()]);
  return [...names]
    .filter((action) => was.actions.get(action) !== is.actions.get(action))
    .map((action) => {
      const [before, after] = [was.actions.get(action), is.actions.get(action)];
      return { part: 'action', matrix: is.matrix, action, before, after };
    });
}

function toldDifference(was: Judgement, is: Judgement): CaseDifference[] {
  if (sameValue(was.chain.map(peopleOf), is.chain.map(peopleOf))) return [];
  const roles = ({ chain }: Judgement) => chain.map((step) => step.roles);
  return [{ part: 'told', before: roles(was), after: roles(is) }];
}

function peopleOf(step: JudgedStep): object {
  const ids = (people: readonly { id: string }[]): string[] => people.map(({ id }) => id).sort();
  return { to: step.to, people: ids(step.people), also: ids(step.also) };
}

function agencyDifference(was: Judgement, is: Judgement): CaseDifference[] {
  const ids = ({ agencies }: Judgement): AgencyId[] => agencies.map(({ id }) => id);
  return sameValue(ids(was), ids(is)) ? [] : [{ part: 'agencies', before: ids(was), after: ids(is) }];
}
