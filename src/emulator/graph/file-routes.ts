import type { Need, Route } from './call';
import { postChild, deleteNode, patchNode, putContent } from './file-changes';
import { postCopy } from './file-copy';
import { getRecent, getThumbnails, postPreview, searchFiles } from './file-lookups';
import { getFilePermissions } from './item-permissions';
import { getDriveDelta } from './file-delta';
import { getFileVersion, getFileVersionContent, getFileVersions, postRestoreFile } from './file-versions';
import {
  getChildren,
  getContent,
  getDriveItem,
  getListItem,
  getListItemFields,
  getNode,
  patchListItemFields,
} from './files';
import { postUploadSession } from './upload-sessions';

const ROOT = '/drives/{drive}/root';
const ITEM = '/drives/{drive}/items/{item}';

/** The four ways to say which file or folder: root, path from the root, id, path from an id. */
function everyAddress(
  method: Route['method'],
  suffix: string,
  need: Need,
  units: number,
  handle: Route['handle'],
): Route[] {
  const behindPath = suffix === '' ? '' : `:${suffix}`;
  return [
    `${ROOT}${suffix}`,
    `${ROOT}:/{path*}${behindPath}`,
    `${ITEM}${suffix}`,
    `${ITEM}:/{path*}${behindPath}`,
  ].map((template) => ({
    method,
    template,
    need,
    units,
    handle,
    ...(method === 'PUT' ? { anyBody: true } : {}),
  }));
}

/** By id only. */
function byId(
  method: Route['method'],
  suffix: string,
  need: Need,
  units: number,
  handle: Route['handle'],
): Route {
  return { method, template: `${ITEM}${suffix}`, need, units, handle };
}

export const fileRoutes: readonly Route[] = [
  ...everyAddress('GET', '', 'read', 1, getNode),
  ...everyAddress('GET', '/children', 'read', 2, getChildren),
  ...everyAddress('POST', '/children', 'write', 2, postChild),
  ...everyAddress('GET', '/content', 'read', 1, getContent),
  ...everyAddress('PUT', '/content', 'write', 2, putContent),
  ...everyAddress('PATCH', '', 'write', 2, patchNode),
  ...everyAddress('DELETE', '', 'write', 2, deleteNode),
  ...everyAddress('POST', '/createUploadSession', 'write', 2, postUploadSession),
  ...everyAddress('GET', '/permissions', 'read', 5, getFilePermissions),
  ...everyAddress('GET', "/search(q='{words}')", 'read', 2, searchFiles),
  ...everyAddress('GET', '/thumbnails', 'read', 1, getThumbnails),
  byId('POST', '/copy', 'write', 2, postCopy),
  byId('POST', '/preview', 'read', 1, postPreview),
  byId('POST', '/permanentDelete', 'write', 2, deleteNode),
  { method: 'GET', template: '/drives/{drive}/recent', need: 'read', units: 2, handle: getRecent },
  { method: 'GET', template: `${ROOT}/delta`, need: 'read', units: 2, handle: getDriveDelta },
  byId('GET', '/versions', 'read', 2, getFileVersions),
  byId('GET', '/versions/{version}', 'read', 1, getFileVersion),
  byId('GET', '/versions/{version}/content', 'read', 1, getFileVersionContent),
  byId('POST', '/versions/{version}/restoreVersion', 'write', 2, postRestoreFile),
  byId('GET', '/listItem', 'read', 1, getListItem),
  byId('GET', '/listItem/fields', 'read', 1, getListItemFields),
  byId('PATCH', '/listItem/fields', 'write', 2, patchListItemFields),
  {
    method: 'GET',
    template: '/sites/{site}/lists/{list}/items/{item}/driveItem',
    need: 'read',
    units: 1,
    handle: getDriveItem,
  },
];
