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
  not('GET', '/sites', 'Search for sites.'),
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
  not('POST', `${LISTS}/{list}/permissions`, 'Grants on a list (Lists.SelectedOperations.Selected).'),
  partial('GET', LISTS, 'columns', '$select, $expand=columns, $filter on displayName or name eq; no paging.'),
  partial('POST', LISTS, 'columns', 'Templates genericList and documentLibrary.'),
  partial('GET', `${LISTS}/{list}`, 'columns', 'By id, title or name; $select, $expand=columns.'),
  not('PATCH', `${LISTS}/{list}`),
  not('DELETE', `${LISTS}/{list}`),
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
  not('GET', `${ITEMS}/{item}/driveItem`, 'Use the drive.'),
  supported('GET', `${ITEMS}/{item}/versions`, 'item-changes'),
  supported('GET', `${ITEMS}/{item}/versions/{version}`, 'item-changes'),
  supported('POST', `${ITEMS}/{item}/versions/{version}/restoreVersion`, 'item-changes'),
  supported('GET', '/sites/{site}/drives', 'drives'),
  supported('GET', '/sites/{site}/drive', 'drives'),
  supported('GET', `${LISTS}/{list}/drive`, 'drives'),
  supported('GET', '/drives/{drive}', 'drives'),
  partial('GET', '/drives/{drive}/root/children', 'drives', 'No folders, no paging.'),
  partial('PUT', '/drives/{drive}/root:/{path*}:/content', 'drives', 'No folders.'),
  partial('PUT', '/drives/{drive}/items/{parent}:/{path*}:/content', 'drives', 'The parent is root.'),
  partial('GET', '/drives/{drive}/root:/{path*}:/content', 'drives', 'Bytes at once instead of a 302.'),
  partial('GET', '/drives/{drive}/root:/{path*}', 'drives', 'No folders.'),
  supported('PUT', `${DRIVE_ITEM}/content`, 'drives'),
  partial('GET', `${DRIVE_ITEM}/content`, 'drives', 'Bytes at once instead of a 302.'),
  supported('GET', DRIVE_ITEM, 'drives'),
  supported('DELETE', DRIVE_ITEM, 'drives'),
  not('POST', '/drives/{drive}/items/{parent}:/{path*}:/createUploadSession'),
  not('PATCH', `${DRIVE_ITEM}/retentionLabel`),
  partial(
    'GET',
    '/users',
    'users',
    'startswith and eq on names and addresses; the basic profile only for User.ReadBasic.All.',
  ),
  partial('GET', '/users/{user}', 'users', 'By id or user principal name; the same profile.'),
  not('POST', '/subscriptions', 'Change notifications.'),
  not('POST', '/users/{user}/sendMail'),
  not('GET', '/users/{user}/mailFolders/{folder}/messages/delta'),
];
