import { bodyOf, listOf, metadata, siteContext, siteOf } from './addressed';
import type { GraphCall, GraphReply, Route } from './call';
import { renderColumn } from './column-shape';
import { readColumn } from './columns';
import { errors } from './errors';
import { onlyOptions, pick, readSelect } from './query';
import { equalityFilter } from './simple-filter';
import { makeList } from './starting-state';
import type { List, Site } from './state';

/** Templates whose lists behave as the emulator's do. */
const TEMPLATES = ['genericList', 'documentLibrary'];

function renderList(call: GraphCall, site: Site, list: List): Record<string, unknown> {
  const by = { user: { displayName: 'SharePoint App' } };
  const folder = list.template === 'documentLibrary' ? '' : '/Lists';
  return {
    '@odata.etag': `"${list.id},${list.version}"`,
    createdDateTime: list.createdAt,
    description: list.description,
    eTag: `"${list.id},${list.version}"`,
    id: list.id,
    lastModifiedDateTime: list.modifiedAt,
    name: list.name,
    webUrl: `${site.webUrl}${folder}/${encodeURIComponent(list.name)}`,
    displayName: list.displayName,
    createdBy: by,
    lastModifiedBy: by,
    parentReference: { siteId: site.id },
    list: { contentTypesEnabled: false, hidden: false, template: list.template },
    ...(wantsColumns(call)
      ? { columns: list.columns.filter((column) => !column.hidden).map((column) => renderColumn(column)) }
      : {}),
  };
}

function wantsColumns(call: GraphCall): boolean {
  const expand = call.query.get('$expand');
  if (expand === undefined) return false;
  if (expand !== 'columns') throw errors.notImplemented(`$expand=${expand} on a list`);
  return true;
}

function getLists(call: GraphCall): GraphReply {
  onlyOptions(call.query, '$select', '$expand', '$filter');
  const site = siteOf(call);
  const wanted = equalityFilter(call.query.get('$filter'), ['displayName', 'name']);
  const lists = [...site.lists.values()].filter(
    (list) => !wanted || list[wanted.property as 'name'].toLowerCase() === wanted.value.toLowerCase(),
  );
  const value = lists.map((list) => pick(renderList(call, site, list), readSelect(call.query)));
  return { status: 200, body: { '@odata.context': metadata(call, `${siteContext(site)}/lists`), value } };
}

function getList(call: GraphCall): GraphReply {
  onlyOptions(call.query, '$select', '$expand');
  const site = siteOf(call);
  const body = {
    '@odata.context': metadata(call, `${siteContext(site)}/lists/$entity`),
    ...renderList(call, site, listOf(call)),
  };
  const select = readSelect(call.query);
  return { status: 200, body: pick(body, select && [...select, ...(wantsColumns(call) ? ['columns'] : [])]) };
}

function postList(call: GraphCall): GraphReply {
  const site = siteOf(call);
  const body = bodyOf(call);
  if (body.name !== undefined) {
    throw errors.invalidRequest(
      "Cannot define a 'name' for a list as it is assigned by the server. Instead, provide 'displayName'",
    );
  }
  if (typeof body.displayName !== 'string' || body.displayName.trim() === '')
    throw errors.invalidRequest('Invalid request');
  const displayName = body.displayName;
  if ([...site.lists.values()].some((list) => list.displayName.toLowerCase() === displayName.toLowerCase())) {
    throw errors.nameAlreadyExists('A list with the specified name already exists.');
  }
  const list = makeList({
    displayName,
    description: typeof body.description === 'string' ? body.description : '',
    template: readTemplate(body.list),
    by: { appId: call.caller.appId, appName: call.caller.appName },
    at: call.world.context.clock.now().toISOString(),
  });
  if (body.columns !== undefined && !Array.isArray(body.columns))
    throw errors.invalidRequest('Invalid request');
  for (const column of (body.columns as unknown[] | undefined) ?? [])
    list.columns.push(readColumn(column, list.columns));
  site.lists.set(list.id, list);
  return {
    status: 201,
    body: {
      '@odata.context': metadata(call, `${siteContext(site)}/lists/$entity`),
      ...renderList(call, site, list),
    },
  };
}

function readTemplate(given: unknown): string {
  if (given === undefined) return 'genericList';
  const template = (given as { template?: unknown } | null)?.template ?? 'genericList';
  if (typeof template !== 'string' || !TEMPLATES.includes(template)) {
    throw errors.notImplemented(`the list template '${String(template)}'`);
  }
  return template;
}

export const listRoutes: readonly Route[] = [
  { method: 'GET', template: '/sites/{site}/lists', need: 'read', units: 2, handle: getLists },
  { method: 'POST', template: '/sites/{site}/lists', need: 'manage', units: 2, handle: postList },
  { method: 'GET', template: '/sites/{site}/lists/{list}', need: 'read', units: 1, handle: getList },
];
