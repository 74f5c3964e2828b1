import type { RoleHolding } from '../../src/domain/people/types';
import type { Policy } from '../../src/domain/policies/types';
import { sameValue } from '../../src/domain/policies/same-value';
import { isTaken, versionInForce } from '../../src/domain/policies/version-history';
import type { VersionOrigin, VersionRecord } from '../../src/domain/policies/version-history';
import { NotSetUp } from '../../src/domain/ports';
import type { SchoolStore } from '../../src/domain/ports';
import { holdingsOf } from '../../src/domain/people/role-lines';
import { fakeRoleBook } from './fake-role-book';
import type { FakeRoleBook } from './fake-role-book';
import { fakeTimesBook } from './fake-times-book';
import type { FakeTimesBook } from './fake-times-book';
import { Trouble } from './trouble';

type Operation = 'roles' | 'policyInForce' | 'policyVersion' | 'policyVersions' | 'addPolicyVersion' | 'times';

export interface FakeSchoolStore extends SchoolStore {
  failNext: Trouble<Operation>['failNext'];
  /** As when somebody edits the Roles list. */
  setRoles(roles: readonly RoleHolding[]): void;
  addPolicy(policy: Policy): void;
  /** The same roles and times for those who look after them. */
  readonly roleBook: FakeRoleBook;
  readonly timesBook: FakeTimesBook;
}

/** Roles and policy versions in memory; versions are kept as they were given, for ever, and nobody can change them. */
export function fakeSchoolStore(school: { roles: readonly RoleHolding[]; policy?: Policy }): FakeSchoolStore {
  const roleBook = fakeRoleBook(school.roles);
  const timesBook = fakeTimesBook();
  const versions = new Map<string, Policy>(school.policy ? [[school.policy.version, frozenCopy(school.policy)]] : []);
  const origins = new Map<string, VersionOrigin>();
  const trouble = new Trouble<Operation>();
  return {
    failNext: trouble.failNext.bind(trouble),
    roleBook,
    timesBook,
    setRoles: (next) => roleBook.replace(next),
    addPolicy: (policy) => {
      if (!versions.has(policy.version)) versions.set(policy.version, frozenCopy(policy));
    },
    roles: () => trouble.around('roles', () => holdingsOf(roleBook.all)),
    times: () => trouble.around('times', () => timesBook.times()),
    policyInForce: (at) =>
      trouble.around('policyInForce', () => {
        const inForce = versionInForce([...versions.values()], at);
        const latest = inForce && versions.get(inForce.version);
        if (!latest) throw new NotSetUp('The school has no policy in force.');
        return latest;
      }),
    policyVersion: (version) =>
      trouble.around('policyVersion', () => {
        const policy = versions.get(version);
        if (!policy) throw new NotSetUp(`There is no policy version ${version}.`);
        return policy;
      }),
    policyVersions: () =>
      trouble.around('policyVersions', () =>
        [...versions.values()].map(({ version, inForceFrom }): VersionRecord => {
          const origin = origins.get(version);
          return { version, inForceFrom: new Date(inForceFrom).toISOString(), ...(origin ? { origin } : {}) };
        }),
      ),
    addPolicyVersion: (policy, origin) =>
      trouble.around('addPolicyVersion', () => {
        if (sameValue(origins.get(policy.version), origin)) return 'added';
        const follows = [...origins.values()].some((other) => other.follows === origin.follows);
        if (follows || isTaken(policy.version, [...versions.values()])) return 'taken';
        versions.set(policy.version, frozenCopy(policy));
        origins.set(policy.version, structuredClone(origin));
        return 'added';
      }),
  };
}

/** One for all readers: copying a whole policy for each would cost most of a test's time. */
function frozenCopy(policy: Policy): Policy {
  return freeze(structuredClone(policy));
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(freeze);
  return value;
}
