import { bodyOf, findList, listOf, metadata, siteContext, siteOf } from './addressed';
import type { GraphCall, GraphReply, Route } from './call';
import { renderColumn } from './column-shape';
import { readColumn } from './columns';
import { renderType } from './content-types';
import { renderDrive } from './drive-shape';
import { errors } from './errors';
import { readExpansions } from './expansions';
import { readExpand } from './field-shape';
import { checkBody } from './known-properties';
import { pageOf } from './paging';
import { type Query, onlyOptions, pick, readSelect } from './query';
import { equalityFilter } from './simple-filter';
import { renderItem } from './item-shape';
import { makeList } from './starting-state';
import { type List, type Site, toSeconds } from './state';

/** Templates whose lists behave as the emulator's do. */
const TEMPLATES = ['genericList', 'documentLibrary'];

const EXPANDABLE = ['columns', 'contentTypes', 'drive', 'items'];
/** Items that come inside a list; whoever wants more asks for …/items, which has pages. */
const MOST_EXPANDED = 200;

export function renderList(call: GraphCall, site: Site, list: List): Record<string, unknown> {
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
    ...(wants(call, 'drive') && list.template === 'documentLibrary'
      ? { drive: renderDrive(site, list) }
      : {}),
    ...expandedParts(call, list),
  };
}

/** Columns, content types and items of a list that `$expand` asks for (GDC api/list-get.md shows all in one). */
function expandedParts(call: GraphCall, list: List): Record<string, unknown> {
  const [columns, types, items] = ['columns', 'contentTypes', 'items'].map((name) => wants(call, name));
  const select = columns && readSelect(columns);
  const shown = list.columns.filter((column) => !column.hidden);
  const fields = items && readExpand(items.get('$expand'));
  return {
    ...(columns ? { columns: shown.map((column) => renderColumn(column, select)) } : {}),
    ...(types ? { contentTypes: list.contentTypes.map((type, n) => pick(renderType(type, n), readSelect(types))) } : {}),
    ...(items
      ? {
          items: [...list.items.values()]
            .slice(0, MOST_EXPANDED)
            .map((item) => renderItem(call, list, item, fields ?? false, readSelect(items))),
        }
      : {}),
  };
}

/** What `$expand` asks of one part of a list; undefined when it does not. */
function wants(call: GraphCall, what: string): Query | undefined {
  const expansions = readExpansions(call.query.get('$expand'));
  const odd = expansions.find(({ name }) => !EXPANDABLE.includes(name));
  if (odd)
    throw errors.badRequest(
      `Parsing OData Select and Expand failed: Could not find a property named '${odd.name}' on type 'microsoft.graph.list'.`,
    );
  return expansions.find(({ name }) => name === what)?.options;
}

/** What `$select` leaves, and what `$expand` adds whatever was selected. */
function picked(call: GraphCall, body: Record<string, unknown>): Record<string, unknown> {
  const select = readSelect(call.query);
  return pick(body, select && [...select, ...EXPANDABLE]);
}

function getLists(call: GraphCall): GraphReply {
  onlyOptions(call.query, '$select', '$expand', '$filter', '$top', '$skiptoken', '$orderby');
  const site = siteOf(call);
  const wanted = equalityFilter(call.query.get('$filter'), ['displayName', 'name']);
  const lists = [...site.lists.values()].filter(
    (list) => !wanted || list[wanted.property as 'name'].toLowerCase() === wanted.value.toLowerCase(),
  );
  const { rows, next } = pageOf(call, lists, 200, 5_000);
  const value = rows.map((list) => picked(call, renderList(call, site, list)));
  const context = metadata(call, `${siteContext(site)}/lists`);
  return { status: 200, body: { '@odata.context': context, ...next, value } };
}

function getList(call: GraphCall): GraphReply {
  onlyOptions(call.query, '$select', '$expand');
  const site = siteOf(call);
  return listReply(call, site, listOf(call), 200);
}

function listReply(call: GraphCall, site: Site, list: List, status: number): GraphReply {
  const context = metadata(call, `${siteContext(site)}/lists/$entity`);
  return { status, body: { '@odata.context': context, ...picked(call, renderList(call, site, list)) } };
}

/** A new title or description; the address of the list stays. */
function patchList(call: GraphCall): GraphReply {
  const site = siteOf(call);
  const list = listOf(call);
  const body = bodyOf(call);
  checkBody('list', body);
  const { displayName, description } = body;
  if (displayName !== undefined && (typeof displayName !== 'string' || displayName.trim() === ''))
    throw errors.invalidRequest('Invalid request');
  const other = typeof displayName === 'string' ? findList(site, displayName) : undefined;
  if (other && other !== list)
    throw errors.nameAlreadyExists('A list with the specified name already exists.');
  if (typeof displayName === 'string') list.displayName = displayName;
  if (typeof description === 'string') list.description = description;
  list.version += 1;
  list.modifiedAt = toSeconds(call.world.context.clock.now());
  return listReply(call, site, list, 200);
}

function deleteList(call: GraphCall): GraphReply {
  siteOf(call).lists.delete(listOf(call).id);
  return { status: 204 };
}

function postList(call: GraphCall): GraphReply {
  const site = siteOf(call);
  const body = bodyOf(call);
  if (body.name !== undefined) {
    throw errors.invalidRequest(
      "Cannot define a 'name' for a list as it is assigned by the server. Instead, provide 'displayName'",
    );
  }
  checkBody('list', body);
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
  return listReply(call, site, list, 201);
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
  { method: 'PATCH', template: '/sites/{site}/lists/{list}', need: 'manage', units: 2, handle: patchList },
  { method: 'DELETE', template: '/sites/{site}/lists/{list}', need: 'manage', units: 2, handle: deleteList },
];
