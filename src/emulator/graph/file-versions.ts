import { siteOf } from './addressed';
import type { GraphCall, GraphReply } from './call';
import { linkToContent } from './content-link';
import { driveOf } from './drives';
import { errors } from './errors';
import { nodeContext } from './file-shape';
import { nodeOf } from './file-tree';
import { identity } from './item-shape';
import { restoreVersion } from './item-store';
import { actOf } from './items';
import { requireLabelAllows } from './retention-labels';
import type { Item, ItemVersion, List } from './state';

function render(version: ItemVersion): Record<string, unknown> {
  return {
    id: `${version.number}.0`,
    lastModifiedDateTime: version.at,
    size: version.content?.byteLength ?? 0,
    lastModifiedBy: identity(version.by),
  };
}

function fileOf(call: GraphCall, list: List): Item {
  const { item } = nodeOf(call, list);
  if (!item || item.file?.isFolder) throw errors.itemNotFound();
  return item;
}

function versionOf(call: GraphCall, item: Item): ItemVersion {
  const version = item.versions.find((each) => `${each.number}.0` === call.params.version);
  if (!version) throw errors.itemNotFound();
  return version;
}

/** Newest first (GDC api/driveitem-list-versions.md). */
export function getFileVersions(call: GraphCall): GraphReply {
  const list = driveOf(call);
  const value = [...fileOf(call, list).versions].reverse().map(render);
  const context = nodeContext(call, list, `items('${call.params.item ?? ''}')/versions`);
  return { status: 200, body: { '@odata.context': context, value } };
}

export function getFileVersion(call: GraphCall): GraphReply {
  const list = driveOf(call);
  const context = nodeContext(call, list, `items('${call.params.item ?? ''}')/versions/$entity`);
  return { status: 200, body: { '@odata.context': context, ...render(versionOf(call, fileOf(call, list))) } };
}

export function getFileVersionContent(call: GraphCall): GraphReply {
  const list = driveOf(call);
  const item = fileOf(call, list);
  const link = {
    siteId: siteOf(call).id,
    listId: list.id,
    itemId: item.id,
    version: versionOf(call, item).number,
  };
  return { status: 302, headers: { Location: linkToContent(call.base, link) } };
}

export function postRestoreFile(call: GraphCall): GraphReply {
  const list = driveOf(call);
  const item = fileOf(call, list);
  requireLabelAllows(list, item, 'isContentUpdateAllowed');
  restoreVersion(list, item, versionOf(call, item).number, actOf(call));
  return { status: 204 };
}
