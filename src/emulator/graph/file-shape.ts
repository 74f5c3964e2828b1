import { metadata, siteOf } from './addressed';
import type { GraphCall } from './call';
import { quickXorHash } from './content-hash';
import { linkToContent } from './content-link';
import { driveIdOf } from './drive-shape';
import { type Node, childrenOf, driveItemId, guidOfRoot, isFolder, parentOf, pathOf } from './file-tree';
import { identity } from './item-shape';
import { type Item, type List, current } from './state';

/** A driveItem. Its ETag carries the id in braces, unlike that of the list item it also is. */
export function renderNode(call: GraphCall, list: List, node: Node): Record<string, unknown> {
  const body = node.item ? renderOwn(call, list, node.item) : renderRoot(call, list);
  return isFolder(node) ? { ...body, folder: { childCount: childrenOf(list, node).length } } : body;
}

function renderRoot(call: GraphCall, list: List): Record<string, unknown> {
  return {
    createdDateTime: list.createdAt,
    id: driveItemId(list, {}),
    lastModifiedDateTime: list.modifiedAt,
    name: 'root',
    webUrl: addressOf(call, list, {}),
    size: [...list.items.values()].reduce((sum, item) => sum + sizeOf(item), 0),
    parentReference: { driveType: 'documentLibrary', driveId: driveIdOf(siteOf(call), list) },
    eTag: `"{${guidOfRoot(list).toUpperCase()}},1"`,
    fileSystemInfo: { createdDateTime: list.createdAt, lastModifiedDateTime: list.modifiedAt },
    root: {},
  };
}

function renderOwn(call: GraphCall, list: List, item: Item): Record<string, unknown> {
  const now = current(item);
  const mark = `{${item.guid.toUpperCase()}},${now.number}`;
  const folder = item.file?.isFolder === true;
  const link = { siteId: siteOf(call).id, listId: list.id, itemId: item.id };
  return {
    ...(folder ? {} : { '@microsoft.graph.downloadUrl': linkToContent(call.base, link) }),
    createdDateTime: item.createdAt,
    eTag: `"${mark}"`,
    id: driveItemId(list, { item }),
    lastModifiedDateTime: now.at,
    name: item.file?.name ?? '',
    webUrl: addressOf(call, list, { item }),
    ...(folder ? {} : { cTag: `"c:${mark}"` }),
    size: sizeOf(item),
    createdBy: identity(item.createdBy),
    lastModifiedBy: identity(now.by),
    parentReference: referenceTo(call, list, parentOf(list, item)),
    ...(folder ? {} : { file: fileFacet(item) }),
    fileSystemInfo: { createdDateTime: item.createdAt, lastModifiedDateTime: now.at },
  };
}

/** Where an item lies; `path` is the form that can be put behind /v1.0. */
export function referenceTo(call: GraphCall, list: List, node: Node): Record<string, unknown> {
  const drive = driveIdOf(siteOf(call), list);
  const path = pathOf(list, node).map((name) => `/${encodeURIComponent(name)}`);
  return {
    driveType: 'documentLibrary',
    driveId: drive,
    id: driveItemId(list, node),
    ...(node.item ? { name: node.item.file?.name } : {}),
    path: `/drives/${drive}/root:${path.join('')}`,
    siteId: siteOf(call).id,
  };
}

function fileFacet(item: Item): Record<string, unknown> {
  return {
    mimeType: item.file?.mimeType ?? 'application/octet-stream',
    hashes: { quickXorHash: quickXorHash(contentOf(item)) },
  };
}

export function contentOf(item: Item): Uint8Array {
  return current(item).content ?? new Uint8Array();
}

function sizeOf(item: Item): number {
  return current(item).content?.byteLength ?? 0;
}

/** The address a person would open. */
export function addressOf(call: GraphCall, list: List, node: Node): string {
  return [siteOf(call).webUrl, ...[list.name, ...pathOf(list, node)].map(encodeURIComponent)].join('/');
}

/** `@odata.context` of one item or of a collection of them. */
export function nodeContext(call: GraphCall, list: List, ending: string): string {
  return metadata(call, `drives('${encodeURIComponent(driveIdOf(siteOf(call), list))}')/${ending}`);
}
