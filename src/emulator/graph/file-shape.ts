import { createHash } from 'node:crypto';
import { identity } from './item-shape';
import { current, type Item, type List } from './state';

/** A driveItem. Its ETag carries the id in braces, unlike that of the list item it also is. */
export function renderFile(list: List, item: Item): Record<string, unknown> {
  const now = current(item);
  const content = now.content ?? new Uint8Array();
  return {
    createdDateTime: item.createdAt,
    eTag: `"{${item.guid.toUpperCase()}},${now.number}"`,
    id: String(item.id),
    lastModifiedDateTime: now.at,
    name: item.file?.name ?? '',
    cTag: `"c:{${item.guid.toUpperCase()}},${now.number}"`,
    size: content.byteLength,
    createdBy: identity(item.createdBy),
    lastModifiedBy: identity(now.by),
    parentReference: {
      driveType: 'documentLibrary',
      driveId: `b!${list.id}`,
      id: 'root',
      path: `/drives/b!${list.id}/root:`,
    },
    file: {
      mimeType: item.file?.mimeType ?? 'application/octet-stream',
      hashes: { sha256Hash: createHash('sha256').update(content).digest('hex').toUpperCase() },
    },
  };
}
