import { type EntraIssuer, GRAPH_AUDIENCE, bearerToken } from '../identity/token-issuer';
import { APPS } from '../world/people';
import type { Caller, Need, SiteNeed } from './call';
import { errors } from './errors';
import { RULES, type RuleName, requireRole } from './permissions-by-role';
import type { Item, List, Site } from './state';

const NAMES: Record<string, string> = {
  [APPS.lantern.clientId]: 'Lantern',
  [APPS.admin.clientId]: 'Site set-up',
  [APPS.listReader.clientId]: 'List reader',
  [APPS.itemReader.clientId]: 'Item reader',
};

/** What each tenant-wide permission allows on every site. */
const TENANT_WIDE: Record<string, readonly SiteNeed[]> = {
  'Sites.Read.All': ['read'],
  'Sites.ReadWrite.All': ['read', 'write', 'invite'],
  'Sites.Manage.All': ['read', 'write', 'manage', 'invite'],
  'Sites.FullControl.All': ['read', 'write', 'manage', 'invite', 'share', 'siteAdmin'],
};

/**
 * What each role of a grant allows where it was made. `write` makes no lists or columns; owners and full control may let
 * others into what lies below (GDC concepts/permissions-selected-overview.md).
 */
const GRANTED: Record<string, readonly SiteNeed[]> = {
  read: ['read'],
  write: ['read', 'write'],
  manage: ['read', 'write', 'manage'],
  owner: ['read', 'write', 'manage', 'invite', 'share'],
  fullcontrol: ['read', 'write', 'manage', 'invite', 'share'],
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

/** Where a call goes in SharePoint, as far down as it names things; `items` is the item and the folders it lies in. */
export interface Place {
  site?: Site | undefined;
  list?: List | undefined;
  items: readonly Item[];
}

/** Throws 403 unless the caller may do this here. `mailbox`: Exchange has let the application into it. */
export function requireAccess(caller: Caller, need: Need, place: Place, mailbox = false): void {
  if (need === 'none') return;
  if (need in RULES) return requireRole(caller, need as RuleName, mailbox);
  const wanted = need as SiteNeed;
  if (caller.roles.some((role) => TENANT_WIDE[role]?.includes(wanted))) return;
  if (!rolesOn(caller, place, wanted).some((role) => GRANTED[role]?.includes(wanted)))
    throw errors.accessDenied();
}

/**
 * Roles granted on the site (Sites.Selected), on the one list (Lists.SelectedOperations.Selected) and on the one item
 * (ListItems.SelectedOperations.Selected, for files Files.SelectedOperations.Selected). Whoever has a grant on a thing
 * alone does not let others into that thing, only whoever has one above it.
 */
function rolesOn(caller: Caller, { site, list, items }: Place, need: SiteNeed): string[] {
  const isSharing = need === 'share' || need === 'invite';
  const has = (role: string): boolean => caller.roles.includes(role);
  const mine = <G>(grants: Iterable<G>, appOf: (grant: G) => string | undefined): G[] =>
    [...grants].filter((grant) => appOf(grant) === caller.appId);
  const onSite = has('Sites.Selected') && site ? mine(site.grants.values(), (grant) => grant.appId) : [];
  const countsOnList = has('Lists.SelectedOperations.Selected') && (!isSharing || items.length > 0);
  const onList = countsOnList && list ? mine(list.grants.values(), (grant) => grant.appId) : [];
  const reached = isSharing
    ? []
    : items.filter(
        (item) =>
          has('ListItems.SelectedOperations.Selected') || (item.file && has('Files.SelectedOperations.Selected')),
      );
  const onItems = mine(
    reached.flatMap((item) => [...(item.grants?.values() ?? [])]),
    (grant) => grant.application?.id,
  );
  return [...onSite, ...onList, ...onItems].flatMap((grant) => grant.roles);
}

/** Whether the caller sees whole profiles, or only the basic one (User.ReadBasic.All). */
export function seesFullProfiles(caller: Caller): boolean {
  return caller.roles.some((role) => RULES.people.anyOf.includes(role) && role !== 'User.ReadBasic.All');
}
