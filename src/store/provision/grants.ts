import type { GraphClient } from '../graph-client';
import { pagesOf } from './pages';
import type { Step } from './steps';

interface GraphPermission {
  id: string;
  roles?: string[];
  grantedToIdentitiesV2?: { application?: { id?: string } }[];
}

type Place = Pick<Extract<Step, { kind: 'grant' }>, 'siteId' | 'where'>;

/** What one application may do in a site. */
export interface SiteGrant {
  permissionId: string;
  roles: readonly string[];
}

/** Roles of a site grant that include writing items. */
const WRITING = ['write', 'manage', 'owner', 'fullcontrol'];

/**
 * The grant of an application in a site (Graph, "List permissions" and "Get permission"; Sites.FullControl.All). The
 * collection leaves roles out; a single permission names them.
 */
export async function grantOf(
  graph: GraphClient,
  siteId: string,
  clientId: string,
): Promise<SiteGrant | undefined> {
  const permissions = await pagesOf<GraphPermission>(graph, `/sites/${siteId}/permissions`, 5);
  const own = permissions.find(({ grantedToIdentitiesV2 }) =>
    grantedToIdentitiesV2?.some(({ application }) => application?.id?.toLowerCase() === clientId.toLowerCase()),
  );
  if (!own) return undefined;
  const path = `/sites/${siteId}/permissions/${encodeURIComponent(own.id)}`;
  const roles = own.roles ?? (await graph.get<GraphPermission>(path, { lane: 'routine', units: 5 })).roles;
  return { permissionId: own.id, roles: roles ?? [] };
}

/** Whether the service may write in a site, and what it takes. */
export async function planGrant(graph: GraphClient, place: Place, clientId: string): Promise<Step[]> {
  const own = await grantOf(graph, place.siteId, clientId);
  if (!own) return [{ kind: 'grant', ...place }];
  if (own.roles.some((role) => WRITING.includes(role))) return [];
  return [{ kind: 'grant', ...place, permissionId: own.permissionId }];
}

/**
 * What setting up needed and running does not: a grant the administrator's application was given on a site, and more
 * than `write` for the service. The service's own application is never dropped.
 */
export async function planDrop(
  graph: GraphClient,
  place: Place,
  { adminClientId, serviceClientId }: { adminClientId: string; serviceClientId: string },
): Promise<Step[]> {
  const steps: Step[] = [];
  const service = await grantOf(graph, place.siteId, serviceClientId);
  if (service?.roles.some((role) => role !== 'write' && role !== 'read')) {
    steps.push({ kind: 'narrowGrant', ...place, permissionId: service.permissionId });
  }
  if (adminClientId.toLowerCase() === serviceClientId.toLowerCase()) return steps;
  const admin = await grantOf(graph, place.siteId, adminClientId);
  if (admin) steps.push({ kind: 'dropGrant', ...place, permissionId: admin.permissionId });
  return steps;
}
