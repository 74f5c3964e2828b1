import { bodyOf } from './addressed';
import type { GraphCall, GraphReply } from './call';
import { driveOf } from './drives';
import { errors } from './errors';
import { folderFor } from './file-changes';
import { checkName, freeName, nameTaken, readConflict, under } from './file-names';
import { childNamed, driveItemId, nodeOf, parentOf } from './file-tree';
import { contentOf } from './file-shape';
import { addItem } from './item-store';
import { actOf } from './items';

/**
 * POST …/copy (GDC api/driveitem-copy.md): 202 and the address of a monitor, which needs no token and tells that it is
 * done.
 */
export function postCopy(call: GraphCall): GraphReply {
  const list = driveOf(call);
  const { item } = nodeOf(call, list);
  if (!item?.file) throw errors.invalidRequest('The root of a library cannot be copied.');
  if (item.file.isFolder) throw errors.notImplemented('copying a folder');
  const body = bodyOf(call);
  const parent =
    body.parentReference === undefined ? parentOf(list, item) : folderFor(call, list, body.parentReference);
  const name = body.name === undefined ? item.file.name : checkName(body.name);
  const taken = childNamed(list, parent, name);
  const behaviour = readConflict(call.query.get('@microsoft.graph.conflictBehavior'), 'fail');
  if (taken && behaviour !== 'rename') throw nameTaken();
  const facts = {
    name: taken ? freeName(list, parent, name) : name,
    mimeType: item.file.mimeType,
    ...under(parent),
  };
  const copy = addItem(list, {}, actOf(call), facts, contentOf(item));
  const root = call.base.replace(/\/v1\.0$/, '');
  const id = driveItemId(list, { item: copy });
  return { status: 202, headers: { Location: `${root}/_content/copies/${id}` } };
}
