import { DEFAULT } from '../policies/clause';
import type { AgencyRule, Policy } from '../policies/types';
import { clauseOfAgency, nextCallClause } from './agency-clauses';
import { isSerious } from './guidance';
import type { JudgedAgency } from './judgement';
import { isConfidential } from './lanes';
import type { Incident, Lane, Report } from './types';

/** What is known of a case beside its report: what the DSL made of it since. */
export type ClassifiedSince = Pick<Incident, 'matrixRow' | 'work'>;

/**
 * Who outside is named, in order, each once: the local authority first for the headteacher (ESC-3), then those the kind
 * puts before all others, then for serious matters the lane's own in the policy's order (ESC-5), then the kind's.
 */
export function agenciesFor(
  report: Report,
  lane: Lane,
  policy: Policy,
  since: ClassifiedSince = {},
): JudgedAgency[] {
  const kind = policy.kinds[report.kind];
  const ofLane = policy.seriousIncidentAgencies[lane];
  const serious = isSerious({ report, policy }) || isSeriousSince(lane, policy, since);
  const wanted: AgencyRule[] = [
    ...(lane === 'headteacher' ? [{ id: 'localAuthority' as const, clause: nextCallClause(policy) }] : []),
    ...(kind.agenciesFirst ?? []),
    ...(serious
      ? ofLane.agencies.map((id) => ({ id, clause: clauseOfAgency(ofLane, id) ?? ofLane.clause }))
      : []),
    ...(kind.agencies ?? []),
  ];
  return eachOnce(wanted);
}

/** When nobody at the school may be told, the local authority comes first, whatever the concern (P3). */
export function withLastResort(agencies: readonly JudgedAgency[]): JudgedAgency[] {
  return eachOnce([{ id: 'localAuthority', clause: DEFAULT }, ...agencies]);
}

function eachOnce(agencies: readonly JudgedAgency[]): JudgedAgency[] {
  return agencies.filter(({ id }, index) => agencies.findIndex((agency) => agency.id === id) === index);
}

/** ESC-5: the DSL says that it is serious, or chooses a matrix row that has the police told whatever else is so. */
export function isSeriousSince(lane: Lane, policy: Policy, { matrixRow, work }: ClassifiedSince): boolean {
  if (work?.serious) return true;
  const strength = isConfidential(lane)
    ? policy.staffMatrix.find(({ id }) => id === matrixRow)?.cells.police
    : policy.learnerMatrix.find(({ id }) => id === matrixRow)?.cells.policeOrSocialCare;
  return strength === 'required';
}
