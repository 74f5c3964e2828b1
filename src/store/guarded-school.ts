import type { SchoolStore } from '../domain/ports';

/**
 * One of several schools: its lists are looked at when it is first used instead of when the service starts, so that one
 * that is not set up is closed by itself and the others are served. Until `requireKnown` was content once, policies and
 * times throw what it throws (NotSetUp, StoreUnavailable), and nothing is decided without a policy. Roles do not ask: they
 * are read of all schools to find out where somebody belongs, which must not cost twice as much.
 */
export function guardedSchool(store: SchoolStore, requireKnown: () => Promise<void>): SchoolStore {
  let known: Promise<void> | undefined;
  const first = (): Promise<void> => {
    known ??= requireKnown().catch((error: unknown) => {
      known = undefined;
      throw error;
    });
    return known;
  };
  return {
    roles: () => store.roles(),
    policyInForce: async (at) => (await first(), store.policyInForce(at)),
    policyVersion: async (version) => (await first(), store.policyVersion(version)),
    policyVersions: async () => (await first(), store.policyVersions()),
    addPolicyVersion: async (policy, origin) => (await first(), store.addPolicyVersion(policy, origin)),
    times: async () => (await first(), store.times()),
  };
}
