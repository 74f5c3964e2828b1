import { type EntraIssuer, GRAPH_AUDIENCE, bearerToken } from '../identity/token-issuer';
import { APPS } from '../world/people';
import type { Caller, Need, SiteNeed } from './call';
import { errors } from './errors';
import { RULES, type RuleName, requireRole } from './permissions-by-role';
import type { List, Site } from './state';

const NAMES: Record<string, string> = {
  [APPS.lantern.clientId]: 'Lantern',
  [APPS.admin.clientId]: 'Site set-up',
  [APPS.listReader.clientId]: 'List reader',
};

/** What each tenant-wide permission allows on every site. */
const TENANT_WIDE: Record<string, readonly SiteNeed[]> = {
  'Sites.Read.All': ['read'],
  'Sites.ReadWrite.All': ['read', 'write'],
  'Sites.Manage.All': ['read', 'write', 'manage'],
  'Sites.FullControl.All': ['read', 'write', 'manage', 'siteAdmin'],
};

/** What each role of a grant allows on its site (Sites.Selected). `write` does not make lists or columns. */
const GRANTED: Record<string, readonly SiteNeed[]> = {
  read: ['read'],
  write: ['read', 'write'],
  manage: ['read', 'write', 'manage'],
  owner: ['read', 'write', 'manage'],
  fullcontrol: ['read', 'write', 'manage'],
};

/** Who calls, from the Authorization header. Throws the 401 Graph answers when there is no good token for it. */
export async function identify(authorization: string | undefined, issuer: EntraIssuer): Promise<Caller> {
  const token = bearerToken(authorization);
  if (!token) throw errors.tokenBad('Access token is empty.');
  const claims = await issuer.verify(token, GRAPH_AUDIENCE);
  const appId = claims?.azp;
  if (!claims || typeof appId !== 'string')
    throw errors.tokenBad('Access token validation failure. Invalid audience.');
  const roles = Array.isArray(claims.roles)
    ? claims.roles.filter((role): role is string => typeof role === 'string')
    : [];
  const caller = { appId, appName: NAMES[appId] ?? appId, roles };
  if (typeof claims.scp !== 'string' || typeof claims.oid !== 'string') return caller;
  return { ...caller, roles: [], person: { id: claims.oid, scopes: claims.scp.split(' ') } };
}

/** Throws 403 unless the caller may do this here. `mailbox`: Exchange has let the application into it. */
export function requireAccess(
  caller: Caller,
  need: Need,
  site: Site | undefined,
  list: List | undefined,
  mailbox = false,
): void {
  if (need === 'none') return;
  if (need in RULES) return requireRole(caller, need as RuleName, mailbox);
  const wanted = need as SiteNeed;
  if (caller.roles.some((role) => TENANT_WIDE[role]?.includes(wanted))) return;
  if (!rolesOn(caller, site, list).some((role) => GRANTED[role]?.includes(wanted)))
    throw errors.accessDenied();
}

/** Roles granted on the site (Sites.Selected) and on the one list (Lists.SelectedOperations.Selected). */
function rolesOn(caller: Caller, site: Site | undefined, list: List | undefined): string[] {
  const grants = [
    ...(caller.roles.includes('Sites.Selected') && site ? site.grants.values() : []),
    ...(caller.roles.includes('Lists.SelectedOperations.Selected') && list ? list.grants.values() : []),
  ];
  return grants.filter((grant) => grant.appId === caller.appId).flatMap((grant) => grant.roles);
}

/** Whether the caller sees whole profiles, or only the basic one (User.ReadBasic.All). */
export function seesFullProfiles(caller: Caller): boolean {
  return caller.roles.some((role) => RULES.people.anyOf.includes(role) && role !== 'User.ReadBasic.All');
}
