/** How far the emulator goes with one operation of Graph v1.0. */
export interface Coverage {
  method: string;
  /** Path under /v1.0. */
  template: string;
  status: 'supported' | 'partial' | 'not';
  notes?: string;
}

const supported = (method: string, template: string, notes?: string): Coverage => ({
  method,
  template,
  status: 'supported',
  ...(notes ? { notes } : {}),
});
const partial = (method: string, template: string, notes: string): Coverage => ({
  method,
  template,
  status: 'partial',
  notes,
});
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
  supported('POST', '/$batch', 'Up to 20; entries run one after another; 424 after a failed dependency.'),
  supported('GET', '/sites/{site}'),
  supported(
    'GET',
    '/sites/{host}:/{path*}',
    'Also in front of :/lists…, where $expand=fields(…) is refused as in the real service.',
  ),
  not('GET', '/sites', 'Search for sites.'),
  supported('GET', PERMISSIONS, 'Without roles, as in the real service.'),
  supported(
    'POST',
    PERMISSIONS,
    'read and write only; a second grant to the same application replaces the first.',
  ),
  supported('GET', `${PERMISSIONS}/{permission}`),
  supported('PATCH', `${PERMISSIONS}/{permission}`),
  supported('DELETE', `${PERMISSIONS}/{permission}`),
  not('POST', `${LISTS}/{list}/permissions`, 'Grants on a list (Lists.SelectedOperations.Selected).'),
  partial('GET', LISTS, '$select, $expand=columns, $filter on displayName or name eq; no paging.'),
  partial('POST', LISTS, 'Templates genericList and documentLibrary.'),
  partial('GET', `${LISTS}/{list}`, 'By id, title or name; $select, $expand=columns.'),
  not('PATCH', `${LISTS}/{list}`),
  not('DELETE', `${LISTS}/{list}`),
  supported('GET', `${LISTS}/{list}/columns`),
  supported('POST', `${LISTS}/{list}/columns`),
  supported('GET', `${LISTS}/{list}/columns/{column}`, 'By id or name.'),
  partial('PATCH', `${LISTS}/{list}/columns/{column}`, 'The type of a column cannot be changed.'),
  supported('DELETE', `${LISTS}/{list}/columns/{column}`),
  partial(
    'GET',
    `${ITEMS}/delta`,
    'Tokens do not grow old by themselves; a reset makes them 410. 410 always asks to apply differences.',
  ),
  partial('GET', ITEMS, '$filter, $orderby, $top and $expand=fields as README says; 429 past 5,000 rows.'),
  supported('POST', ITEMS),
  supported('GET', `${ITEMS}/{item}`),
  supported('PATCH', `${ITEMS}/{item}`),
  supported('DELETE', `${ITEMS}/{item}`),
  supported('GET', `${ITEMS}/{item}/fields`),
  supported('PATCH', `${ITEMS}/{item}/fields`),
  not('GET', `${ITEMS}/{item}/driveItem`, 'Use the drive.'),
  supported('GET', `${ITEMS}/{item}/versions`),
  supported('GET', `${ITEMS}/{item}/versions/{version}`),
  supported('POST', `${ITEMS}/{item}/versions/{version}/restoreVersion`),
  supported('GET', '/sites/{site}/drives'),
  supported('GET', '/sites/{site}/drive'),
  supported('GET', `${LISTS}/{list}/drive`),
  supported('GET', '/drives/{drive}'),
  partial('GET', '/drives/{drive}/root/children', 'No folders, no paging.'),
  partial('PUT', '/drives/{drive}/root:/{path*}:/content', 'No folders.'),
  partial('PUT', '/drives/{drive}/items/{parent}:/{path*}:/content', 'The parent is root.'),
  partial('GET', '/drives/{drive}/root:/{path*}:/content', 'Bytes at once instead of a 302.'),
  partial('GET', '/drives/{drive}/root:/{path*}', 'No folders.'),
  supported('PUT', `${DRIVE_ITEM}/content`),
  partial('GET', `${DRIVE_ITEM}/content`, 'Bytes at once instead of a 302.'),
  supported('GET', DRIVE_ITEM),
  supported('DELETE', DRIVE_ITEM),
  not('POST', '/drives/{drive}/items/{parent}:/{path*}:/createUploadSession'),
  not('PATCH', `${DRIVE_ITEM}/retentionLabel`),
  partial(
    'GET',
    '/users',
    'startswith and eq on names and addresses; the basic profile only for User.ReadBasic.All.',
  ),
  partial('GET', '/users/{user}', 'By id or user principal name; the same profile.'),
  not('POST', '/subscriptions', 'Change notifications.'),
  not('POST', '/users/{user}/sendMail'),
  not('GET', '/users/{user}/mailFolders/{folder}/messages/delta'),
];
