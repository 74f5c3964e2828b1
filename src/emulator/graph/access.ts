import { type EntraIssuer, GRAPH_AUDIENCE, bearerToken } from '../identity/token-issuer';
import { APPS } from '../world/people';
import type { Caller, Need } from './call';
import { errors } from './errors';
import type { Site } from './state';

const NAMES: Record<string, string> = {
  [APPS.lantern.clientId]: 'Lantern',
  [APPS.admin.clientId]: 'Site set-up',
};

/** What each tenant-wide permission allows on every site. */
const TENANT_WIDE: Record<string, readonly Need[]> = {
  'Sites.Read.All': ['read'],
  'Sites.ReadWrite.All': ['read', 'write'],
  'Sites.Manage.All': ['read', 'write', 'manage'],
  'Sites.FullControl.All': ['read', 'write', 'manage', 'siteAdmin'],
};

/** What each role of a grant allows on its site (Sites.Selected). `write` does not make lists or columns. */
const GRANTED: Record<string, readonly Need[]> = {
  read: ['read'],
  write: ['read', 'write'],
  manage: ['read', 'write', 'manage'],
  owner: ['read', 'write', 'manage'],
  fullcontrol: ['read', 'write', 'manage'],
};

const DIRECTORY = ['User.ReadBasic.All', 'User.Read.All', 'User.ReadWrite.All', 'Directory.Read.All'];

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
  return { appId, appName: NAMES[appId] ?? appId, roles };
}

/** Throws 403 unless the caller may do this here. */
export function requireAccess(caller: Caller, need: Need, site: Site | undefined): void {
  if (need === 'none') return;
  if (need === 'people') {
    if (!caller.roles.some((role) => DIRECTORY.includes(role))) throw errors.directoryDenied();
    return;
  }
  if (caller.roles.some((role) => TENANT_WIDE[role]?.includes(need))) return;
  const grants = caller.roles.includes('Sites.Selected') && site ? [...site.grants.values()] : [];
  const roles = grants.filter((grant) => grant.appId === caller.appId).flatMap((grant) => grant.roles);
  if (!roles.some((role) => GRANTED[role]?.includes(need))) throw errors.accessDenied();
}

/** Whether the caller sees whole profiles, or only the basic one (User.ReadBasic.All). */
export function seesFullProfiles(caller: Caller): boolean {
  return caller.roles.some((role) => DIRECTORY.includes(role) && role !== 'User.ReadBasic.All');
}
