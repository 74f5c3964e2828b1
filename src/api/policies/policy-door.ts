import type { Person, RoleHolding } from '../../domain/people/types';
import { personAt } from '../../domain/people/roles';
import { mayEditPolicy, mayReadPolicy } from '../../domain/policies/policy-access';
import { newestVersion, type VersionRecord } from '../../domain/policies/version-history';
import { NotSetUp } from '../../domain/ports';
import type { Caller, Deps } from '../deps';
import { noRole, noSuchVersion, notPolicyEditor } from '../errors';

/** Somebody at the policy's door, and what is on record there. */
export interface AtPolicy {
  person: Person;
  holdings: readonly RoleHolding[];
  now: Date;
  versions: readonly VersionRecord[];
  newest: VersionRecord;
}

/**
 * Lets in who may read the policy, or only who may edit it. Permission comes before anything of the policy is looked up.
 * Throws Refusal (noRole, notAllowed), NotSetUp, StoreUnavailable.
 */
export async function atPolicy(deps: Deps, caller: Caller, to: 'read' | 'edit'): Promise<AtPolicy> {
  const holdings = await deps.school.roles();
  const now = deps.clock.now();
  const person = personAt(holdings, caller, now);
  if (!mayReadPolicy(person)) throw noRole();
  if (to === 'edit' && !mayEditPolicy(person)) throw notPolicyEditor();
  const versions = await deps.school.policyVersions();
  const newest = newestVersion(versions);
  if (!newest) throw new NotSetUp('The school has no policy.');
  return { person, holdings, now, versions, newest };
}

/** The version of that name on record. Throws Refusal (notFound). */
export function versionNamed({ versions }: AtPolicy, name: string): VersionRecord {
  const found = versions.find(({ version }) => version === name);
  if (!found) throw noSuchVersion();
  return found;
}
