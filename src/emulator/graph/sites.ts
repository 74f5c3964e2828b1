import { metadata, siteOf } from './addressed';
import type { Caller, GraphCall, GraphReply, Route } from './call';
import { renderDrive } from './drive-shape';
import { errors } from './errors';
import { readExpansions } from './expansions';
import { renderList } from './lists';
import { pageOf } from './paging';
import { isPersonal } from './personal-sites';
import { onlyOptions, pick, readSelect } from './query';
import type { Site } from './state';

export function renderSite(site: Site): Record<string, unknown> {
  return {
    createdDateTime: site.createdAt,
    description: '',
    id: site.id,
    lastModifiedDateTime: site.createdAt,
    name: site.path.split('/').pop() ?? '',
    webUrl: site.webUrl,
    displayName: site.name,
    root: {},
    siteCollection: { hostname: new URL(site.webUrl).hostname },
  };
}

function getSite(call: GraphCall): GraphReply {
  onlyOptions(call.query, '$select', '$expand');
  const context = call.query.has('$select')
    ? `sites(${readSelect(call.query)?.join(',')})/$entity`
    : 'sites/$entity';
  const body = { ...pick(renderSite(siteOf(call)), readSelect(call.query)), ...expandedParts(call) };
  return { status: 200, body: { '@odata.context': metadata(call, context), ...body } };
}

/** `$expand` of a site: its lists, its library, or its libraries. */
function expandedParts(call: GraphCall): Record<string, unknown> {
  const site = siteOf(call);
  const bare = { ...call, query: new Map<string, string>() };
  const lists = [...site.lists.values()];
  const libraries = lists.filter((list) => list.template === 'documentLibrary');
  const parts = readExpansions(call.query.get('$expand')).map(({ name, options }) => {
    const of = (found: readonly Record<string, unknown>[]) => found.map((each) => pick(each, readSelect(options)));
    if (name === 'lists') return [name, of(lists.map((list) => renderList(bare, site, list)))];
    const drives = of(libraries.map((list) => renderDrive(site, list)));
    if (name === 'drives') return [name, drives];
    if (name === 'drive') return [name, drives[0]];
    throw errors.notImplemented(`$expand=${name} on a site`);
  });
  return Object.fromEntries(parts) as Record<string, unknown>;
}

/**
 * GET /sites?search=words (GDC api/site-search.md): every word somewhere in name or address; `*` finds all. An
 * application with Sites.Selected finds none, because searching needs a permission for all sites.
 */
function getSites(call: GraphCall): GraphReply {
  onlyOptions(call.query, '$select', '$search', '$top', '$skiptoken');
  if (!seesAllSites(call.caller)) throw errors.accessDenied();
  const words = (call.query.get('$search') ?? '*').replace(/^"|"$/g, '').toLowerCase().split(/\s+/);
  const sites = [...call.world.state.sites.values()].filter((site) => !isPersonal(site));
  const found = sites.filter((site) =>
    words.every(
      (word) => word === '*' || `${site.name} ${site.webUrl}`.toLowerCase().includes(word.replace('*', '')),
    ),
  );
  const { rows, next } = pageOf(call, found, 200, 1_000);
  const value = rows.map((site) => pick(renderSite(site), readSelect(call.query)));
  return { status: 200, body: { '@odata.context': metadata(call, 'sites'), ...next, value } };
}

function seesAllSites(caller: Caller): boolean {
  return caller.roles.some((role) => /^Sites\.(Read|ReadWrite|Manage|FullControl)\.All$/.test(role));
}

/** Sites below this one. The school's sites are collections of their own, so there are none. */
function getSubsites(call: GraphCall): GraphReply {
  onlyOptions(call.query, '$select', '$top');
  siteOf(call);
  return { status: 200, body: { '@odata.context': metadata(call, 'sites'), value: [] } };
}

export const siteRoutes: readonly Route[] = [
  { method: 'GET', template: '/sites', need: 'none', units: 2, handle: getSites },
  { method: 'GET', template: '/sites/getAllSites', need: 'none', units: 2, handle: getSites },
  { method: 'GET', template: '/sites/{site}', need: 'read', units: 1, handle: getSite },
  { method: 'GET', template: '/sites/{host}:/{path*}', need: 'read', units: 1, handle: getSite },
  { method: 'GET', template: '/sites/{site}/sites', need: 'read', units: 2, handle: getSubsites },
];
