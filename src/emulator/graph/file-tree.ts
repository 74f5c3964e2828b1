import { createHash } from 'node:crypto';
import type { GraphCall } from './call';
import { errors } from './errors';
import type { Item, List } from './state';

/** A folder or file of a library; without an item it is the library's root. */
export interface Node {
  item?: Item;
}

const ROOT: Node = {};
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The id of a driveItem: `01`, six letters of the library and 26 of the item, in base 32 as SharePoint writes them. */
export function driveItemId(list: List, node: Node): string {
  const guid = node.item?.guid ?? guidOfRoot(list);
  return driveIdOfGuid(list, guid);
}

/** The same for an item that is gone. */
export function driveIdOfGuid(list: List, guid: string): string {
  const library = base32(createHash('sha256').update(list.id).digest()).slice(0, 6);
  return `01${library}${base32(Buffer.from(guid.replace(/-/g, ''), 'hex'))}`;
}

export function guidOfRoot(list: List): string {
  const hex = createHash('sha256').update(`root ${list.id}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function base32(bytes: Uint8Array): string {
  let bits = '';
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => ALPHABET[parseInt(five.padEnd(5, '0'), 2)]).join('');
}

export function isFolder(node: Node): boolean {
  return !node.item || node.item.file?.isFolder === true;
}

export function childrenOf(list: List, node: Node): Item[] {
  return [...list.items.values()].filter((item) => item.file && item.file.parent === node.item?.id);
}

export function parentOf(list: List, item: Item): Node {
  const parent = item.file?.parent;
  return parent === undefined ? ROOT : { item: list.items.get(parent) };
}

/** Names from the root down to the node; none for the root. */
export function pathOf(list: List, node: Node): string[] {
  if (!node.item) return [];
  return [...pathOf(list, parentOf(list, node.item)), node.item.file?.name ?? ''];
}

/** The child of that name, whatever its case. */
export function childNamed(list: List, parent: Node, name: string): Item | undefined {
  return childrenOf(list, parent).find((item) => item.file?.name.toLowerCase() === name.toLowerCase());
}

/** Follows a path down from a node. */
export function nodeAt(list: List, start: Node, path: string): Node | undefined {
  let node: Node | undefined = start;
  for (const name of path.split('/').filter(Boolean)) {
    const item: Item | undefined = node && childNamed(list, node, name);
    if (!item) return undefined;
    node = { item };
  }
  return node;
}

/** The node with an id; without one the root. */
function nodeWithId(list: List, id: string | undefined): Node | undefined {
  if (id === undefined || id.toLowerCase() === 'root') return ROOT;
  const wanted = id.toUpperCase();
  if (wanted === driveItemId(list, ROOT)) return ROOT;
  const item = [...list.items.values()].find(
    (each) => each.file && driveItemId(list, { item: each }) === wanted,
  );
  return item && { item };
}

/** The node a call starts from: the item it names by id, or the root. Throws 404. */
export function startOf(call: GraphCall, list: List): Node {
  const node = nodeWithId(list, call.params.item);
  if (!node) throw errors.itemNotFound('The resource could not be found.');
  return node;
}

/** The node that the values of an address name, by id or by path; nothing where none is. */
export function findNode(list: List, params: Readonly<Record<string, string>>): Node | undefined {
  const start = nodeWithId(list, params.item);
  return start && (params.path === undefined ? start : nodeAt(list, start, params.path));
}

/** The node a call is about. Throws 404. */
export function nodeOf(call: GraphCall, list: List): Node {
  const node = findNode(list, call.params);
  if (!node) throw errors.itemNotFound('The resource could not be found.');
  return node;
}

/** An item and the folders it lies in, from the inside out. */
export function withFoldersOf(list: List, item: Item): Item[] {
  const { item: folder } = parentOf(list, item);
  return [item, ...(folder ? withFoldersOf(list, folder) : [])];
}
