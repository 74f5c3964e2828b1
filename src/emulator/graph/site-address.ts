import type { GraphWorld } from './call';
import { decode } from './decode';
import { errors } from './errors';
import type { Site } from './state';

/** `/sites/{host}:/{path}:/lists…` becomes `/sites/{id}/lists…`. */
export function resolvePathAddress(world: GraphWorld, path: string): { path: string; rewritten: boolean } {
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
    site = sites.find((each) => each.lists.has(params.drive?.replace(/^b!/, '') ?? ''));
  else return undefined;
  if (!site)
    throw errors.itemNotFound(
      template.startsWith('/sites') ? 'Requested site could not be found' : undefined,
    );
  return site;
}
