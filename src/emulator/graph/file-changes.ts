import { bodyOf } from './addressed';
import type { GraphCall, GraphReply } from './call';
import { typeOf } from './content-door';
import { driveOf } from './drives';
import { errors } from './errors';
import { addFolder, checkName, freeName, nameTaken, placeFor, readConflict, under } from './file-names';
import { type Node, childNamed, childrenOf, isFolder, nodeAt, nodeOf, startOf } from './file-tree';
import { nodeReply } from './files';
import { addItem, changeItem, removeItem, requireMatch } from './item-store';
import { actOf } from './items';
import { requireLabelAllows } from './retention-labels';
import type { Item, List } from './state';

/**
 * PUT of a whole file (GDC api/driveitem-put-content.md): by path 201 for a new one, 200 for one that is replaced;
 * by id always 200. Folders on the way are made.
 */
export function putContent(call: GraphCall): GraphReply {
  const list = driveOf(call);
  const start = startOf(call, list);
  const content = call.request.bytes ?? new Uint8Array();
  if (call.params.path === undefined) {
    if (!start.item || isFolder(start)) throw errors.invalidRequest('Content can be put into files only.');
    return replace(call, list, start.item, content);
  }
  const behaviour = readConflict(call.query.get('@microsoft.graph.conflictBehavior'), 'replace');
  const { parent, name } = placeFor(list, start, call.params.path, actOf(call));
  const taken = childNamed(list, parent, name);
  if (taken && (behaviour === 'fail' || isFolder({ item: taken }))) throw nameTaken();
  if (taken && behaviour === 'replace') return replace(call, list, taken, content);
  const mimeType = typeOf(name, call.request.headers['content-type']);
  const facts = { name: taken ? freeName(list, parent, name) : name, mimeType, ...under(parent) };
  return nodeReply(call, list, { item: addItem(list, {}, actOf(call), facts, content) }, 201);
}

function replace(call: GraphCall, list: List, item: Item, content: Uint8Array): GraphReply {
  requireFileMatch(call, item);
  requireLabelAllows(list, item, 'isContentUpdateAllowed');
  changeItem(list, item, {}, actOf(call), content);
  return nodeReply(call, list, { item }, 200);
}

/** A file's ETag carries its id in braces. */
function requireFileMatch(call: GraphCall, item: Item): void {
  requireMatch(item, call.request.headers['if-match']?.replace(/[{}]/g, ''));
}

/** A new folder (GDC api/driveitem-post-children.md), or a file without anything in it. */
export function postChild(call: GraphCall): GraphReply {
  const list = driveOf(call);
  const parent = nodeOf(call, list);
  const body = bodyOf(call);
  if (!isFolder(parent)) throw errors.invalidRequest('The parent is not a folder.');
  const isOne = (facet: unknown): boolean => typeof facet === 'object' && facet !== null;
  if (isOne(body.folder) === isOne(body.file))
    throw errors.invalidRequest('Say whether it is a folder or a file, and not both.');
  const name = checkName(body.name);
  const taken = childNamed(list, parent, name);
  const behaviour = readConflict(body['@microsoft.graph.conflictBehavior'], 'fail');
  if (taken && behaviour === 'replace' && isFolder({ item: taken }))
    return nodeReply(call, list, { item: taken }, 200);
  if (taken && behaviour !== 'rename') throw nameTaken();
  const free = taken ? freeName(list, parent, name) : name;
  const made = isOne(body.folder)
    ? addFolder(list, parent, free, actOf(call))
    : addItem(list, {}, actOf(call), { name: free, mimeType: typeOf(free), ...under(parent) }, new Uint8Array());
  return nodeReply(call, list, { item: made }, 201);
}

/** A new name or another folder in the same library (GDC api/driveitem-update.md, driveitem-move.md). */
export function patchNode(call: GraphCall): GraphReply {
  const list = driveOf(call);
  const { item } = nodeOf(call, list);
  if (!item?.file) throw errors.accessDenied();
  requireFileMatch(call, item);
  const body = bodyOf(call);
  const name = body.name === undefined ? item.file.name : checkName(body.name);
  const current: Node = item.file.parent === undefined ? {} : { item: list.items.get(item.file.parent) };
  const parent = body.parentReference === undefined ? current : folderFor(call, list, body.parentReference);
  if (parent.item && within(list, { item }, parent.item))
    throw errors.invalidRequest('A folder cannot be moved into itself.');
  const taken = childNamed(list, parent, name);
  if (taken && taken !== item) throw nameTaken();
  const { parent: _before, ...facts } = item.file;
  item.file = { ...facts, name, ...under(parent) };
  changeItem(list, item, {}, actOf(call));
  return nodeReply(call, list, { item }, 200);
}

/** By id, or by a path such as /drives/…/root:/folder. */
export function folderFor(call: GraphCall, list: List, reference: unknown): Node {
  const { id, path, driveId } = (reference ?? {}) as Record<string, unknown>;
  if (driveId !== undefined && driveId !== call.params.drive)
    throw errors.notImplemented('moving a file to another library');
  const inPath = typeof path === 'string' ? decodeURIComponent(path.split('root:')[1] ?? '') : '';
  const node =
    typeof id === 'string'
      ? startOf({ ...call, params: { ...call.params, item: id } }, list)
      : nodeAt(list, {}, inPath);
  if (!node) throw errors.itemNotFound();
  if (!isFolder(node)) throw errors.invalidRequest('The parent is not a folder.');
  return node;
}

function within(list: List, folder: Node, item: Item): boolean {
  return (
    folder.item === item || childrenOf(list, folder).some((child) => within(list, { item: child }, item))
  );
}

/** A folder goes with everything in it. */
export function deleteNode(call: GraphCall): GraphReply {
  const list = driveOf(call);
  const { item } = nodeOf(call, list);
  if (!item) throw errors.accessDenied();
  requireFileMatch(call, item);
  const doomed = withChildren(list, item);
  for (const each of doomed) requireLabelAllows(list, each, 'isDeleteAllowed');
  for (const each of doomed) removeItem(list, each);
  return { status: 204 };
}

/** An item behind everything in it. */
function withChildren(list: List, item: Item): Item[] {
  return [...childrenOf(list, { item }).flatMap((child) => withChildren(list, child)), item];
}
