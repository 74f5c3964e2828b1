import type { PolicySavedView, SavePolicy } from '../../contract/policy';
import { diffPolicies } from '../../domain/policies/diff-policies';
import type { Policy } from '../../domain/policies/types';
import { momentOfForce, type VersionOrigin, type VersionRecord } from '../../domain/policies/version-history';
import type { Caller, Deps } from '../deps';
import { badInput, policyMoved } from '../errors';
import { draftOf } from './draft-of';
import { atPolicy, versionNamed, type AtPolicy } from './policy-door';

/**
 * Puts a new version of the policy on record, made from the newest one, in force at once or from a later day (ESC-10).
 * Nothing that is on record changes. Whoever began from a version that has a successor by now is told who was faster;
 * the same version sent again is saved once. Throws Refusal (noRole, notAllowed, notFound, badInput, conflict),
 * NotSetUp, StoreUnavailable.
 *
 * Graph: reads the list of versions and creates one item there (Sites.Selected).
 */
export async function savePolicy(deps: Deps, caller: Caller, wanted: SavePolicy): Promise<PolicySavedView> {
  const at = await atPolicy(deps, caller, 'edit');
  const base = await deps.school.policyVersion(versionNamed(at, wanted.base).version);
  const successor = at.versions.find(({ origin }) => origin?.follows === base.version);
  if (successor) return savedBefore(deps, at, { base, successor, wanted });
  if (at.newest.version !== base.version) throw policyMoved(at.newest);

  const policy = { ...draftFrom(base, at, wanted), inForceFrom: momentFor(wanted, at).toISOString() };
  const { person, now } = at;
  const by = { id: person.id, name: person.name };
  const origin: VersionOrigin = { by, at: now.toISOString(), reason: wanted.reason, follows: base.version };
  if ((await deps.school.addPolicyVersion(policy, origin)) === 'taken') {
    const versions = await deps.school.policyVersions();
    throw policyMoved(versions.find((one) => one.origin?.follows === base.version) ?? versions.at(-1));
  }
  deps.log.info('policySaved', { version: policy.version });
  return { version: policy.version, inForceFrom: policy.inForceFrom };
}

function draftFrom(base: Policy, at: AtPolicy, { change }: SavePolicy, versions = at.versions): Policy {
  const draft = draftOf(base, change, versions);
  if ('problems' in draft) throw badInput([...draft.problems]);
  if (diffPolicies(base, draft.value).length > 0) return draft.value;
  throw badInput([{ path: 'change', message: 'Nothing is different from the version it was made from.' }]);
}

function momentFor({ from }: SavePolicy, { newest, now }: AtPolicy): Date {
  const moment = momentOfForce(from, newest, now);
  if (moment) return moment;
  const planned = Date.parse(newest.inForceFrom) > now.getTime();
  const message = planned
    ? 'A version is planned already, and this one is made from it: choose a day after that one comes into force.'
    : 'Choose a day after today, or let it be in force at once. What has happened was judged already.';
  throw badInput([{ path: 'from', message }]);
}

/** An answer may have been lost on its way to this very person; then what they sent is on record already. */
async function savedBefore(
  deps: Deps,
  at: AtPolicy,
  { base, successor, wanted }: { base: Policy; successor: VersionRecord; wanted: SavePolicy },
): Promise<PolicySavedView> {
  const { origin, version, inForceFrom } = successor;
  if (origin?.by.id !== at.person.id || origin.reason !== wanted.reason) throw policyMoved(at.newest);
  const others = at.versions.filter((one) => one.version !== version);
  const draft = draftFrom(base, at, wanted, others);
  const same = draft.version === version && diffPolicies(draft, await deps.school.policyVersion(version)).length === 0;
  if (!same) throw policyMoved(at.newest);
  return { version, inForceFrom };
}
