import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** Seconds a link to a file's bytes is good for (GDC res/driveitem.md: short-lived; about an hour in practice). */
const LIFETIME = 3_600;
const secret = randomBytes(32);

export interface FileLink {
  siteId: string;
  listId: string;
  itemId: number;
  /** A version's number; the newest when left out. */
  version?: number;
}

/** The address of a file's bytes that needs no token: whoever has it can read them for an hour of real time. */
export function linkToContent(base: string, file: FileLink): string {
  const expires = Math.floor(Date.now() / 1000) + LIFETIME;
  const text = Buffer.from(JSON.stringify({ ...file, expires })).toString('base64url');
  return `${base.replace(/\/v1\.0$/, '')}/_content/files/${text}?tempauth=${sign(text)}`;
}

/** What such an address points to; undefined when it is not one of ours or too old. */
export function readContentLink(text: string, tempauth: string | undefined): FileLink | undefined {
  const expected = Buffer.from(sign(text));
  const given = Buffer.from(tempauth ?? '');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
  const { expires, ...file } = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as FileLink & {
    expires: number;
  };
  return expires * 1000 > Date.now() ? file : undefined;
}

function sign(text: string): string {
  return createHmac('sha256', secret).update(text).digest('base64url');
}
