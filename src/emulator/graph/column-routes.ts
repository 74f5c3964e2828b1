import { bodyOf, listOf, metadata, siteContext, siteOf } from './addressed';
import type { GraphCall, GraphReply, Route } from './call';
import { renderColumn } from './column-shape';
import { type Column, changeColumn, readColumn } from './columns';
import { errors } from './errors';
import { onlyOptions, readSelect } from './query';
import { type List, current, toSeconds } from './state';
import { comparable, forgetUniqueIndex } from './unique-index';

function context(call: GraphCall, list: List, ending = ''): string {
  return metadata(call, `${siteContext(siteOf(call))}/lists('${list.id}')/columns${ending}`);
}

function findColumn(call: GraphCall, list: List): Column {
  const wanted = (call.params.column ?? '').toLowerCase();
  const column = list.columns.find((each) => each.id === wanted || each.name.toLowerCase() === wanted);
  if (!column) throw errors.itemNotFound();
  return column;
}

function getColumns(call: GraphCall): GraphReply {
  onlyOptions(call.query, '$select');
  const list = listOf(call);
  const select = readSelect(call.query);
  const shown = list.columns.filter((column) => !column.hidden || select?.includes(column.name));
  return {
    status: 200,
    body: {
      '@odata.context': context(call, list),
      value: shown.map((column) => renderColumn(column, select)),
    },
  };
}

function getColumn(call: GraphCall): GraphReply {
  onlyOptions(call.query, '$select');
  const list = listOf(call);
  return {
    status: 200,
    body: {
      '@odata.context': context(call, list, '/$entity'),
      ...renderColumn(findColumn(call, list), readSelect(call.query)),
    },
  };
}

function postColumn(call: GraphCall): GraphReply {
  const list = listOf(call);
  const column = readColumn(bodyOf(call), list.columns);
  list.columns.push(column);
  touch(call, list);
  return {
    status: 201,
    body: { '@odata.context': context(call, list, '/$entity'), ...renderColumn(column) },
  };
}

function patchColumn(call: GraphCall): GraphReply {
  const list = listOf(call);
  const column = findColumn(call, list);
  const changed = changeColumn(column, bodyOf(call), list.columns);
  if (changed.enforceUniqueValues && !column.enforceUniqueValues && hasRepeats(list, column)) {
    throw errors.invalidRequest(`Column '${column.name}' has repeated values already.`);
  }
  list.columns[list.columns.indexOf(column)] = changed;
  touch(call, list);
  return {
    status: 200,
    body: { '@odata.context': context(call, list, '/$entity'), ...renderColumn(changed) },
  };
}

function deleteColumn(call: GraphCall): GraphReply {
  const list = listOf(call);
  const column = findColumn(call, list);
  if (column.builtIn) throw errors.invalidRequest(`Column '${column.name}' cannot be deleted.`);
  list.columns.splice(list.columns.indexOf(column), 1);
  for (const item of list.items.values()) delete current(item).fields[column.name];
  touch(call, list);
  return { status: 204 };
}

function touch(call: GraphCall, list: List): void {
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

export const columnRoutes: readonly Route[] = [
  {
    method: 'GET',
    template: '/sites/{site}/lists/{list}/columns',
    need: 'read',
    units: 2,
    handle: getColumns,
  },
  {
    method: 'POST',
    template: '/sites/{site}/lists/{list}/columns',
    need: 'manage',
    units: 2,
    handle: postColumn,
  },
  {
    method: 'GET',
    template: '/sites/{site}/lists/{list}/columns/{column}',
    need: 'read',
    units: 1,
    handle: getColumn,
  },
  {
    method: 'PATCH',
    template: '/sites/{site}/lists/{list}/columns/{column}',
    need: 'manage',
    units: 2,
    handle: patchColumn,
  },
  {
    method: 'DELETE',
    template: '/sites/{site}/lists/{list}/columns/{column}',
    need: 'manage',
    units: 2,
    handle: deleteColumn,
  },
];
