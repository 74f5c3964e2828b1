import { metadata, siteOf } from './addressed';
import type { GraphCall, GraphReply } from './call';
import { linkToContent } from './content-link';
import { driveOf } from './drives';
import { errors } from './errors';
import { contentOf, nodeContext, renderNode } from './file-shape';
import { type Node, childrenOf, nodeOf } from './file-tree';
import { pageOf } from './paging';
import { onlyOptions, pick, readSelect } from './query';
import type { Item, List } from './state';

/** Everything below a folder whose name has the words in it, or whose text when it is a text file (GDC api/driveitem-search.md). */
export function searchFiles(call: GraphCall): GraphReply {
  onlyOptions(call.query, '$select', '$top', '$skiptoken');
  const list = driveOf(call);
  const words = (call.params.words ?? '').replaceAll("''", "'").toLowerCase();
  const found = below(list, nodeOf(call, list)).filter((item) => mentions(item, words));
  const { rows, next } = pageOf(call, found, 200, 1_000);
  const value = rows.map((item) => pick(renderNode(call, list, { item }), readSelect(call.query)));
  return { status: 200, body: { '@odata.context': nodeContext(call, list, 'items'), ...next, value } };
}

function below(list: List, node: Node): Item[] {
  return childrenOf(list, node).flatMap((item) => [item, ...below(list, { item })]);
}

function mentions(item: Item, words: string): boolean {
  if (item.file?.name.toLowerCase().includes(words)) return true;
  const isText = item.file?.mimeType.startsWith('text/') ?? false;
  return isText && Buffer.from(contentOf(item)).toString('utf8').toLowerCase().includes(words);
}

/** What was changed last comes first. */
export function getRecent(call: GraphCall): GraphReply {
  onlyOptions(call.query, '$select', '$top', '$skiptoken');
  const list = driveOf(call);
  const files = [...list.items.values()].filter((item) => item.file && !item.file.isFolder);
  const { rows, next } = pageOf(call, files.sort((left, right) => right.change - left.change), 200, 1_000);
  const value = rows.map((item) => pick(renderNode(call, list, { item }), readSelect(call.query)));
  return { status: 200, body: { '@odata.context': nodeContext(call, list, 'items'), ...next, value } };
}

/** An address that shows a file without a sign-in (itemPreviewInfo); here it gives the file itself. */
export function postPreview(call: GraphCall): GraphReply {
  const list = driveOf(call);
  const { item } = nodeOf(call, list);
  if (!item || item.file?.isFolder) throw errors.invalidRequest('Only files have a preview.');
  const getUrl = linkToContent(call.base, { siteId: siteOf(call).id, listId: list.id, itemId: item.id });
  const context = metadata(call, 'microsoft.graph.itemPreviewInfo');
  return { status: 200, body: { '@odata.context': context, getUrl, postParameters: null, postUrl: null } };
}

export function getThumbnails(call: GraphCall): GraphReply {
  const list = driveOf(call);
  nodeOf(call, list);
  const context = nodeContext(call, list, `items('${call.params.item ?? 'root'}')/thumbnails`);
  return { status: 200, body: { '@odata.context': context, value: [] } };
}
