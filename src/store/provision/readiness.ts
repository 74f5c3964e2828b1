import { StoreUnavailable } from '../../domain/ports';
import type { GraphClient } from '../graph-client';
import { ALL_LISTS, TRUST_LISTS } from '../lists/all';
import type { ListDefinition } from '../lists/definition';
import { SCHEMA_VERSION } from '../lists/schema-version';
import { siteId } from '../sites';
import type { SiteId } from '../sites';
import { pagesOf } from './pages';
import { readSchemaVersion, requireKnownSchema } from './schema';

/** What stands behind the service, as far as a look tells. */
export interface StoreReadiness {
  /** Graph answered. */
  graph: boolean;
  /** Every list is in its site. */
  lists: boolean;
  /** They are not older than what this Lantern needs. */
  schema: boolean;
}

export interface SchemaGuard {
  /** For the start: throws NotSetUp when the lists are not those this Lantern knows, StoreUnavailable when it cannot tell. */
  requireKnown(): Promise<void>;
  /** For later: 6 resource units. Never throws. */
  look(): Promise<StoreReadiness>;
}

/**
 * Guards a school's lists. At the start the version must be exactly the one known here. A newer one that appears while
 * the service runs is no trouble: provisioning only ever adds, and the copies that are being replaced must serve until
 * the new ones do.
 */
export function schemaGuard(graph: GraphClient, sites: { site: string; staffSite: string }): SchemaGuard {
  return guardOf(graph, { school: siteId(graph, sites.site), staff: siteId(graph, sites.staffSite) }, ALL_LISTS);
}

/** Guards what all schools of a trust share, where that is; the schools each have a guard of their own. */
export function trustGuard(graph: GraphClient, site: string): SchemaGuard {
  const id = siteId(graph, site);
  return guardOf(graph, { school: id, staff: id }, TRUST_LISTS);
}

function guardOf(
  graph: GraphClient,
  ids: Record<ListDefinition['site'], SiteId>,
  lists: readonly ListDefinition[],
): SchemaGuard {
  let confirmed = false;
  const version = (): Promise<number | undefined> => readSchemaVersion(graph, ids.school, 'interactive');
  const missing = async (where: ListDefinition['site']): Promise<ListDefinition[]> => {
    if (!lists.some(({ site }) => site === where)) return [];
    const path = `/sites/${await ids[where]('interactive')}/lists?$select=displayName`;
    const there = await pagesOf<{ displayName: string }>(graph, path, 2, 'interactive');
    return lists.filter(
      ({ site, name }) => site === where && !there.some(({ displayName }) => displayName === name),
    );
  };
  return {
    requireKnown: async () => {
      requireKnownSchema(await version());
      confirmed = true;
    },
    look: async () => {
      try {
        const found = await version();
        const known = found === SCHEMA_VERSION || (confirmed && (found ?? 0) > SCHEMA_VERSION);
        confirmed ||= known;
        const complete = [...(await missing('school')), ...(await missing('staff'))].length === 0;
        return { graph: true, lists: complete, schema: known };
      } catch (error) {
        return { graph: !(error instanceof StoreUnavailable), lists: false, schema: false };
      }
    },
  };
}
