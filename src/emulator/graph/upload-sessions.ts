import { randomUUID } from 'node:crypto';
import { metadata, siteOf } from './addressed';
import type { GraphCall, GraphReply, GraphWorld } from './call';
import { driveOf } from './drives';
import { errors } from './errors';
import { checkName, freeName, nameTaken, placeFor, readConflict } from './file-names';
import { childNamed, isFolder, startOf } from './file-tree';
import { addItem, changeItem } from './item-store';
import { actOf } from './items';
import { requireLabelAllows } from './retention-labels';
import type { Item, List, Site, Upload } from './state';

/** Milliseconds an upload may rest before it is forgotten. */
export const UPLOAD_LIFETIME = 24 * 3_600_000;
/** Taken in the body's item, and in the address as well. */
const CONFLICT = '@microsoft.graph.conflictBehavior';

/**
 * POST …/createUploadSession (GDC api/driveitem-createuploadsession.md), by path for a new file and by id to replace
 * one. A name in use is refused when the last bytes come, not before.
 */
export function postUploadSession(call: GraphCall): GraphReply {
  const list = driveOf(call);
  const body = (call.request.body ?? {}) as Record<string, unknown>;
  const given = (body.item ?? {}) as Record<string, unknown>;
  const upload: Upload = {
    id: randomUUID(),
    siteId: siteOf(call).id,
    listId: list.id,
    ...target(call, list),
    behaviour: readConflict(given[CONFLICT] ?? call.query.get(CONFLICT), 'replace'),
    deferCommit: body.deferCommit === true,
    mimeType: 'application/octet-stream',
    by: actOf(call).by,
    expires: Date.now() + UPLOAD_LIFETIME,
    received: 0,
    parts: [],
  };
  if (given.name !== undefined && upload.itemId === undefined) upload.name = checkName(given.name);
  call.world.state.uploads.set(upload.id, upload);
  const root = call.base.replace(/\/v1\.0$/, '');
  return {
    status: 200,
    body: {
      '@odata.context': metadata(call, 'microsoft.graph.uploadSession'),
      expirationDateTime: new Date(upload.expires).toISOString(),
      nextExpectedRanges: ['0-'],
      uploadUrl: `${root}/_content/uploads/${upload.id}?tempauth=${randomUUID()}`,
    },
  };
}

function target(call: GraphCall, list: List): { name: string; parent?: number; itemId?: number } {
  const start = startOf(call, list);
  if (call.params.path === undefined) {
    if (!start.item || isFolder(start)) throw errors.invalidRequest('An upload needs a file or a path.');
    return { name: start.item.file?.name ?? '', itemId: start.item.id };
  }
  const { parent, name } = placeFor(list, start, call.params.path, actOf(call));
  return { name, ...(parent.item ? { parent: parent.item.id } : {}) };
}

/** Where an upload's file goes; undefined when site or library are gone. */
export function targetOf(world: GraphWorld, upload: Upload): { site: Site; list: List } | undefined {
  const site = world.state.sites.get(upload.siteId);
  const list = site?.lists.get(upload.listId);
  return site && list ? { site, list } : undefined;
}

/** Makes the file out of all parts. Throws 409 when the name is in use and may not be. */
export function commitUpload(
  world: GraphWorld,
  list: List,
  upload: Upload,
): { item: Item; status: 200 | 201 } {
  const act = { by: upload.by, at: world.context.clock.now() };
  const content = Buffer.concat(upload.parts);
  const parent = upload.parent === undefined ? {} : { item: list.items.get(upload.parent) };
  if (upload.parent !== undefined && !parent.item) throw errors.itemNotFound();
  const taken =
    upload.itemId === undefined ? childNamed(list, parent, upload.name) : list.items.get(upload.itemId);
  if (upload.itemId !== undefined && !taken) throw errors.itemNotFound();
  const replaces = taken && (upload.itemId !== undefined || upload.behaviour === 'replace');
  if (taken && !replaces && upload.behaviour === 'fail') throw nameTaken();
  if (taken && replaces) requireLabelAllows(list, taken, 'isContentUpdateAllowed');
  world.state.uploads.delete(upload.id);
  if (taken && replaces) {
    changeItem(list, taken, {}, act, content);
    return { item: taken, status: 200 };
  }
  const name = taken ? freeName(list, parent, upload.name) : upload.name;
  const facts = { name, mimeType: upload.mimeType, ...(parent.item ? { parent: parent.item.id } : {}) };
  return { item: addItem(list, {}, act, facts, content), status: 201 };
}
