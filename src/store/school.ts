import type { Policy } from '../domain/policies/types';
import { versionInForce } from '../domain/policies/version-history';
import type { VersionRecord } from '../domain/policies/version-history';
import { NotSetUp } from '../domain/ports';
import type { SchoolStore } from '../domain/ports';
import type { GraphClient } from './graph-client';
import type { GraphLane } from './graph/call';
import { jsonValue } from './json-column';
import { ListItems } from './list-items';
import { POLICIES } from './lists/school';
import { addVersion, versionRecordOf, VERSION_COLUMNS } from './policy-item';
import { remembered } from './remembered';
import { graphRoleBook } from './role-book';
import type { GraphRoleBook } from './role-book';
import { graphSchoolTimes } from './school-times';
import type { GraphSchoolTimes } from './school-times';
import { siteId } from './sites';

export interface SchoolStoreOptions {
  graph: GraphClient;
  /** `host:/sites/name` */
  site: string;
  /** How long roles and the list of versions are remembered; a handover is seen after that at the latest. */
  rememberMs?: number;
  /** Milliseconds by the machine's own clock; never moved. */
  systemNow?: () => number;
  /** The books through which roles and times are changed, so that a change is seen here at once. */
  roleBook?: GraphRoleBook;
  timesBook?: GraphSchoolTimes;
}

/**
 * Roles and policy versions from two SharePoint lists. Each report needs both, so they are remembered: roles for a
 * minute, a version for ever, because a version never changes (P6).
 */
export function graphSchoolStore(options: SchoolStoreOptions): SchoolStore {
  const { graph, systemNow = Date.now, rememberMs = 60_000 } = options;
  const site = siteId(graph, options.site);
  const { roleBook = graphRoleBook(options), timesBook = graphSchoolTimes(options) } = options;
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

  const versionsOf = async (lane: GraphLane): Promise<VersionRecord[]> =>
    (await policyItems.all(lane, VERSION_COLUMNS)).map(({ fields }) => versionRecordOf(fields));
  const known = remembered(rememberMs, systemNow, () => versionsOf('safeguarding'));
  return {
    roles: roleBook.holdings,
    times: timesBook.times,
    policyVersion,
    policyInForce: async (at) => {
      const inForce = versionInForce(await known(), at);
      if (!inForce) throw new NotSetUp('The school has no policy in force. Run "npm run provision".');
      return policyVersion(inForce.version);
    },
    policyVersions: () => versionsOf('interactive'),
    addPolicyVersion: async (policy, origin) => {
      const outcome = await addVersion(policyItems, policy, origin);
      known.forget();
      return outcome;
    },
  };
}
