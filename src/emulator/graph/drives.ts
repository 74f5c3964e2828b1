import { listOf, metadata, siteOf } from './addressed';
import type { GraphCall, GraphReply, Route } from './call';
import { errors } from './errors';
import { onlyOptions } from './query';
import type { List, Site } from './state';

function libraries(site: Site): List[] {
  return [...site.lists.values()].filter((list) => list.template === 'documentLibrary');
}

function renderDrive(site: Site, list: List): Record<string, unknown> {
  return {
    createdDateTime: list.createdAt,
    description: list.description,
    id: `b!${list.id}`,
    lastModifiedDateTime: list.modifiedAt,
    name: list.displayName,
    webUrl: `${site.webUrl}/${encodeURIComponent(list.name)}`,
    driveType: 'documentLibrary',
    createdBy: { user: { displayName: 'SharePoint App' } },
    owner: { group: { displayName: site.name } },
  };
}

function getDrives(call: GraphCall): GraphReply {
  onlyOptions(call.query, '$select');
  const site = siteOf(call);
  return {
    status: 200,
    body: {
      '@odata.context': metadata(call, 'drives'),
      value: libraries(site).map((list) => renderDrive(site, list)),
    },
  };
}

function getSiteDrive(call: GraphCall): GraphReply {
  const site = siteOf(call);
  const first = libraries(site)[0];
  if (!first) throw errors.itemNotFound();
  return {
    status: 200,
    body: { '@odata.context': metadata(call, 'drives/$entity'), ...renderDrive(site, first) },
  };
}

function getListDrive(call: GraphCall): GraphReply {
  const list = listOf(call);
  if (list.template !== 'documentLibrary') throw errors.itemNotFound('The list is not a document library.');
  return {
    status: 200,
    body: { '@odata.context': metadata(call, 'drives/$entity'), ...renderDrive(siteOf(call), list) },
  };
}

function getDrive(call: GraphCall): GraphReply {
  return {
    status: 200,
    body: { '@odata.context': metadata(call, 'drives/$entity'), ...renderDrive(siteOf(call), driveOf(call)) },
  };
}

/** The library behind a drive's id. */
export function driveOf(call: GraphCall): List {
  const list = siteOf(call).lists.get((call.params.drive ?? '').replace(/^b!/, ''));
  if (list?.template !== 'documentLibrary') throw errors.itemNotFound();
  return list;
}

export const driveRoutes: readonly Route[] = [
  { method: 'GET', template: '/sites/{site}/drives', need: 'read', units: 2, handle: getDrives },
  { method: 'GET', template: '/sites/{site}/drive', need: 'read', units: 1, handle: getSiteDrive },
  {
    method: 'GET',
    template: '/sites/{site}/lists/{list}/drive',
    need: 'read',
    units: 1,
    handle: getListDrive,
  },
  { method: 'GET', template: '/drives/{drive}', need: 'read', units: 1, handle: getDrive },
];
