import { COUNTED } from './graph/counted';

/** How far the emulator goes with one operation of Graph v1.0. */
export interface Coverage {
  method: string;
  /** Path under /v1.0. */
  template: string;
  status: 'supported' | 'partial' | 'not';
  /** The file with its tests, under src/emulator. */
  tests?: string;
  /** What is particular about it, or missing. */
  notes?: string;
}

type Row = (method: string, template: string, tests: string, notes?: string) => Coverage;

const row =
  (status: Coverage['status']): Row =>
  (method, template, tests, notes) => ({
    method,
    template,
    status,
    tests: `graph/${tests}.test.ts`,
    ...(notes ? { notes } : {}),
  });
const supported = row('supported');
const partial = row('partial');
const not = (method: string, template: string, notes?: string): Coverage => ({
  method,
  template,
  status: 'not',
  ...(notes ? { notes } : {}),
});

const LISTS = '/sites/{site}/lists';
const ITEMS = `${LISTS}/{list}/items`;
const PERMISSIONS = '/sites/{site}/permissions';
const DRIVE_ITEM = '/drives/{drive}/items/{item}';

/** The four ways to say which file or folder: root, path from the root, id, path from an id. */
function everyAddress(method: string, suffix: string, tests: string, notes: string): Coverage[] {
  const behindPath = suffix === '' ? '' : `:${suffix}`;
  return [
    `/drives/{drive}/root${suffix}`,
    `/drives/{drive}/root:/{path*}${behindPath}`,
    `${DRIVE_ITEM}${suffix}`,
    `${DRIVE_ITEM}:/{path*}${behindPath}`,
  ].map((template) => partial(method, template, tests, notes));
}

/** Every operation the emulator was asked to think of. What is neither here nor known is answered with 501, as `not` is. */
export const COVERAGE: readonly Coverage[] = [
  supported(
    'POST',
    '/$batch',
    'batch',
    'Up to 20; entries run one after another; 424 after a failed dependency.',
  ),
  supported('GET', '/sites/{site}', 'permissions'),
  supported(
    'GET',
    '/sites/{host}:/{path*}',
    'item-query',
    'Also in front of :/lists…, where $expand=fields(…) is refused as in the real service.',
  ),
  partial('GET', '/sites', 'sites', 'Search by words in name and address; needs a permission for all sites.'),
  partial('GET', '/sites/{site}/sites', 'sites', 'Always empty: there are no subsites.'),
  partial('GET', '/sites/{site}/contentTypes', 'sites', 'Item, Document and Folder.'),
  partial('GET', '/sites/{site}/columns', 'sites', 'The built-in ones.'),
  partial('GET', `${LISTS}/{list}/contentTypes`, 'sites', 'Those of the template; without columns.'),
  partial('GET', `${LISTS}/{list}/contentTypes/{type}`, 'sites', 'The same.'),
  not('POST', `${LISTS}/{list}/contentTypes`),
  partial('GET', '/sites/getAllSites', 'foreign-clients', 'As GET /sites with every site.'),
  partial('GET', '/sites/{site}/contentTypes/{type}', 'foreign-clients', 'Those of GET /sites/{site}/contentTypes.'),
  ...COUNTED.map((template) =>
    supported('GET', `${template}/$count`, 'foreign-clients', 'All pages, also without ConsistencyLevel.'),
  ),
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
  supported('GET', `${LISTS}/{list}/columns`, 'columns'),
  supported('POST', `${LISTS}/{list}/columns`, 'columns'),
  supported('GET', `${LISTS}/{list}/columns/{column}`, 'columns', 'By id or name.'),
  partial('PATCH', `${LISTS}/{list}/columns/{column}`, 'columns', 'The type of a column cannot be changed.'),
  supported('DELETE', `${LISTS}/{list}/columns/{column}`, 'columns'),
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
  supported('GET', '/sites/{site}/drives', 'drives'),
  supported('GET', '/sites/{site}/drive', 'drives'),
  supported('GET', `${LISTS}/{list}/drive`, 'drives'),
  supported('GET', '/drives/{drive}', 'drives'),
  ...everyAddress('GET', '', 'drives', '$select; $expand=children, listItem and thumbnails (always empty).'),
  ...everyAddress('GET', '/children', 'drives', '$select, $expand, $top, $orderby on name, size and date.'),
  ...everyAddress('POST', '/children', 'drives', 'Folders.'),
  ...everyAddress('GET', '/content', 'drives', 'A 302 to an address good for an hour; Range is taken there.'),
  ...everyAddress('PUT', '/content', 'drives', 'Folders on the way are made.'),
  ...everyAddress('PATCH', '', 'drives', 'New name, other folder of the same library.'),
  ...everyAddress('DELETE', '', 'drives', 'Nothing comes back from a recycle bin.'),
  ...everyAddress(
    'POST',
    '/createUploadSession',
    'uploads',
    'A name in use is refused with the last range; without conflictBehavior it is replaced.',
  ),
  partial('GET', '/drives/{drive}/root/delta', 'drives', 'Tokens as for list items.'),
  supported('GET', `${DRIVE_ITEM}/versions`, 'drives'),
  supported('GET', `${DRIVE_ITEM}/versions/{version}`, 'drives'),
  supported('GET', `${DRIVE_ITEM}/versions/{version}/content`, 'drives'),
  supported('POST', `${DRIVE_ITEM}/versions/{version}/restoreVersion`, 'drives'),
  supported('GET', `${DRIVE_ITEM}/listItem`, 'drives'),
  supported('GET', `${DRIVE_ITEM}/listItem/fields`, 'drives'),
  supported('PATCH', `${DRIVE_ITEM}/listItem/fields`, 'drives'),
  partial(
    'POST',
    `${DRIVE_ITEM}/copy`,
    'drives',
    'Files, within a library; done at once, as the monitor says.',
  ),
  ...everyAddress('GET', '/permissions', 'drives', 'Always empty: access comes from site and list.'),
  ...everyAddress('GET', "/search(q='{words}')", 'drives', 'Names, and what is in text files.'),
  partial('GET', `${DRIVE_ITEM}/thumbnails`, 'drives', 'Always empty.'),
  not('PATCH', `${DRIVE_ITEM}/retentionLabel`),
  partial(
    'GET',
    '/users',
    'users',
    '$filter with eq, ne, in, not, startswith, endswith on the basic profile and a little more; $search, $count, $orderby.',
  ),
  supported('GET', '/users/$count', 'users'),
  partial('GET', '/users/{user}', 'users', 'By id or user principal name; no $expand.'),
  not('POST', '/users'),
  not('PATCH', '/users/{user}'),
  not('DELETE', '/users/{user}'),
  not('GET', '/users/{user}/manager'),
  partial('GET', '/groups', 'groups', '$filter, $search, $count, $orderby on the usual properties.'),
  supported('GET', '/groups/$count', 'groups'),
  partial('GET', '/groups/{group}', 'groups', 'No $expand.'),
  not('POST', '/groups'),
  not('PATCH', '/groups/{group}'),
  not('DELETE', '/groups/{group}'),
  supported('GET', '/groups/{group}/members', 'groups'),
  supported('GET', '/groups/{group}/transitiveMembers', 'groups'),
  supported('GET', '/groups/{group}/owners', 'groups'),
  supported('POST', '/groups/{group}/members/$ref', 'groups'),
  supported('DELETE', '/groups/{group}/members/{member}/$ref', 'groups'),
  supported('GET', '/users/{user}/memberOf', 'groups'),
  supported('GET', '/users/{user}/transitiveMemberOf', 'groups'),
  ...[
    '/groups/{group}/members/graph.user',
    '/groups/{group}/members/graph.group',
    '/groups/{group}/transitiveMembers/graph.user',
    '/groups/{group}/transitiveMembers/graph.group',
    '/groups/{group}/owners/graph.user',
    '/users/{user}/memberOf/graph.group',
    '/users/{user}/transitiveMemberOf/graph.group',
  ].map((template) => supported('GET', template, 'foreign-clients', 'Also as microsoft.graph.…')),
  supported('POST', '/users/{user}/getMemberGroups', 'foreign-clients'),
  supported('POST', '/users/{user}/checkMemberGroups', 'foreign-clients'),
  supported('GET', '/users/{user}/joinedTeams', 'foreign-clients'),
  partial('GET', '/teams/{team}', 'teams', 'Without settings.'),
  supported('GET', '/teams/{team}/members', 'teams'),
  partial('GET', '/teams/{team}/channels', 'teams', '$filter by membershipType or displayName eq.'),
  supported('GET', '/teams/{team}/primaryChannel', 'teams'),
  supported('GET', '/teams/{team}/channels/{channel}', 'teams'),
  supported('GET', '/teams/{team}/channels/{channel}/members', 'teams'),
  supported('GET', '/teams/{team}/channels/{channel}/allMembers', 'teams'),
  not('GET', '/teams/{team}/channels/{channel}/messages'),
  supported(
    'POST',
    '/teams/{team}/channels/{channel}/messages',
    'teams',
    'Always refused: applications have a bot for it.',
  ),
  ...['/users/{user}/teamwork/installedApps', '/teams/{team}/installedApps'].flatMap((path) => [
    partial(
      'GET',
      path,
      'teams',
      '$expand=teamsApp,teamsAppDefinition; $filter on one property of teamsApp.',
    ),
    supported('POST', path, 'teams'),
    supported('GET', `${path}/{installation}`, 'teams'),
    supported('DELETE', `${path}/{installation}`, 'teams'),
  ]),
  partial('GET', '/appCatalogs/teamsApps', 'teams', 'One app, Lantern.'),
  not('POST', '/appCatalogs/teamsApps'),
  partial(
    'POST',
    '/users/{user}/teamwork/sendActivityNotification',
    'teams',
    'Kept in /_emulator/state; activity types are not held against the manifest.',
  ),
  partial('POST', '/teams/{team}/sendActivityNotification', 'teams', 'The same.'),
  not('POST', '/teamwork/sendActivityNotificationToRecipients'),
  partial(
    'POST',
    '/subscriptions',
    'subscriptions',
    'Messages of a mailbox or folder, and lists (updated); http only to this machine; no resource data.',
  ),
  supported('GET', '/subscriptions', 'subscriptions'),
  supported('GET', '/subscriptions/{subscription}', 'subscriptions'),
  supported('PATCH', '/subscriptions/{subscription}', 'subscriptions'),
  supported('DELETE', '/subscriptions/{subscription}', 'subscriptions'),
  partial(
    'POST',
    '/subscriptions/{subscription}/reauthorize',
    'subscriptions',
    'Taken; nothing is ever due.',
  ),
  partial(
    'POST',
    '/users/{user}/sendMail',
    'mail',
    'JSON or MIME; kept in /_emulator/state, delivered inside the school only.',
  ),
  partial('GET', '/users/{user}/mailFolders', 'mail', 'The well-known folders; none can be made.'),
  partial('GET', '/users/{user}/mailFolders/{folder}', 'mail', 'By id or well-known name.'),
  partial(
    'GET',
    '/users/{user}/mailFolders/{folder}/messages',
    'mail',
    'Filter terms joined by and; no $search.',
  ),
  partial(
    'GET',
    '/users/{user}/mailFolders/{folder}/messages/delta',
    'mail',
    '$filter and $orderby are taken and change nothing.',
  ),
  partial('GET', '/users/{user}/messages', 'mail', 'Filter terms joined by and; no $search.'),
  not('POST', '/users/{user}/messages', 'Drafts.'),
  partial('GET', '/users/{user}/messages/{message}', 'mail', '$expand=attachments.'),
  partial('PATCH', '/users/{user}/messages/{message}', 'mail', 'isRead, categories, importance.'),
  supported('DELETE', '/users/{user}/messages/{message}', 'mail'),
  supported('GET', '/users/{user}/messages/{message}/$value', 'mail'),
  supported('POST', '/users/{user}/messages/{message}/move', 'mail'),
  supported('GET', '/users/{user}/messages/{message}/attachments', 'mail'),
  not('POST', '/users/{user}/messages/{message}/attachments'),
  supported('GET', '/users/{user}/messages/{message}/attachments/{attachment}', 'mail'),
  supported('GET', '/users/{user}/messages/{message}/attachments/{attachment}/$value', 'mail'),
];
