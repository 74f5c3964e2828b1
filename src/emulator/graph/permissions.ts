import { SCHOOL } from '../world/people';
import { bodyOf, metadata, siteContext, siteOf } from './addressed';
import type { GraphCall, GraphReply, Route } from './call';
import { errors } from './errors';
import type { Grant, Site } from './state';

const ON_CREATE = ['read', 'write'];
export const ON_CHANGE = ['read', 'write', 'manage', 'owner', 'fullcontrol'];

function render(grant: Grant): Record<string, unknown> {
  const identities = [{ application: { displayName: grant.appName, id: grant.appId } }];
  return {
    id: grant.id,
    roles: grant.roles,
    grantedToIdentitiesV2: identities,
    grantedToIdentities: identities,
  };
}

function reply(call: GraphCall, grant: Grant, status: number): GraphReply {
  return {
    status,
    body: {
      '@odata.context': metadata(call, `${siteContext(siteOf(call))}/permissions/$entity`),
      ...render(grant),
    },
  };
}

/** Refuses `manage` and `fullcontrol`, which the service takes only in a PATCH (microsoft-graph-docs #11814). */
function postPermission(call: GraphCall): GraphReply {
  const site = siteOf(call);
  const body = bodyOf(call);
  const roles = readRoles(body.roles, ON_CREATE);
  const application = readApplication(body.grantedToIdentities ?? body.grantedToIdentitiesV2);
  // One grant per application: its id is made of the application's id, and a second POST changes the roles.
  const id = Buffer.from(`i:0i.t|ms.sp.ext|${application.id}@${SCHOOL.tenantId}`).toString('base64');
  const grant: Grant = { id, appId: application.id, appName: application.displayName, roles };
  site.grants.set(id, grant);
  return reply(call, grant, 201);
}

/** The collection tells who has a grant and not which: roles come only with a single one. */
function getPermissions(call: GraphCall): GraphReply {
  const site = siteOf(call);
  const value = [...site.grants.values()].map((grant) => {
    const { roles: _roles, ...rest } = render(grant);
    return rest;
  });
  return {
    status: 200,
    body: { '@odata.context': metadata(call, `${siteContext(site)}/permissions`), value },
  };
}

function getPermission(call: GraphCall): GraphReply {
  return reply(call, grantOf(call), 200);
}

function patchPermission(call: GraphCall): GraphReply {
  const grant = grantOf(call);
  grant.roles = readRoles(bodyOf(call).roles, ON_CHANGE);
  return reply(call, grant, 200);
}

function deletePermission(call: GraphCall): GraphReply {
  siteOf(call).grants.delete(grantOf(call).id);
  return { status: 204 };
}

function grantOf(call: GraphCall): Grant {
  const site: Site = siteOf(call);
  const grant = site.grants.get(call.params.permission ?? '');
  if (!grant) throw errors.itemNotFound();
  return grant;
}

export function readRoles(given: unknown, allowed: readonly string[]): string[] {
  if (!Array.isArray(given) || given.length === 0) throw errors.invalidRequest('Invalid request');
  if (!given.every((role) => allowed.includes(role as string)))
    throw errors.invalidRequest('Invalid value for role');
  return given as string[];
}

export function readApplication(given: unknown): { id: string; displayName: string } {
  const application = (given as { application?: { id?: unknown; displayName?: unknown } }[] | undefined)?.[0]
    ?.application;
  if (typeof application?.id !== 'string')
    throw errors.invalidRequest('Grants can be made to applications only.');
  return {
    id: application.id,
    displayName: typeof application.displayName === 'string' ? application.displayName : application.id,
  };
}

const PERMISSIONS = '/sites/{site}/permissions';

export const permissionRoutes: readonly Route[] = [
  { method: 'GET', template: PERMISSIONS, need: 'siteAdmin', units: 5, handle: getPermissions },
  { method: 'POST', template: PERMISSIONS, need: 'siteAdmin', units: 5, handle: postPermission },
  {
    method: 'GET',
    template: `${PERMISSIONS}/{permission}`,
    need: 'siteAdmin',
    units: 5,
    handle: getPermission,
  },
  {
    method: 'PATCH',
    template: `${PERMISSIONS}/{permission}`,
    need: 'siteAdmin',
    units: 5,
    handle: patchPermission,
  },
  {
    method: 'DELETE',
    template: `${PERMISSIONS}/{permission}`,
    need: 'siteAdmin',
    units: 5,
    handle: deletePermission,
  },
];
