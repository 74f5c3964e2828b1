import type { GraphReply, GraphRequest, GraphWorld } from './call';
import { readContentLink } from './content-link';
import { errors } from './errors';
import { nodeReply } from './files';
import { APPS } from '../world/people';
import { type Upload, current, etagOf } from './state';
import { listChanged } from './notify-subscriber';
import { readQuery } from './query';
import { UPLOAD_LIFETIME, commitUpload, targetOf } from './upload-sessions';

/** Ranges come in multiples of 320 KiB and stay under 60 MiB (GDC api/driveitem-createuploadsession.md). */
const STEP = 320 * 1024;
const LARGEST_RANGE = 60 * 1024 * 1024;

/**
 * What lies below /_content: bytes of files and uploads under way. The addresses are secrets of their own and need no
 * token. `base` is where links of replies point.
 */
export function passContent(world: GraphWorld, request: GraphRequest, base: string): GraphReply {
  const { path, query } = readQuery(request.url);
  const [, kind, id = ''] = /^\/_content\/(files|uploads|copies)\/([\w-]+)$/.exec(path) ?? [];
  if (kind === 'copies')
    return { status: 200, body: { percentageComplete: 100, status: 'completed', resourceId: id } };
  if (kind === 'files') return readFile(world, request, id, query.get('tempauth'));
  const upload = kind === 'uploads' ? world.state.uploads.get(id) : undefined;
  if (!upload || upload.expires < Date.now()) throw errors.itemNotFound('The upload session was not found.');
  if (request.method === 'GET') return progress(upload, 200);
  if (request.method === 'PUT') return receive(world, upload, request, base);
  if (request.method === 'POST' && upload.deferCommit && upload.received === upload.total)
    return finish(world, upload, base);
  if (request.method !== 'DELETE') throw errors.methodNotAllowed();
  world.state.uploads.delete(upload.id);
  return { status: 204 };
}

function progress(upload: Upload, status: number): GraphReply {
  const done = upload.received === upload.total;
  const expirationDateTime = new Date(upload.expires).toISOString();
  return { status, body: { expirationDateTime, nextExpectedRanges: done ? [] : [`${upload.received}-`] } };
}

function receive(world: GraphWorld, upload: Upload, request: GraphRequest, base: string): GraphReply {
  const bytes = request.bytes ?? new Uint8Array();
  const { from, to, total } = readRange(request.headers['content-range']);
  if (bytes.byteLength > LARGEST_RANGE) throw errors.tooLarge('A range may have no more than 60 MiB.');
  if (bytes.byteLength !== to - from + 1)
    throw errors.invalidRequest(
      'The Content-Range header and the length of the body differ.',
      'fragmentLengthMismatch',
    );
  if (upload.total !== undefined && upload.total !== total)
    throw errors.invalidRequest('The total of the Content-Range header has changed.');
  if (from < upload.received)
    throw errors.rangeRefused('fragmentOverlap', 'The uploaded fragment has already been received.');
  if (from > upload.received)
    throw errors.rangeRefused('fragmentOutOfOrder', 'The uploaded fragment does not follow the last one.');
  const last = to + 1 === total;
  if (!last && bytes.byteLength % STEP !== 0)
    throw errors.invalidRequest('All ranges but the last are multiples of 320 KiB.');
  if (upload.parts.length === 0) upload.mimeType = typeOf(upload.name);
  upload.total = total;
  upload.parts.push(bytes);
  upload.received = to + 1;
  upload.expires = Date.now() + UPLOAD_LIFETIME;
  if (!last || upload.deferCommit) return progress(upload, 202);
  try {
    return finish(world, upload, base);
  } catch (error) {
    // The caller may try the last range again, after making room for the name.
    upload.parts.pop();
    upload.received = from;
    throw error;
  }
}

function finish(world: GraphWorld, upload: Upload, base: string): GraphReply {
  const target = targetOf(world, upload);
  if (!target) throw errors.itemNotFound();
  const { item, status } = commitUpload(world, target.list, upload);
  listChanged(world, target.site, target.list);
  const call = {
    world,
    caller: { appId: APPS.lantern.clientId, appName: '', roles: [] },
    request: { method: 'GET', url: '/', headers: {} },
    params: {},
    query: new Map<string, string>(),
    base,
    path: '/',
    site: target.site,
    pathAddressed: false,
    run: () => Promise.reject(errors.general()),
  };
  return nodeReply(call, target.list, { item }, status);
}

function readRange(header: string | undefined): { from: number; to: number; total: number } {
  const found = /^bytes (\d+)-(\d+)\/(\d+)$/i.exec(header ?? '');
  if (!found) throw errors.invalidRequest('The Content-Range header is missing or not valid.');
  const [from = 0, to = 0, total = 0] = found.slice(1).map(Number);
  if (from > to || to >= total) throw errors.invalidRequest('The Content-Range header is not valid.');
  return { from, to, total };
}

const TYPES: Record<string, string> = {
  txt: 'text/plain',
  html: 'text/html',
  json: 'application/json',
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  eml: 'message/rfc822',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** SharePoint tells what a file is from its name. */
export function typeOf(name: string, declared = 'application/octet-stream'): string {
  return TYPES[name.split('.').pop()?.toLowerCase() ?? ''] ?? declared;
}

/** The bytes, or the part of them a Range header asks for. */
function readFile(
  world: GraphWorld,
  request: GraphRequest,
  text: string,
  tempauth: string | undefined,
): GraphReply {
  const link = readContentLink(text, tempauth);
  if (!link) throw errors.unauthenticated();
  const item = world.state.sites.get(link.siteId)?.lists.get(link.listId)?.items.get(link.itemId);
  if (!item) throw errors.itemNotFound();
  const version = item.versions.find((each) => each.number === link.version) ?? current(item);
  const bytes = version.content ?? new Uint8Array();
  const name = encodeURIComponent(item.file?.name ?? '');
  const headers = {
    'Content-Type': item.file?.mimeType ?? 'application/octet-stream',
    'Content-Disposition': `attachment; filename*=UTF-8''${name}`,
    'Accept-Ranges': 'bytes',
    ETag: `"{${etagOf(item).toUpperCase().replace(',', '},')}"`,
  };
  if (request.method !== 'GET' && request.method !== 'HEAD') throw errors.methodNotAllowed();
  const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '');
  if (!range) return { status: 200, headers, bytes };
  const from = Number(range[1]);
  const to = Math.min(range[2] ? Number(range[2]) : Infinity, bytes.byteLength - 1);
  if (from > to) throw errors.rangeRefused('invalidRange', 'The range lies outside the file.');
  const partial = { ...headers, 'Content-Range': `bytes ${from}-${to}/${bytes.byteLength}` };
  return { status: 206, headers: partial, bytes: bytes.slice(from, to + 1) };
}
