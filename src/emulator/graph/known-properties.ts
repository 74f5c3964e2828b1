import { errors } from './errors';
import { type Query, readSelect } from './query';

const BASE =
  'id createdBy createdDateTime description eTag lastModifiedBy lastModifiedDateTime name parentReference webUrl ' +
  'createdByUser lastModifiedByUser';

/** Every property the metadata of Graph v1.0 gives these types, shown here or not. */
const PROPERTIES: Readonly<Record<string, string>> = {
  site: `${BASE} displayName error isPersonalSite root sharepointIds siteCollection analytics columns contentTypes drive drives externalColumns items lists onenote operations pages permissions sites termStore termStores`,
  list: `${BASE} displayName list sharepointIds system columns contentTypes drive items operations permissions subscriptions`,
  listItem: `${BASE} contentType deleted sharepointIds analytics documentSetVersions driveItem fields permissions versions`,
  driveItem: `${BASE} audio bundle content cTag deleted file fileSystemInfo folder image location malware package pendingOperations photo publication remoteItem root searchResult shared sharepointIds size specialFolder video webDavUrl analytics children listItem permissions retentionLabel subscriptions thumbnails versions workbook`,
};

const TYPES: readonly [RegExp, string][] = [
  [/^\/drives\/.*(root|\{item\}|\{path\*\}|children|delta)$/, 'driveItem'],
  [/^\/sites\/.*\/items(\/delta|\/\{item\})?$/, 'listItem'],
  [/^\/sites\/[^/]+\/lists(\/\{list\})?$/, 'list'],
  [/^\/sites(\/\{site\}|\/\{host\}:\/\{path\*\}|\/getAllSites)?$/, 'site'],
];

/** Refuses a `$select` that names what the type of the answer does not have. Annotations are let through. */
export function checkSelect(template: string, query: Query): void {
  const type = TYPES.find(([pattern]) => pattern.test(template))?.[1];
  const known = PROPERTIES[type ?? '']?.toLowerCase().split(' ');
  const odd = readSelect(query)?.find((name) => !/[@./*]/.test(name) && !known?.includes(name.toLowerCase()));
  if (known && odd)
    throw errors.badRequest(
      `Parsing OData Select and Expand failed: Could not find a property named '${odd}' on type 'microsoft.graph.${type}'.`,
    );
}

/** Refuses a body with a property its type does not have; annotations may be anywhere. */
export function checkBody(type: 'list' | 'listItem', body: Record<string, unknown>): void {
  const known = PROPERTIES[type]?.split(' ');
  if (Object.keys(body).some((name) => !name.includes('@') && !known?.includes(name)))
    throw errors.invalidRequest('Invalid request');
}
