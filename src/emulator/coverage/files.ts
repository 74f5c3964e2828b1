import { type Coverage, not, partial, supported } from './row';

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

/** Libraries and what is in them. */
export const FILES: readonly Coverage[] = [
  supported('GET', '/sites/{site}/drives', 'drives'),
  supported('GET', '/sites/{site}/drive', 'drives'),
  supported('GET', '/users/{user}/drive', 'one-drive', 'Also in front of everything a drive has.'),
  supported('GET', '/users/{user}/drives', 'one-drive'),
  partial('GET', '/drives/{drive}/recent', 'one-drive', 'By the last change, whoever made it.'),
  supported('POST', `${DRIVE_ITEM}/permanentDelete`, 'one-drive'),
  partial('POST', `${DRIVE_ITEM}/preview`, 'one-drive', 'The address gives the file itself.'),
  not('POST', `${DRIVE_ITEM}/follow`),
  not('POST', `${DRIVE_ITEM}/unfollow`),
  not('POST', `${DRIVE_ITEM}/restore`),
  not('GET', `${DRIVE_ITEM}/analytics`),
  not('POST', `${DRIVE_ITEM}/assignSensitivityLabel`),
  not('POST', `${DRIVE_ITEM}/extractSensitivityLabels`),
  supported('GET', '/sites/{site}/lists/{list}/drive', 'drives'),
  supported('GET', '/drives/{drive}', 'drives'),
  ...everyAddress('GET', '', 'drives', '$select; $expand=children, listItem and thumbnails (always empty).'),
  ...everyAddress('GET', '/children', 'drives', '$select, $expand, $top, $orderby on name, size and date.'),
  ...everyAddress('POST', '/children', 'drives', 'Folders and empty files.'),
  ...everyAddress('GET', '/content', 'drives', 'A 302 to an address good for an hour; Range is taken there. No other format.'),
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
  ...everyAddress('GET', "/search(q='{words}')", 'drives', 'Names, and what is in text files.'),
  ...everyAddress('GET', '/thumbnails', 'drives', 'Always empty.'),
  not('POST', `${DRIVE_ITEM}/createLink`),
  not('POST', `${DRIVE_ITEM}/checkout`),
  not('POST', `${DRIVE_ITEM}/checkin`),
  ...everyAddress('GET', '/permissions', 'item-permissions', 'What was granted here and on the folders above.'),
  supported('POST', `${DRIVE_ITEM}/permissions`, 'item-permissions', 'Applications only.'),
  supported('GET', `${DRIVE_ITEM}/permissions/{permission}`, 'item-permissions'),
  supported('PATCH', `${DRIVE_ITEM}/permissions/{permission}`, 'item-permissions'),
  supported('DELETE', `${DRIVE_ITEM}/permissions/{permission}`, 'item-permissions'),
  not('POST', `${DRIVE_ITEM}/permissions/{permission}/grant`),
  partial('POST', `${DRIVE_ITEM}/invite`, 'item-permissions', 'People of the school; no e-mail is sent.'),
  partial('GET', `${DRIVE_ITEM}/retentionLabel`, 'retention-labels', 'The tenant has two labels.'),
  partial('PATCH', `${DRIVE_ITEM}/retentionLabel`, 'retention-labels', 'Puts a label on; locks and unlocks a record.'),
  supported('DELETE', `${DRIVE_ITEM}/retentionLabel`, 'retention-labels'),
];
