import type { GraphWorld } from './call';
import { findList } from './addressed';
import { decode } from './decode';
import { driveIdOf, listIdOfDrive } from './drive-shape';
import { firstLibrary } from './drives';
import { errors } from './errors';
import { groupSite, personalSite } from './personal-sites';
import type { Site } from './state';
import { personFor } from './users';

/**
 * Brings the longer forms of an address to the one the routes know: `/sites/{host}:/{path}:/lists…` becomes
 * `/sites/{id}/lists…`, `/sites/root…` the root site, and drives found through a site, a list or a person become `/drives/{id}…`.
 */
export function resolvePathAddress(world: GraphWorld, path: string): { path: string; rewritten: boolean } {
  const { path: bySite, rewritten } = resolveSite(world, rootSite(world, ofGroup(world, byPath(withoutKeys(path)))));
  return { path: resolveDrive(world, bySite), rewritten };
}

/** `users('x')` and `mailFolders('inbox')` say the same as `users/x` and `mailFolders/inbox`. */
function withoutKeys(path: string): string {
  const keyed =
    /\/(users|groups|sites|lists|items|drives|teams|channels|mailFolders|messages|attachments|subscriptions)\('([^']+)'\)/gi;
  return path.replace(/%27/g, "'").replace(keyed, '/$1/$2');
}

/** `/sites/{host}/getByPath(path='sites/x')`, as generated clients have it, is `/sites/{host}:/sites/x`. */
function byPath(path: string): string {
  const found = /^\/sites\/([^/,%]+)[^/]*\/getByPath\(path='\/?([^']*)'\)(\/.+)?$/i.exec(path);
  if (!found) return path;
  const [, host = '', sitePath = '', rest] = found;
  return `/sites/${host}:/${decode(sitePath)}${rest ? `:${rest}` : ''}`;
}

/** A Microsoft 365 group's site and library, as `/groups/{id}/sites/root…` and `/groups/{id}/drive…`. */
function ofGroup(world: GraphWorld, path: string): string {
  const found = /^\/groups\/([^/]+)(?:\/sites\/root(\/.*)?|(\/drives?(?:\/.*)?))$/i.exec(path);
  const group = found && world.state.groups.get(decode(found[1] ?? '').toLowerCase());
  if (!found || !group) return path;
  if (!group.isUnified) throw errors.itemNotFound('Requested site could not be found');
  return `/sites/${groupSite(world, group).id}${found[2] ?? found[3] ?? ''}`;
}

/** `root` and the bare host name are the root site. */
function rootSite(world: GraphWorld, path: string): string {
  const root = [...world.state.sites.values()].find((site) => site.path === '/');
  if (!root) return path;
  const first = /^\/sites\/([^/]+)(?=\/|$)/i.exec(path)?.[1]?.toLowerCase();
  const isRoot = first === 'root' || first === new URL(root.webUrl).hostname;
  return isRoot ? path.replace(/^\/sites\/[^/]+/i, `/sites/${root.id}`) : path;
}

function resolveDrive(world: GraphWorld, path: string): string {
  const direct = /^\/(?:sites|users)\/[^/:]+\/drives\/([^/$]+)(\/.+)?$/i.exec(path);
  if (direct) return listOfDrive(world, `/drives/${direct[1]}${direct[2] ?? ''}`);
  const own = /^\/users\/([^/]+)\/drive(\/.+)$/i.exec(path);
  if (own) {
    const site = personalSite(world, personFor(world, decode(own[1] ?? '')));
    const library = firstLibrary(site);
    return library ? listOfDrive(world, `/drives/${driveIdOf(site, library)}${own[2]}`) : path;
  }
  if (path.startsWith('/drives/')) return listOfDrive(world, path);
  const found = /^\/sites\/([^/:]+)(?:\/lists\/([^/]+))?\/drive(\/.+)$/i.exec(path);
  if (!found) return path;
  const [, siteId = '', listId, rest = ''] = found;
  const site = world.state.sites.get(decode(siteId));
  if (!site) return path;
  const list = listId === undefined ? firstLibrary(site) : findList(site, decode(listId));
  return list ? listOfDrive(world, `/drives/${driveIdOf(site, list)}${rest}`) : path;
}

/** `/drives/{id}/list…` is the list behind a drive. */
function listOfDrive(world: GraphWorld, path: string): string {
  const found = /^\/drives\/([^/]+)\/list(\/.+)?$/i.exec(path);
  const listId = found && listIdOfDrive(decode(found[1] ?? ''));
  const site = [...world.state.sites.values()].find((each) => each.lists.has(listId ?? ''));
  return found && site ? `/sites/${site.id}/lists/${listId}${found[2] ?? ''}` : path;
}

function resolveSite(world: GraphWorld, path: string): { path: string; rewritten: boolean } {
  const parts = /^\/sites\/([^/,:]+):(\/[^:]+?)\/?:(\/.+)$/.exec(path);
  if (!parts) return { path, rewritten: false };
  const [, host = '', sitePath = '', rest = ''] = parts;
  const site = findSiteByPath(world, host, decode(sitePath));
  if (!site) throw errors.itemNotFound('Requested site could not be found');
  return { path: `/sites/${site.id}${rest}`, rewritten: true };
}

function findSiteByPath(world: GraphWorld, host: string, path: string): Site | undefined {
  const wanted = `${host}${path}`.replace(/\/$/, '').toLowerCase();
  return [...world.state.sites.values()].find((site) => site.webUrl.toLowerCase() === `https://${wanted}`);
}

/** The site a call is about, by id, path or drive; 404 when there is none such. */
export function siteFor(
  world: GraphWorld,
  template: string,
  params: Readonly<Record<string, string>>,
): Site | undefined {
  const sites = [...world.state.sites.values()];
  let site: Site | undefined;
  if (params.site !== undefined)
    site = sites.find((each) => each.id.toLowerCase() === params.site?.toLowerCase());
  else if (params.host !== undefined) site = findSiteByPath(world, params.host, `/${params.path ?? ''}`);
  else if (params.drive !== undefined)
    site = sites.find((each) => each.lists.has(listIdOfDrive(params.drive ?? '') ?? ''));
  else if (/^\/users\/\{user\}\/drives?$/.test(template)) site = personalSite(world, personFor(world, params.user ?? ''));
  else return undefined;
  if (!site)
    throw errors.itemNotFound(
      template.startsWith('/sites') ? 'Requested site could not be found' : undefined,
    );
  return site;
}
