import { CONCERN_KINDS, LANES, PRIORITIES } from '../incidents/types';
import type { ConcernKind, Lane, Priority } from '../incidents/types';
import type { RoleName } from '../people/types';
import { diffMatrix, type MatrixChange } from './diff-matrix';
import { sameValue } from './same-value';
import type { AgencyId, ChainStep, Deadline, KindRule, LaneRule, Policy } from './types';

/** Fields of a kind that decide something; its clauses only say why. */
export const KIND_FIELDS = [
  'priority',
  'riskAreas',
  'lane',
  'learnerRow',
  'staffRow',
  'illegalOrSeriousHarm',
  'mediaForbidden',
  'agencies',
  'agenciesFirst',
] as const satisfies readonly (keyof KindRule)[];
export type KindField = (typeof KIND_FIELDS)[number];

/** Parts that are named as a whole when something in them differs that is not listed one by one. */
export const POLICY_PARTS = [
  'learnerMatrix',
  'staffMatrix',
  'times',
  'lanes',
  'kinds',
  'seriousIncidentAgencies',
  'agencies',
  'school',
  'code',
  'title',
  'words',
  'firstContact',
  'offensiveMessages',
  'parents',
  'schoolDay',
  'intervals',
  'agreements',
  'monitoringReports',
] as const satisfies readonly (keyof Policy)[];
export type PolicyPart = (typeof POLICY_PARTS)[number];

export type PolicyChange =
  | MatrixChange
  | { part: 'time'; priority: Priority; before: Deadline; after: Deadline }
  | { part: 'chain'; lane: Lane; before: readonly ChainStep[]; after: readonly ChainStep[] }
  | { part: 'alarm'; lane: Lane; before: readonly RoleName[]; after: readonly RoleName[] }
  | { part: 'alarmRepeat'; before: number; after: number }
  | { part: 'kind'; kind: ConcernKind; field: KindField; before: KindRule; after: KindRule }
  | { part: 'serious'; lane: Lane; before: readonly AgencyId[]; after: readonly AgencyId[] }
  | { part: 'agency'; change: 'added' | 'removed' | 'changed'; id: AgencyId; name: string }
  | { part: 'whole'; of: PolicyPart };

/**
 * What `after` says otherwise than `before`, in the order in which a person reads a policy; empty exactly when both say
 * the same. The version and its date of force are not looked at. In a part that lists its changes one by one, moved
 * clauses and another order of rows are only named when nothing else in it differs.
 */
export function diffPolicies(before: Policy, after: Policy): PolicyChange[] {
  const repeat = { part: 'alarmRepeat', before: before.alarmRepeatMinutes, after: after.alarmRepeatMinutes } as const;
  return [
    ...orWhole('learnerMatrix', before, after, diffMatrix('learner', before.learnerMatrix, after.learnerMatrix)),
    ...orWhole('staffMatrix', before, after, diffMatrix('staff', before.staffMatrix, after.staffMatrix)),
    ...orWhole('times', before, after, PRIORITIES.flatMap((priority) => timeChanges(priority, before, after))),
    ...orWhole('lanes', before, after, LANES.flatMap((lane) => laneChanges(lane, before.lanes[lane], after.lanes[lane]))),
    ...(repeat.before === repeat.after ? [] : [repeat]),
    ...orWhole('kinds', before, after, CONCERN_KINDS.flatMap((kind) => kindChanges(kind, before, after))),
    ...orWhole('seriousIncidentAgencies', before, after, LANES.flatMap((lane) => seriousChanges(lane, before, after))),
    ...orWhole('agencies', before, after, agencyChanges(before, after)),
    ...POLICY_PARTS.slice(POLICY_PARTS.indexOf('school')).flatMap((of) => orWhole(of, before, after, [])),
  ];
}

function orWhole(of: PolicyPart, before: Policy, after: Policy, changes: PolicyChange[]): PolicyChange[] {
  return changes.length > 0 || sameValue(before[of], after[of]) ? changes : [{ part: 'whole', of }];
}

function timeChanges(priority: Priority, before: Policy, after: Policy): PolicyChange[] {
  const [was, is] = [before.times[priority].acknowledgeWithin, after.times[priority].acknowledgeWithin];
  return sameValue(was, is) ? [] : [{ part: 'time', priority, before: was, after: is }];
}

function laneChanges(lane: Lane, before: LaneRule, after: LaneRule): PolicyChange[] {
  const chain: PolicyChange[] = sameValue(before.chain.map(withoutClauses), after.chain.map(withoutClauses))
    ? []
    : [{ part: 'chain', lane, before: before.chain, after: after.chain }];
  if (sameValue(before.alarm, after.alarm)) return chain;
  return [...chain, { part: 'alarm', lane, before: before.alarm, after: after.alarm }];
}

function withoutClauses(step: ChainStep): object {
  return step.to === 'roles' ? { roles: step.roles } : { channel: true, also: step.also?.roles };
}

function kindChanges(kind: ConcernKind, before: Policy, after: Policy): PolicyChange[] {
  const [was, is] = [before.kinds[kind], after.kinds[kind]];
  return KIND_FIELDS.filter((field) => !sameValue(was[field], is[field])).map((field) => {
    return { part: 'kind', kind, field, before: was, after: is };
  });
}

function seriousChanges(lane: Lane, before: Policy, after: Policy): PolicyChange[] {
  const [was, is] = [before.seriousIncidentAgencies[lane].agencies, after.seriousIncidentAgencies[lane].agencies];
  return sameValue(was, is) ? [] : [{ part: 'serious', lane, before: was, after: is }];
}

function agencyChanges(before: Policy, after: Policy): PolicyChange[] {
  const gone = before.agencies.filter(({ id }) => !after.agencies.some((agency) => agency.id === id));
  const others = after.agencies.flatMap((agency): PolicyChange[] => {
    const was = before.agencies.find(({ id }) => id === agency.id);
    if (was !== undefined && sameValue(was, agency)) return [];
    return [{ part: 'agency', change: was ? 'changed' : 'added', id: agency.id, name: agency.name }];
  });
  return [...gone.map(({ id, name }): PolicyChange => ({ part: 'agency', change: 'removed', id, name })), ...others];
}
