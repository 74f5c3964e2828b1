import { listOf, metadata, siteOf } from './addressed';
import type { GraphCall, GraphReply, Route } from './call';
import { listIdOfDrive, renderDrive } from './drive-shape';
import { errors } from './errors';
import { onlyOptions, pick, readSelect } from './query';
import type { List, Site } from './state';

function libraries(site: Site): List[] {
  return [...site.lists.values()].filter((list) => list.template === 'documentLibrary');
}

function getDrives(call: GraphCall): GraphReply {
  onlyOptions(call.query, '$select', '$top', '$orderby');
  const site = siteOf(call);
  const select = readSelect(call.query);
  const value = libraries(site).map((list) => pick(renderDrive(site, list), select));
  return { status: 200, body: { '@odata.context': metadata(call, 'drives'), value } };
}

function one(call: GraphCall, list: List | undefined): GraphReply {
  onlyOptions(call.query, '$select', '$expand');
  if (list?.template !== 'documentLibrary') throw errors.itemNotFound();
  const body = pick(renderDrive(siteOf(call), list), readSelect(call.query));
  return { status: 200, body: { '@odata.context': metadata(call, 'drives/$entity'), ...body } };
}

/** The library behind a drive's id. */
export function driveOf(call: GraphCall): List {
  const list = siteOf(call).lists.get(listIdOfDrive(call.params.drive ?? '') ?? '');
  if (list?.template !== 'documentLibrary') throw errors.itemNotFound();
  return list;
}

/** The library a site begins with. */
export function firstLibrary(site: Site): List | undefined {
  return libraries(site)[0];
}

export const driveRoutes: readonly Route[] = [
  { method: 'GET', template: '/sites/{site}/drives', need: 'read', units: 2, handle: getDrives },
  { method: 'GET', template: '/users/{user}/drives', need: 'read', units: 2, handle: getDrives },
  ...['/sites/{site}/drive', '/users/{user}/drive'].map(
    (template): Route => ({
      method: 'GET',
      template,
      need: 'read',
      units: 1,
      handle: (call) => one(call, firstLibrary(siteOf(call))),
    }),
  ),
  {
    method: 'GET',
    template: '/sites/{site}/lists/{list}/drive',
    need: 'read',
    units: 1,
    handle: (call) => one(call, listOf(call)),
  },
  {
    method: 'GET',
    template: '/drives/{drive}',
    need: 'read',
    units: 1,
    handle: (call) => one(call, driveOf(call)),
  },
];
