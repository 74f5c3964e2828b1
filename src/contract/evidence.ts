import { z } from 'zod';
import type { AccessStep } from '../domain/evidence/types';
import { REASON_LIMIT } from './limits';

/** How the task pane may have read it. */
export const PANE_FIDELITIES = ['outlookFile', 'graphMime', 'parts'] as const;
export type { Fidelity } from '../domain/evidence/types';
export type { AccessStep };

/**
 * POST /api/reports/:reference/mails/:mail/original?fidelity=…&sha256=…: the bytes of an e-mail as they are
 * (message/rfc822, or application/json where it was put together from parts).
 */
export const originalAddressSchema = z.strictObject({
  fidelity: z.enum(PANE_FIDELITIES),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'The original has no valid fingerprint.'),
});

/** `repeated`: it, or something as good, was there already. */
export interface OriginalKeptView {
  mail: number;
  sha256: string;
  repeated: boolean;
}

/** GET /api/reports/originals-due: e-mails of one's own reports whose original has not come yet. */
export interface OriginalsDueView {
  due: { reference: string; mail: number; internetMessageId: string }[];
}

/**
 * An e-mail put together from parts, where Outlook gave no file: what is sent as application/json and kept as it came.
 * `body` is HTML or text as Outlook showed it.
 */
export const partsSchema = z.object({
  headers: z.string(),
  body: z.string(),
  bodyType: z.enum(['html', 'text']),
  attachments: z.array(z.object({ name: z.string(), contentType: z.string(), size: z.number() })),
});
export type MailParts = z.infer<typeof partsSchema>;

/** POST /api/cases/:reference/evidence/:item/{text,original,verify}: nothing to say. */
export const openEvidenceSchema = z.strictObject({});
/** …/pictures: a second step, with a reason. */
export const openPicturesSchema = z.strictObject({
  reason: z
    .string()
    .trim()
    .min(1, 'Say why you must see the pictures.')
    .max(REASON_LIMIT, `Keep the reason under ${REASON_LIMIT} characters.`),
});
/** …/attachment: which one, from 1. */
export const openAttachmentSchema = z.strictObject({ attachment: z.number().int().min(1).max(1_000) });

/** GET /api/cases/:reference/evidence. */
export interface EvidenceListView {
  items: EvidenceItemView[];
  /** What this reader, and whoever they lead, has been exposed to. */
  exposure: ExposureView;
}

export interface EvidenceItemView {
  number: number;
  mail: number;
  /** How it was read, in words. */
  source: string;
  size: number;
  sha256: string;
  addedBy: string;
  addedAt: string;
  corrects?: number;
  correctedBy?: number;
  /** Newest first. */
  opened: { name: string; at: string; step: AccessStep; reason?: string }[];
}

export interface ExposureView {
  days: number;
  mine: number;
  /** Absent unless this person leads others. */
  others?: { name: string; count: number }[];
}

/** An e-mail as words only: nothing in it can be run, loaded or followed. */
export interface MailTextView {
  from: string;
  to: string;
  subject: string;
  sentAt: string;
  paragraphs: string[];
  /** Names are safe to show and to save under. */
  attachments: { number: number; name: string; size: number }[];
  /** Pictures that a second step would show. */
  pictures: number;
  /** One sentence for what could not be read, if anything. */
  note?: string;
}

export interface PicturesView {
  pictures: { name: string; /** `data:` address. */ address: string }[];
  /** Pictures left out because they are too large or of no kind that is safe to show. */
  left: number;
}

export interface VerifyView {
  intact: boolean;
  /** On record since it was kept, and of the bytes as they are now; `now` is absent when they are gone. */
  kept: string;
  now?: string;
}
