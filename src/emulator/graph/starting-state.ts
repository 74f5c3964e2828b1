import { createHash, randomUUID } from 'node:crypto';
import { SCHOOL } from '../world/people';
import { seedGroups } from './group-seed';
import { seedMailboxes } from './mail-state';
import { seedInstallations } from './app-catalogue';
import { builtInColumns } from './built-in-columns';
import { firstTypesOfList, firstTypesOfSite } from './content-types';
import { type Author, type GraphState, type List, type Site, toSeconds } from './state';

const SYSTEM: Author = { appId: '00000003-0000-0ff1-ce00-000000000000', appName: 'SharePoint' };

/** The school's sites before anybody has provisioned anything: each with its library "Documents", nothing else; the tenant's root site too. */
export function createState(now: Date): GraphState {
  const known = [...SCHOOL.sites, { path: '/', name: SCHOOL.name }];
  const sites = known.map((site) => makeSite(site.path, site.name, now.toISOString()));
  return {
    epoch: randomUUID(),
    sites: new Map(sites.map((site) => [site.id, site])),
    uploads: new Map(),
    groups: seedGroups(now),
    mailboxes: seedMailboxes(now),
    sentMail: [],
    installations: seedInstallations(),
    activityNotifications: [],
    subscriptions: new Map(),
  };
}

/** A site as it is made, with its library of documents. */
export function makeSite(path: string, name: string, createdAt: string, host: string = SCHOOL.sharePointHost): Site {
  // The same ids on every start, so that an address noted down yesterday still works.
  const collectionId = stableGuid(`collection ${path}`);
  const webId = stableGuid(`web ${path}`);
  const id = `${host},${collectionId},${webId}`;
  const columns = builtInColumns('documentLibrary');
  const documents = makeList({
    id: stableGuid(`documents ${path}`),
    displayName: 'Documents',
    template: 'documentLibrary',
    by: SYSTEM,
    at: createdAt,
  });
  return {
    id,
    collectionId,
    webId,
    path,
    name,
    webUrl: `https://${host}${path === '/' ? '' : path}`,
    createdAt,
    lists: new Map([[documents.id, { ...documents, name: 'Shared Documents' }]]),
    grants: new Map(),
    columns,
    contentTypes: firstTypesOfSite(columns),
  };
}

/** A list with only the columns its template brings. `at` is ISO with milliseconds or without. */
export function makeList(given: {
  id?: string;
  displayName: string;
  description?: string;
  template: string;
  by: Author;
  at: string;
}): List {
  const at = toSeconds(given.at);
  const columns = builtInColumns(given.template);
  return {
    id: given.id ?? randomUUID(),
    displayName: given.displayName,
    name: given.displayName,
    description: given.description ?? '',
    template: given.template,
    createdAt: at,
    modifiedAt: at,
    createdBy: given.by,
    version: 0,
    columns,
    items: new Map(),
    nextItemId: 1,
    change: 0,
    tombstones: new Map(),
    grants: new Map(),
    contentTypes: firstTypesOfList(given.template, columns),
  };
}

/** The same for the same text on every start. */
export function stableGuid(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
