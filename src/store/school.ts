import type { RoleHolding } from '../domain/people/types';
import { ROLE_NAMES } from '../domain/people/types';
import type { Policy } from '../domain/policies/types';
import { NotSetUp } from '../domain/ports';
import type { SchoolStore } from '../domain/ports';
import type { GraphClient } from './graph-client';
import { jsonValue } from './json-column';
import type { Fields } from './json-column';
import { ListItems } from './list-items';
import { POLICIES, ROLES } from './lists/school';
import { siteId } from './sites';

export interface SchoolStoreOptions {
  graph: GraphClient;
  /** `host:/sites/name` */
  site: string;
  /** How long roles and the list of versions are remembered; a handover is seen after that at the latest. */
  rememberMs?: number;
  /** Milliseconds by the machine's own clock; never moved. */
  systemNow?: () => number;
}

/**
 * Roles and policy versions from two SharePoint lists. Each report needs both, so they are remembered: roles for a
 * minute, a version for ever, because a version never changes (P6).
 */
export function graphSchoolStore(options: SchoolStoreOptions): SchoolStore {
  const { graph, systemNow = Date.now, rememberMs = 60_000 } = options;
  const site = siteId(graph, options.site);
  const roleItems = new ListItems(graph, site, ROLES);
  const policyItems = new ListItems(graph, site, POLICIES);
  const versions = new Map<string, Policy>();

  const policyVersion = async (version: string): Promise<Policy> => {
    const known = versions.get(version);
    if (known) return known;
    const item = await policyItems.find('PolicyVersion', version, 'safeguarding');
    const policy = item && jsonValue<Policy>(POLICIES, 'Policy', item.fields);
    if (!policy) throw new NotSetUp(`There is no policy version ${version} in the list ${POLICIES.name}.`);
    versions.set(version, policy);
    return policy;
  };

  const roles = remembered(rememberMs, systemNow, async () =>
    (await roleItems.all('safeguarding')).flatMap(({ fields }) => holdingOf(fields) ?? []),
  );
  const starts = remembered(rememberMs, systemNow, async () =>
    (await policyItems.all('safeguarding', ['PolicyVersion', 'InForceFrom'])).map(({ fields }) => ({
      version: String(fields.PolicyVersion),
      from: new Date(String(fields.InForceFrom)).getTime(),
    })),
  );
  return {
    roles,
    policyVersion,
    policyInForce: async (at) => {
      const begun = (await starts())
        .filter(({ from }) => from <= at.getTime())
        .sort((a, b) => b.from - a.from);
      if (!begun[0]) throw new NotSetUp('The school has no policy in force. Run "npm run provision".');
      return policyVersion(begun[0].version);
    },
  };
}

/** Asks again only after a while; callers at the same moment share one question, and a failure is not remembered. */
function remembered<T>(forMs: number, now: () => number, ask: () => Promise<T>): () => Promise<T> {
  let held: { value: Promise<T>; until: number } | undefined;
  return () => {
    if (held && held.until > now()) return held.value;
    const value = ask();
    held = { value, until: now() + forMs };
    value.catch(() => (held = undefined));
    return value;
  };
}

/** A line of the roles list; undefined for one without a person or with a role Lantern does not know. */
function holdingOf(fields: Fields): RoleHolding | undefined {
  const text = (name: string): string | undefined =>
    typeof fields[name] === 'string' ? fields[name].trim() : undefined;
  const personId = text('PersonId');
  const role = ROLE_NAMES.find((name) => name === text('RoleName'));
  if (!personId || !role) return undefined;
  const optional = { telephone: text('Telephone'), from: text('HeldFrom'), until: text('HeldUntil') };
  return {
    personId,
    name: text('PersonName') ?? '',
    role,
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value)),
  };
}
