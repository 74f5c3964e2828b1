import { bodyOf, listOf, metadata, siteContext, siteOf } from './addressed';
import type { GraphCall, GraphReply, Route } from './call';
import { renderColumn } from './column-shape';
import { type Column, changeColumn, readColumn } from './columns';
import { typeOf } from './content-type-routes';
import { errors } from './errors';
import { onlyOptions, readSelect } from './query';
import { type List, current, toSeconds } from './state';
import { comparable, forgetUniqueIndex } from './unique-index';

/** Where columns are: a site, a list, or a content type of either. */
interface Holder {
  columns: Column[];
  context: string;
  /** The list whose items have values in them. */
  list?: List;
}

function holderOf(call: GraphCall): Holder {
  const site = siteOf(call);
  const list = call.params.list === undefined ? undefined : listOf(call);
  const place = list ? `${siteContext(site)}/lists('${list.id}')` : siteContext(site);
  if (call.params.type === undefined)
    return { columns: (list ?? site).columns, context: metadata(call, `${place}/columns`), ...(list ? { list } : {}) };
  const type = typeOf(call);
  return { columns: type.columns, context: metadata(call, `${place}/contentTypes('${type.id}')/columns`) };
}

function columnOf(call: GraphCall, columns: readonly Column[]): Column {
  const wanted = (call.params.column ?? '').toLowerCase();
  const column = columns.find((each) => each.id === wanted || each.name.toLowerCase() === wanted);
  if (!column) throw errors.itemNotFound();
  return column;
}

function reply({ context }: Holder, column: Column, status: number, select?: readonly string[]): GraphReply {
  return { status, body: { '@odata.context': `${context}/$entity`, ...renderColumn(column, select) } };
}

function getColumns(call: GraphCall): GraphReply {
  onlyOptions(call.query, '$select');
  const { columns, context } = holderOf(call);
  const select = readSelect(call.query);
  const shown = columns.filter((column) => !column.hidden || select?.includes(column.name));
  return {
    status: 200,
    body: { '@odata.context': context, value: shown.map((column) => renderColumn(column, select)) },
  };
}

function getColumn(call: GraphCall): GraphReply {
  onlyOptions(call.query, '$select');
  const holder = holderOf(call);
  return reply(holder, columnOf(call, holder.columns), 200, readSelect(call.query));
}

function postColumn(call: GraphCall): GraphReply {
  const holder = holderOf(call);
  const column = readColumn(bodyOf(call), holder.columns);
  holder.columns.push(column);
  touch(call, holder);
  return reply(holder, column, 201);
}

/** A content type takes columns of its site only, by their address; the answer is 200 (GDC api/contenttype-post-columns.md). */
function postColumnOfType(call: GraphCall): GraphReply {
  const holder = holderOf(call);
  const address = bodyOf(call)['sourceColumn@odata.bind'];
  const id = typeof address === 'string' ? address.split('/').pop() : undefined;
  if (id === undefined) throw errors.invalidRequest('Give the column of the site as sourceColumn@odata.bind.');
  const source = columnOf({ ...call, params: { column: id } }, siteOf(call).columns);
  if (holder.columns.some(({ name }) => name === source.name))
    throw errors.nameAlreadyExists('The specified column name is already in use.');
  const column = { ...source };
  holder.columns.push(column);
  return reply(holder, column, 200);
}

function patchColumn(call: GraphCall): GraphReply {
  const holder = holderOf(call);
  const { columns, list } = holder;
  const column = columnOf(call, columns);
  const changed = changeColumn(column, bodyOf(call), columns);
  if (list && changed.enforceUniqueValues && !column.enforceUniqueValues && hasRepeats(list, column)) {
    throw errors.invalidRequest(`Column '${column.name}' has repeated values already.`);
  }
  columns[columns.indexOf(column)] = changed;
  touch(call, holder);
  return reply(holder, changed, 200);
}

function deleteColumn(call: GraphCall): GraphReply {
  const holder = holderOf(call);
  const { columns, list } = holder;
  const column = columnOf(call, columns);
  if (column.builtIn) throw errors.invalidRequest(`Column '${column.name}' cannot be deleted.`);
  columns.splice(columns.indexOf(column), 1);
  for (const item of list?.items.values() ?? []) delete current(item).fields[column.name];
  touch(call, holder);
  return { status: 204 };
}

function touch(call: GraphCall, { list }: Holder): void {
  if (!list) return;
  list.version += 1;
  list.modifiedAt = toSeconds(call.world.context.clock.now());
  forgetUniqueIndex(list);
}

function hasRepeats(list: List, column: Column): boolean {
  const values = [...list.items.values()]
    .map((item) => current(item).fields[column.name])
    .filter((value) => value !== undefined)
    .map(comparable);
  return new Set(values).size < values.length;
}

function routesAt(path: string, post: Route['handle']): Route[] {
  return [
    { method: 'GET', template: path, need: 'read', units: 2, handle: getColumns },
    { method: 'POST', template: path, need: 'manage', units: 2, handle: post },
    { method: 'GET', template: `${path}/{column}`, need: 'read', units: 1, handle: getColumn },
    { method: 'PATCH', template: `${path}/{column}`, need: 'manage', units: 2, handle: patchColumn },
    { method: 'DELETE', template: `${path}/{column}`, need: 'manage', units: 2, handle: deleteColumn },
  ];
}

const SITE = '/sites/{site}';
const LIST = '/sites/{site}/lists/{list}';

export const columnRoutes: readonly Route[] = [
  ...[SITE, LIST].flatMap((place) => routesAt(`${place}/columns`, postColumn)),
  ...[SITE, LIST].flatMap((place) => routesAt(`${place}/contentTypes/{type}/columns`, postColumnOfType)),
];
