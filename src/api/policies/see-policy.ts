import type { PolicyVersionsView, PolicyView } from '../../contract/policy';
import { VERSIONS_PER_PAGE } from '../../contract/limits';
import { mayEditPolicy } from '../../domain/policies/policy-access';
import { versionInForce } from '../../domain/policies/version-history';
import { NotSetUp } from '../../domain/ports';
import type { Caller, Deps } from '../deps';
import { pageOf } from './page-of';
import { atPolicy, versionNamed } from './policy-door';
import { policyFileOf } from './policy-file';
import { presentMatrices, presentVersion } from './present-policy';
import { changesInWords } from './say-changes';

/**
 * A version of the policy, the one in force unless another is named, with what it changed: since the version it was
 * made from, or since another. Throws Refusal (noRole, notFound), NotSetUp, StoreUnavailable.
 *
 * Graph: reads the list of versions; each version itself once, because it never changes.
 */
export async function seePolicy(
  deps: Deps,
  caller: Caller,
  asked: { version?: string; since?: string },
): Promise<PolicyView> {
  const at = await atPolicy(deps, caller, 'read');
  const record = asked.version === undefined ? versionInForce(at.versions, at.now) : versionNamed(at, asked.version);
  if (!record) throw new NotSetUp('The school has no policy in force.');
  const policy = await deps.school.policyVersion(record.version);
  const since = asked.since === undefined ? record.origin?.follows : versionNamed(at, asked.since).version;
  const before = since === undefined ? undefined : await deps.school.policyVersion(since);
  return {
    title: policy.title,
    shown: presentVersion(record, at.versions, at.now),
    newest: presentVersion(at.newest, at.versions, at.now),
    matrices: presentMatrices(policy),
    ...(since !== undefined && before ? { changes: { since, sentences: changesInWords(before, policy) } } : {}),
    abilities: { edit: mayEditPolicy(at.person) },
  };
}

/** All versions, newest first, a page at a time. Throws as seePolicy. */
export async function listPolicyVersions(deps: Deps, caller: Caller, page: number): Promise<PolicyVersionsView> {
  const at = await atPolicy(deps, caller, 'read');
  const { items, ...rest } = pageOf([...at.versions].reverse(), page, VERSIONS_PER_PAGE);
  return { versions: items.map((one) => presentVersion(one, at.versions, at.now)), ...rest };
}

/** A version as a policy file, with the school's own edits, numbers and days in it. Throws as seePolicy. */
export async function exportPolicyVersion(deps: Deps, caller: Caller, version: string): Promise<object> {
  const record = versionNamed(await atPolicy(deps, caller, 'read'), version);
  return policyFileOf(await deps.school.policyVersion(record.version));
}
