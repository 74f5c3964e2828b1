import { bodyOf, listOf, metadata, siteContext, siteOf } from './addressed';
import type { GraphCall, GraphReply, Route } from './call';
import { errors } from './errors';
import { ON_CHANGE, readApplication, readRoles } from './permissions';
import type { Grant } from './state';

/** Grants on one list name a single application (`grantedToV2`) and show their roles (GDC api/list-post-permissions.md). */
function listGrant(call: GraphCall, grant: Grant, status: number): GraphReply {
  const context = `${siteContext(siteOf(call))}/lists('${listOf(call).id}')/permissions/$entity`;
  return { status, body: { '@odata.context': metadata(call, context), ...renderListGrant(grant) } };
}

function renderListGrant(grant: Grant): Record<string, unknown> {
  return {
    id: grant.id,
    roles: grant.roles,
    grantedToV2: { application: { id: grant.appId, displayName: grant.appName } },
  };
}

function postListPermission(call: GraphCall): GraphReply {
  const list = listOf(call);
  const body = bodyOf(call);
  const roles = readRoles(body.roles, ON_CHANGE);
  const { id: appId, displayName: appName } = readApplication([body.grantedToV2]);
  const before = [...list.grants.values()].find((each) => each.appId === appId);
  const grant: Grant = { id: before?.id ?? String(list.grants.size + 1), appId, appName, roles };
  list.grants.set(grant.id, grant);
  return listGrant(call, grant, 201);
}

function getListPermissions(call: GraphCall): GraphReply {
  const list = listOf(call);
  const context = `${siteContext(siteOf(call))}/lists('${list.id}')/permissions`;
  const value = [...list.grants.values()].map(renderListGrant);
  return { status: 200, body: { '@odata.context': metadata(call, context), value } };
}

function listGrantOf(call: GraphCall): Grant {
  const grant = listOf(call).grants.get(call.params.permission ?? '');
  if (!grant) throw errors.itemNotFound();
  return grant;
}

function patchListPermission(call: GraphCall): GraphReply {
  const grant = listGrantOf(call);
  grant.roles = readRoles(bodyOf(call).roles, ON_CHANGE);
  return listGrant(call, grant, 200);
}

function deleteListPermission(call: GraphCall): GraphReply {
  listOf(call).grants.delete(listGrantOf(call).id);
  return { status: 204 };
}

const OF_LIST = '/sites/{site}/lists/{list}/permissions';

export const listPermissionRoutes: readonly Route[] = (
  [
    ['GET', OF_LIST, getListPermissions],
    ['POST', OF_LIST, postListPermission],
    ['GET', `${OF_LIST}/{permission}`, (call: GraphCall) => listGrant(call, listGrantOf(call), 200)],
    ['PATCH', `${OF_LIST}/{permission}`, patchListPermission],
    ['DELETE', `${OF_LIST}/{permission}`, deleteListPermission],
  ] as const
).map(([method, template, handle]) => ({ method, template, need: 'share', units: 5, handle }));
