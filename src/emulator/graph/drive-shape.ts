import type { List, Site } from './state';

/** `b!` and the ids of site collection, web and library run together, as SharePoint makes them. */
export function driveIdOf(site: Site, list: List): string {
  const bytes = [site.collectionId, site.webId, list.id].map((id) =>
    Buffer.from(id.replace(/-/g, ''), 'hex'),
  );
  return `b!${Buffer.concat(bytes).toString('base64url')}`;
}

/** The library's list id out of a drive's id; undefined when it is none. */
export function listIdOfDrive(driveId: string): string | undefined {
  const bytes = Buffer.from(driveId.replace(/^b!/, ''), 'base64url');
  if (!driveId.startsWith('b!') || bytes.length !== 48) return undefined;
  const hex = bytes.subarray(32).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** How much a library of the made-up tenant may hold, and holds. */
const TOTAL = 27_487_790_694_400;

export function renderDrive(site: Site, list: List): Record<string, unknown> {
  const by = { user: { displayName: 'SharePoint App' } };
  let used = 0;
  for (const item of list.items.values())
    used += item.versions.reduce((sum, version) => sum + (version.content?.byteLength ?? 0), 0);
  return {
    createdDateTime: list.createdAt,
    description: list.description,
    id: driveIdOf(site, list),
    lastModifiedDateTime: list.modifiedAt,
    name: list.displayName,
    webUrl: `${site.webUrl}/${encodeURIComponent(list.name)}`,
    driveType: site.ownerId === undefined ? 'documentLibrary' : 'business',
    createdBy: by,
    lastModifiedBy: by,
    owner:
      site.ownerId === undefined
        ? { group: { displayName: `${site.name} Owners` } }
        : { user: { id: site.ownerId, displayName: site.name } },
    quota: { deleted: 0, remaining: TOTAL - used, state: 'normal', total: TOTAL, used },
  };
}
