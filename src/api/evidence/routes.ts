import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { Router } from 'express';
import type { Request, Response } from 'express';
import {
  openAttachmentSchema,
  openEvidenceSchema,
  openPicturesSchema,
  originalAddressSchema,
} from '../../contract/evidence';
import { ORIGINAL_LIMIT } from '../../contract/limits';
import type { Deps } from '../deps';
import { badInput, tooLarge } from '../errors';
import { callerOf } from '../middleware/caller';
import { jsonBody } from '../middleware/json-body';
import { markRouter } from '../middleware/request-log';
import { validate } from '../middleware/validate';
import { addOriginal } from './add-original';
import { downloadAttachment, downloadOriginal } from './download';
import type { Download } from './download';
import { listEvidence } from './list-evidence';
import { listOriginalsDue } from './list-originals-due';
import { readText } from './read-text';
import { showPictures } from './show-pictures';
import { verifyEvidence } from './verify-evidence';

interface AtItem {
  reference: string;
  item: string;
}

/** Uploads take as long as the line needs, so this stands before the time limit of the API. */
export function originalRoutes(deps: Deps): Router {
  const router = Router();
  router.use(markRouter);
  router.post('/:reference/mails/:mail/original', async (request, response) => {
    const { reference, mail } = request.params;
    const sent = { ...validate(originalAddressSchema, request.query), mail: numberOf(mail) };
    try {
      const size = sizeOf(request);
      const kept = await addOriginal(deps, callerOf(response), reference, { ...sent, size }, request);
      response.status(kept.repeated ? 200 : 201).json(kept);
    } finally {
      // A body that was not read to its end would be taken for the next request.
      if (!request.readableEnded && !response.headersSent) response.setHeader('Connection', 'close');
      request.resume();
    }
  });
  return router;
}

/** What one's own reports still wait for. Stands before the routes of single reports. */
export function originalsDueRoutes(deps: Deps): Router {
  const router = Router();
  router.use(markRouter);
  router.get('/originals-due', async (_request, response) => {
    response.json(await listOriginalsDue(deps, callerOf(response)));
  });
  return router;
}

/** Evidence of cases. Opening is a POST: it leaves a line in the access log. */
export function evidenceRoutes(deps: Deps): Router {
  const router = Router();
  router.use(markRouter);
  router.get('/:reference/evidence', async (request, response) => {
    response.json(await listEvidence(deps, callerOf(response), request.params.reference));
  });
  router.post('/:reference/evidence/:item/text', jsonBody<AtItem>('small'), async (request, response) => {
    validate(openEvidenceSchema, request.body);
    const { reference } = request.params;
    response.json(await readText(deps, callerOf(response), reference, itemOf(request)));
  });
  router.post('/:reference/evidence/:item/pictures', jsonBody<AtItem>('small'), async (request, response) => {
    const { reason } = validate(openPicturesSchema, request.body);
    const asked = { item: itemOf(request), reason };
    response.json(await showPictures(deps, callerOf(response), request.params.reference, asked));
  });
  router.post('/:reference/evidence/:item/attachment', jsonBody<AtItem>('small'), async (request, response) => {
    const asked = { item: itemOf(request), ...validate(openAttachmentSchema, request.body) };
    await send(response, await downloadAttachment(deps, callerOf(response), request.params.reference, asked));
  });
  router.post('/:reference/evidence/:item/original', jsonBody<AtItem>('small'), async (request, response) => {
    validate(openEvidenceSchema, request.body);
    await send(response, await downloadOriginal(deps, callerOf(response), request.params.reference, itemOf(request)));
  });
  router.post('/:reference/evidence/:item/verify', jsonBody<AtItem>('small'), async (request, response) => {
    validate(openEvidenceSchema, request.body);
    response.json(await verifyEvidence(deps, callerOf(response), request.params.reference, itemOf(request)));
  });
  return router;
}

/** How many bytes will come; SharePoint wants to know before the first, and packed ones would be others. */
function sizeOf(request: Request<{ reference: string; mail: string }>): number {
  const size = Number(request.get('content-length'));
  const packed = request.get('content-encoding') ?? 'identity';
  if (!Number.isInteger(size) || size < 1 || packed !== 'identity') {
    throw badInput([{ path: '', message: 'The original must come whole and unpacked, with its length.' }]);
  }
  if (size > ORIGINAL_LIMIT) throw tooLarge(ORIGINAL_LIMIT);
  return size;
}

function itemOf(request: Request<AtItem>): number {
  return numberOf(request.params.item);
}

/** What is no number finds nothing, as any wrong number does. */
function numberOf(text: string): number {
  return /^\d{1,4}$/.test(text) ? Number(text) : 0;
}

/** Only ever as a file: nothing about it tells a browser to open it, and if it did, nothing in it could run. */
async function send(response: Response, { name, bytes }: Download): Promise<void> {
  response.attachment(name);
  response.set({ 'Content-Type': 'application/octet-stream', 'Content-Security-Policy': "sandbox; default-src 'none'" });
  if (bytes instanceof Uint8Array) response.end(bytes);
  else await pipeline(Readable.from(bytes), response);
}
