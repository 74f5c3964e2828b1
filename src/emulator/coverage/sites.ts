import { type Coverage, not, partial, supported } from './row';

const LISTS = '/sites/{site}/lists';
const ITEMS = `${LISTS}/{list}/items`;
const PERMISSIONS = '/sites/{site}/permissions';

/** Columns of a site, a list, or a content type of either. */
const columns = (path: string, tests: string): Coverage[] => [
  supported('GET', `${path}/columns`, tests),
  supported('POST', `${path}/columns`, tests),
  supported('GET', `${path}/columns/{column}`, tests, 'By id or name.'),
  partial('PATCH', `${path}/columns/{column}`, tests, 'The type of a column cannot be changed.'),
  supported('DELETE', `${path}/columns/{column}`, tests),
];

/** Content types of a site or a list. */
const contentTypes = (path: string): Coverage[] => [
  supported('GET', `${path}/contentTypes`, 'content-types'),
  supported('GET', `${path}/contentTypes/{type}`, 'content-types'),
  supported('PATCH', `${path}/contentTypes/{type}`, 'content-types'),
  supported('DELETE', `${path}/contentTypes/{type}`, 'content-types'),
  partial('GET', `${path}/contentTypes/getCompatibleHubContentTypes`, 'content-types', 'Always empty: there is no hub.'),
  ...columns(`${path}/contentTypes/{type}`, 'content-types'),
  not('POST', `${path}/contentTypes/addCopyFromContentTypeHub`),
  not('GET', `${path}/contentTypes/{type}/base`),
  not('GET', `${path}/contentTypes/{type}/baseTypes`),
  not('GET', `${path}/contentTypes/{type}/columnLinks`),
  not('GET', `${path}/contentTypes/{type}/columnPositions`),
  not('POST', `${path}/contentTypes/{type}/publish`),
  not('POST', `${path}/contentTypes/{type}/unpublish`),
];

/** Sites, lists, columns and items. */
export const SITES: readonly Coverage[] = [
  supported('GET', '/sites/{site}', 'permissions', 'A group’s also as /groups/{group}/sites/root, with everything behind it.'),
  supported(
    'GET',
    '/sites/{host}:/{path*}',
    'item-query',
    'Also in front of :/lists…, where $expand=fields(…) is refused as in the real service.',
  ),
  partial('GET', '/sites', 'sites', 'Search by words in name and address; needs a permission for all sites.'),
  partial('GET', '/sites/{site}/sites', 'sites', 'Always empty: there are no subsites.'),
  not('GET', '/sites/delta'),
  not('GET', '/sites/$count'),
  not('GET', `${LISTS}/{list}/operations`),
  not('GET', `${LISTS}/{list}/subscriptions`),
  not('GET', `${ITEMS}/{item}/analytics`),
  not('GET', `${ITEMS}/{item}/createdByUser`),
  not('POST', `${ITEMS}/{item}/createLink`),
  partial('GET', '/sites/getAllSites', 'foreign-clients', 'As GET /sites with every site.'),
  supported('GET', PERMISSIONS, 'permissions', 'Without roles, as in the real service.'),
  supported(
    'POST',
    PERMISSIONS,
    'permissions',
    'read and write only; a second grant to the same application replaces the first.',
  ),
  supported('GET', `${PERMISSIONS}/{permission}`, 'permissions'),
  supported('PATCH', `${PERMISSIONS}/{permission}`, 'permissions'),
  supported('DELETE', `${PERMISSIONS}/{permission}`, 'permissions'),
  supported('GET', `${LISTS}/{list}/permissions`, 'sites'),
  supported('POST', `${LISTS}/{list}/permissions`, 'sites', 'Applications only.'),
  supported('GET', `${LISTS}/{list}/permissions/{permission}`, 'sites'),
  supported('PATCH', `${LISTS}/{list}/permissions/{permission}`, 'sites'),
  supported('DELETE', `${LISTS}/{list}/permissions/{permission}`, 'sites'),
  partial('GET', LISTS, 'columns', '$select, $expand=columns,contentTypes,drive,items, $filter on displayName or name eq.'),
  partial('POST', LISTS, 'columns', 'Templates genericList and documentLibrary.'),
  partial('GET', `${LISTS}/{list}`, 'columns', 'By id, title or name; $select, $expand as for lists, with $select and $expand inside; at most 200 items.'),
  partial('PATCH', `${LISTS}/{list}`, 'sites', 'displayName and description.'),
  supported('DELETE', `${LISTS}/{list}`, 'sites'),
  partial(
    'GET',
    `${ITEMS}/delta`,
    'delta',
    'Tokens do not grow old by themselves; a reset makes them 410. 410 always asks to apply differences.',
  ),
  partial(
    'GET',
    ITEMS,
    'item-query',
    '$filter, $orderby, $top and $expand=fields as README says; 429 past 5,000 rows.',
  ),
  supported('POST', ITEMS, 'items'),
  supported('GET', `${ITEMS}/{item}`, 'items'),
  supported('PATCH', `${ITEMS}/{item}`, 'item-changes'),
  supported('DELETE', `${ITEMS}/{item}`, 'item-changes'),
  supported('GET', `${ITEMS}/{item}/fields`, 'item-changes'),
  supported('PATCH', `${ITEMS}/{item}/fields`, 'item-changes'),
  supported('GET', `${ITEMS}/{item}/driveItem`, 'drives'),
  supported('GET', `${ITEMS}/{item}/versions`, 'item-changes'),
  supported('GET', `${ITEMS}/{item}/versions/{version}`, 'item-changes'),
  supported('GET', `${ITEMS}/{item}/versions/{version}/fields`, 'foreign-clients'),
  supported('POST', `${ITEMS}/{item}/versions/{version}/restoreVersion`, 'item-changes'),
  supported('GET', `${ITEMS}/{item}/permissions`, 'item-permissions'),
  supported('POST', `${ITEMS}/{item}/permissions`, 'item-permissions', 'Applications only.'),
  supported('GET', `${ITEMS}/{item}/permissions/{permission}`, 'item-permissions'),
  supported('PATCH', `${ITEMS}/{item}/permissions/{permission}`, 'item-permissions'),
  supported('DELETE', `${ITEMS}/{item}/permissions/{permission}`, 'item-permissions'),
  not('POST', `${ITEMS}/{item}/permissions/{permission}/grant`),
  supported('POST', '/sites/{site}/contentTypes', 'content-types'),
  not('POST', `${LISTS}/{list}/contentTypes`),
  supported('POST', `${LISTS}/{list}/contentTypes/addCopy`, 'content-types'),
  ...contentTypes('/sites/{site}'),
  ...contentTypes(`${LISTS}/{list}`),
  ...columns('/sites/{site}', 'content-types'),
  ...columns(`${LISTS}/{list}`, 'columns'),
];
