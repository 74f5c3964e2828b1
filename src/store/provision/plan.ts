import type { GraphClient } from '../graph-client';
import { isGone } from '../list-items';
import { graphColumns } from '../lists/definition';
import type { GraphColumn, ListDefinition } from '../lists/definition';
import { pathOfLink } from '../odata';
import type { Step } from './steps';

interface GraphPage<T> {
  value: T[];
  '@odata.nextLink'?: string;
}

interface GraphPermission {
  id: string;
  roles?: string[];
  grantedToIdentitiesV2?: { application?: { id?: string } }[];
}

type Grant = Extract<Step, { kind: 'grant' }>;

/** Roles of a site grant that include writing items. */
const WRITING = ['write', 'manage', 'owner', 'fullcontrol'];

/** What one list still needs: the list itself, columns, or an index. */
export async function planList(graph: GraphClient, siteId: string, list: ListDefinition): Promise<Step[]> {
  const present = await columnsOf(graph, siteId, list);
  if (!present) return [{ kind: 'createList', siteId, list }];
  return graphColumns(list).flatMap((column): Step[] => {
    const there = present.find(({ name }) => name === column.name);
    if (!there) return [{ kind: 'addColumn', siteId, list, column }];
    const complete =
      (!column.indexed || there.indexed) && (!column.enforceUniqueValues || there.enforceUniqueValues);
    return complete || !there.id ? [] : [{ kind: 'indexColumn', siteId, list, column, columnId: there.id }];
  });
}

/** Whether the service may write in a site, and what it takes (Graph, "Create permission" of a site). */
export async function planGrant(
  graph: GraphClient,
  site: Pick<Grant, 'siteId' | 'where'>,
  clientId: string,
): Promise<Step[]> {
  const { siteId, where } = site;
  const permissions = await pagesOf<GraphPermission>(graph, `/sites/${siteId}/permissions`, 5);
  const own = permissions.find(({ grantedToIdentitiesV2 }) =>
    grantedToIdentitiesV2?.some(
      ({ application }) => application?.id?.toLowerCase() === clientId.toLowerCase(),
    ),
  );
  if (!own) return [{ kind: 'grant', siteId, where }];
  // The collection leaves roles out; a single permission names them.
  const path = `/sites/${siteId}/permissions/${encodeURIComponent(own.id)}`;
  const roles = own.roles ?? (await graph.get<GraphPermission>(path, { lane: 'routine', units: 5 })).roles;
  if (roles?.some((role) => WRITING.includes(role))) return [];
  return [{ kind: 'grant', siteId, where, permissionId: own.id }];
}

async function columnsOf(
  graph: GraphClient,
  siteId: string,
  list: ListDefinition,
): Promise<GraphColumn[] | undefined> {
  try {
    return await pagesOf<GraphColumn>(graph, `/sites/${siteId}/lists/${list.name}/columns`, 2);
  } catch (error) {
    if (isGone(error)) return undefined;
    throw error;
  }
}

async function pagesOf<T>(graph: GraphClient, first: string, units: number): Promise<T[]> {
  const all: T[] = [];
  for (let path: string | undefined = first; path !== undefined;) {
    const page: GraphPage<T> = await graph.get<GraphPage<T>>(path, { lane: 'routine', units });
    all.push(...page.value);
    const next: string | undefined = page['@odata.nextLink'];
    path = next === undefined ? undefined : pathOfLink(next);
  }
  return all;
}
