import { metadata } from './addressed';
import type { GraphCall, GraphReply, Route } from './call';
import { driveOf } from './drives';
import { errors } from './errors';
import { renderFile } from './file-shape';
import { addItem, changeItem, removeItem, requireMatch } from './item-store';
import { actOf } from './items';
import { type Item, type List, current, etagOf } from './state';

function getChildren(call: GraphCall): GraphReply {
  const list = driveOf(call);
  return {
    status: 200,
    body: {
      '@odata.context': metadata(call, `drives('${call.params.drive}')/root/children`),
      value: [...list.items.values()].map((item) => renderFile(list, item)),
    },
  };
}

/** PUT by name: 201 for a new file, 200 for one that is replaced; `conflictBehavior` decides when the name is taken. */
function putByName(call: GraphCall): GraphReply {
  const list = driveOf(call);
  if (call.params.parent !== undefined && call.params.parent !== 'root')
    throw errors.notImplemented('folders in a library');
  const name = call.params.path ?? '';
  if (name.includes('/')) throw errors.notImplemented('folders in a library');
  const taken = fileByName(list, name);
  const behaviour = call.query.get('@microsoft.graph.conflictBehavior') ?? 'replace';
  if (taken && behaviour === 'fail')
    throw errors.nameAlreadyExists('An item with the same name already exists under the parent.');
  if (taken && behaviour === 'replace') return write(call, list, taken);
  const free = taken ? freeName(list, name) : name;
  const mimeType = call.request.headers['content-type'] ?? 'application/octet-stream';
  const item = addItem(
    list,
    {},
    actOf(call),
    { name: free, mimeType },
    call.request.bytes ?? new Uint8Array(),
  );
  return fileReply(call, list, item, 201);
}

function putById(call: GraphCall): GraphReply {
  const list = driveOf(call);
  return write(call, list, fileOf(call, list));
}

function write(call: GraphCall, list: List, item: Item): GraphReply {
  requireMatch(item, call.request.headers['if-match']?.replace(/[{}]/g, ''));
  changeItem(list, item, {}, actOf(call), call.request.bytes ?? new Uint8Array());
  return fileReply(call, list, item, 200);
}

function getFile(call: GraphCall): GraphReply {
  const list = driveOf(call);
  return fileReply(call, list, fileOf(call, list), 200);
}

/** The bytes at once; the real service may send the reader on with a 302, which every HTTP client follows. */
function getContent(call: GraphCall): GraphReply {
  const list = driveOf(call);
  const item = fileOf(call, list);
  return {
    status: 200,
    headers: { 'Content-Type': item.file?.mimeType ?? 'application/octet-stream', ETag: `"${etagOf(item)}"` },
    bytes: current(item).content ?? new Uint8Array(),
  };
}

function deleteFile(call: GraphCall): GraphReply {
  const list = driveOf(call);
  const item = fileOf(call, list);
  requireMatch(item, call.request.headers['if-match']?.replace(/[{}]/g, ''));
  removeItem(list, item);
  return { status: 204 };
}

function fileReply(call: GraphCall, list: List, item: Item, status: number): GraphReply {
  return {
    status,
    body: {
      '@odata.context': metadata(call, `drives('${call.params.drive}')/items/$entity`),
      ...renderFile(list, item),
    },
  };
}

function fileOf(call: GraphCall, list: List): Item {
  const item =
    call.params.path === undefined
      ? list.items.get(Number(call.params.item))
      : fileByName(list, call.params.path);
  if (!item) throw errors.itemNotFound();
  return item;
}

function fileByName(list: List, name: string): Item | undefined {
  return [...list.items.values()].find((item) => item.file?.name.toLowerCase() === name.toLowerCase());
}

function freeName(list: List, name: string): string {
  const dot = name.lastIndexOf('.') > 0 ? name.lastIndexOf('.') : name.length;
  for (let n = 1; ; n += 1) {
    const tried = `${name.slice(0, dot)} ${n}${name.slice(dot)}`;
    if (!fileByName(list, tried)) return tried;
  }
}

const ITEM = '/drives/{drive}/items/{item}';

export const fileRoutes: readonly Route[] = [
  { method: 'GET', template: '/drives/{drive}/root/children', need: 'read', units: 2, handle: getChildren },
  {
    method: 'PUT',
    template: '/drives/{drive}/root:/{path*}:/content',
    need: 'write',
    units: 2,
    handle: putByName,
  },
  {
    method: 'PUT',
    template: '/drives/{drive}/items/{parent}:/{path*}:/content',
    need: 'write',
    units: 2,
    handle: putByName,
  },
  {
    method: 'GET',
    template: '/drives/{drive}/root:/{path*}:/content',
    need: 'read',
    units: 1,
    handle: getContent,
  },
  { method: 'GET', template: '/drives/{drive}/root:/{path*}', need: 'read', units: 1, handle: getFile },
  { method: 'PUT', template: `${ITEM}/content`, need: 'write', units: 2, handle: putById },
  { method: 'GET', template: `${ITEM}/content`, need: 'read', units: 1, handle: getContent },
  { method: 'GET', template: ITEM, need: 'read', units: 1, handle: getFile },
  { method: 'DELETE', template: ITEM, need: 'write', units: 2, handle: deleteFile },
];
