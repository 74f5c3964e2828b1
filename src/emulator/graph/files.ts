import { listOf, siteOf } from './addressed';
import type { GraphCall, GraphReply } from './call';
import { linkToContent } from './content-link';
import { driveOf } from './drives';
import { errors } from './errors';
import { readExpand } from './field-shape';
import { nodeContext, renderNode } from './file-shape';
import { type Node, childrenOf, isFolder, nodeOf } from './file-tree';
import { fieldsReply, itemOf, itemReply, patchFieldsOf } from './items';
import { pageOf } from './paging';
import { labelOn, renderLabel } from './retention-labels';
import { onlyOptions, pick, readSelect } from './query';
import { type Item, type List, current } from './state';

/** One driveItem as an answer of its own. */
export function nodeReply(call: GraphCall, list: List, node: Node, status: number): GraphReply {
  const body = withExpansions(call, list, node, pick(renderNode(call, list, node), readSelect(call.query)));
  const context = nodeContext(call, list, node.item ? 'items/$entity' : 'root/$entity');
  const etag: Record<string, string> = node.item
    ? { ETag: `"{${node.item.guid.toUpperCase()}},${current(node.item).number}"` }
    : {};
  return { status, headers: etag, body: { '@odata.context': context, ...body } };
}

export function getNode(call: GraphCall): GraphReply {
  onlyOptions(call.query, '$select', '$expand');
  const list = driveOf(call);
  return nodeReply(call, list, nodeOf(call, list), 200);
}

/** In the order of their names unless `$orderby` says otherwise. */
export function getChildren(call: GraphCall): GraphReply {
  onlyOptions(call.query, '$select', '$expand', '$top', '$orderby', '$skiptoken');
  const list = driveOf(call);
  const node = nodeOf(call, list);
  if (!isFolder(node)) throw errors.invalidRequest('The item is not a folder.');
  const sorted = sortedBy(childrenOf(list, node), call.query.get('$orderby') ?? 'name');
  const { rows, next } = pageOf(call, sorted, 200, 5_000);
  const select = readSelect(call.query);
  const value = rows.map((item) =>
    withExpansions(call, list, { item }, pick(renderNode(call, list, { item }), select)),
  );
  const context = nodeContext(
    call,
    list,
    node.item ? `items('${call.params.item ?? 'root'}')/children` : 'root/children',
  );
  return { status: 200, body: { '@odata.context': context, ...next, value } };
}

function sortedBy(items: readonly Item[], orderBy: string): Item[] {
  const found = /^\s*(name|size|lastModifiedDateTime)(?:\s+(asc|desc))?\s*$/i.exec(orderBy);
  if (!found) throw errors.invalidRequest(`The orderby '${orderBy}' is not supported.`);
  const key = (item: Item): string | number => {
    if (found[1]?.toLowerCase() === 'size') return current(item).content?.byteLength ?? 0;
    return found[1]?.toLowerCase() === 'name' ? (item.file?.name ?? '').toLowerCase() : current(item).at;
  };
  const sign = found[2]?.toLowerCase() === 'desc' ? -1 : 1;
  return [...items].sort(
    (left, right) => sign * (key(left) < key(right) ? -1 : key(left) > key(right) ? 1 : 0),
  );
}

/** `$expand` of driveItems: children, retentionLabel, listItem with or without fields, and thumbnails, of which there are none. */
function withExpansions(
  call: GraphCall,
  list: List,
  node: Node,
  body: Record<string, unknown>,
): Record<string, unknown> {
  const expand = call.query.get('$expand');
  if (!expand) return body;
  if (expand === 'thumbnails') return { ...body, thumbnails: [] };
  if (expand === 'children')
    return { ...body, children: childrenOf(list, node).map((item) => renderNode(call, list, { item })) };
  if (expand === 'retentionLabel') {
    const found = node.item && labelOn(list, node.item);
    return { ...body, retentionLabel: found ? renderLabel(found) : null };
  }
  const found = /^listItem(?:\(\$?expand=(fields.*)\))?$/.exec(expand);
  if (!found) throw errors.invalidRequest(`Parsing OData Select and Expand failed: '${expand}'.`);
  if (!node.item) return body;
  const { '@odata.context': _context, ...listItem } = itemReply(
    call,
    list,
    node.item,
    readExpand(found[1]),
    200,
  ).body as Record<string, unknown>;
  return { ...body, listItem };
}

/** A 302 to an address that needs no token (GDC api/driveitem-get-content.md). */
export function getContent(call: GraphCall): GraphReply {
  if (call.query.has('format')) throw errors.notImplemented('converting files');
  const list = driveOf(call);
  const { item } = nodeOf(call, list);
  if (!item || item.file?.isFolder) throw errors.invalidRequest('The item has no content: it is a folder.');
  const link = { siteId: siteOf(call).id, listId: list.id, itemId: item.id };
  return { status: 302, headers: { Location: linkToContent(call.base, link) } };
}

function rowOf(call: GraphCall, list: List): Item {
  const { item } = nodeOf(call, list);
  if (!item) throw errors.itemNotFound();
  return item;
}

/** The row of the library that the file also is. */
export function getListItem(call: GraphCall): GraphReply {
  onlyOptions(call.query, '$select', '$expand');
  const list = driveOf(call);
  return itemReply(call, list, rowOf(call, list), readExpand(call.query.get('$expand')), 200);
}

export function getListItemFields(call: GraphCall): GraphReply {
  const list = driveOf(call);
  return fieldsReply(call, list, rowOf(call, list));
}

export function patchListItemFields(call: GraphCall): GraphReply {
  const list = driveOf(call);
  return patchFieldsOf(call, list, rowOf(call, list));
}

/** The file that a row of a library also is. */
export function getDriveItem(call: GraphCall): GraphReply {
  onlyOptions(call.query, '$select', '$expand');
  const list = listOf(call);
  if (list.template !== 'documentLibrary') throw errors.itemNotFound('The list is not a document library.');
  return nodeReply(call, list, { item: itemOf(call, list) }, 200);
}
