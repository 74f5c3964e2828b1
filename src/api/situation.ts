import type { RoleHolding } from '../domain/people/types';
import type { Policy } from '../domain/policies/types';
import type { Deps } from './deps';

/** What every decision starts from: the moment, the policy, and who holds which role. */
export interface Situation {
  now: Date;
  policy: Policy;
  holdings: readonly RoleHolding[];
}

/** For something new: the policy in force now. Throws NotSetUp, StoreUnavailable. */
export async function situationNow(deps: Pick<Deps, 'clock' | 'school'>): Promise<Situation> {
  const now = deps.clock.now();
  const [policy, holdings] = await Promise.all([deps.school.policyInForce(now), deps.school.roles()]);
  return { now, policy, holdings };
}

/** For something on record: the version it was judged by, for ever (P6), and the roles of today. */
export async function situationOf(
  deps: Pick<Deps, 'clock' | 'school'>,
  incident: { policyVersion: string },
): Promise<Situation> {
  const [policy, holdings] = await Promise.all([deps.school.policyVersion(incident.policyVersion), deps.school.roles()]);
  return { now: deps.clock.now(), policy, holdings };
}
