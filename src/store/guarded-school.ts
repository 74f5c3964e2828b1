import type { SchoolStore } from '../domain/ports';

/**
 * One of several schools: its lists are looked at when it is first used instead of when the service starts, so that one
 * that is not set up is closed by itself and the others are served. Until `requireKnown` was content once, everything
 * throws what it throws (NotSetUp, StoreUnavailable); every use case reads roles before it does anything.
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
    roles: async () => (await first(), store.roles()),
    policyInForce: async (at) => (await first(), store.policyInForce(at)),
    policyVersion: async (version) => (await first(), store.policyVersion(version)),
    times: async () => (await first(), store.times()),
  };
}
