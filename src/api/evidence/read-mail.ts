import PostalMime from 'postal-mime';
import type { Address, Attachment, Email } from 'postal-mime';
import { partsSchema } from '../../contract/evidence';
import type { Fidelity } from '../../domain/evidence/types';
import { paragraphsOf } from '../incidents/message-text';
import { readMsg } from '../intake/read-msg';
import { safeName } from './safe-name';

/** Read out of a hostile e-mail: words, and files that nobody has looked into. */
export interface ReadMail {
  from: string;
  to: string;
  subject: string;
  /** ISO where it could be read, else as it was written. */
  sentAt: string;
  paragraphs: string[];
  files: MailFile[];
  trouble?: 'notReadable' | 'cut';
}

export interface MailFile {
  name: string;
  size: number;
  /** As the sender claims. */
  contentType: string;
  /** Absent where only the list of attachments could be kept. */
  bytes?: Uint8Array;
}

/** Characters of a body that are turned into words. */
const BODY_LIMIT = 400_000;
const PARAGRAPHS_LIMIT = 2_000;
/** Ten messages within messages are read; deeper ones stay files (postal-mime). Parts nest no deeper than this. */
const LIMITS = { maxNestingDepth: 60, maxRfc822NestingDepth: 10, maxHeadersSize: 1024 * 1024 } as const;

/** Reads an original. Nothing is unpacked, run or fetched. Never throws for what is in it. */
export async function readMail(bytes: Uint8Array, fidelity: Fidelity): Promise<ReadMail> {
  try {
    if (fidelity === 'parts') return readParts(bytes);
    return fidelity === 'attachedMsg' ? await fromMsg(bytes) : fromMime(await PostalMime.parse(bytes, LIMITS));
  } catch {
    return { from: '', to: '', subject: '', sentAt: '', paragraphs: [], files: [], trouble: 'notReadable' };
  }
}

function fromMime(email: Email): ReadMail {
  const { paragraphs, cut } = wordsOf(email.html, email.text);
  return {
    from: peopleOf(email.from ? [email.from] : []),
    to: peopleOf([...(email.to ?? []), ...(email.cc ?? [])]),
    subject: oneLine(email.subject ?? ''),
    sentAt: oneLine(email.date ?? ''),
    paragraphs,
    files: email.attachments.map(fileOf),
    ...(cut ? { trouble: 'cut' as const } : {}),
  };
}

/** Files within an Outlook message stay closed; the message is a download as a whole. */
async function fromMsg(bytes: Uint8Array): Promise<ReadMail> {
  const words = await readMsg(bytes);
  if (words === undefined) throw new TypeError('No message of Outlook.');
  const { paragraphs, cut } = wordsOf(words.html, words.text);
  const line = ({ name, address }: { name: string; address: string }): string => oneLine(name ? `${name} <${address}>` : address);
  return {
    from: line(words.from),
    to: words.to.map(line).join(', ').slice(0, 5_000),
    subject: oneLine(words.subject),
    sentAt: oneLine(words.sentAt),
    paragraphs,
    files: words.attachments.map(({ name, size }, index) => {
      return { name: safeName(name, `attachment-${index + 1}`), contentType: 'application/octet-stream', size };
    }),
    ...(cut ? { trouble: 'cut' as const } : {}),
  };
}

function readParts(bytes: Uint8Array): ReadMail {
  const parts = partsSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  const header = (name: string): string =>
    oneLine(new RegExp(`^${name}:(.*(?:\\r?\\n[ \\t].*)*)`, 'im').exec(parts.headers)?.[1] ?? '');
  const { paragraphs, cut } =
    parts.bodyType === 'html' ? wordsOf(parts.body, undefined) : wordsOf(undefined, parts.body);
  return {
    from: header('From'),
    to: header('To'),
    subject: header('Subject'),
    sentAt: header('Date'),
    paragraphs,
    files: parts.attachments.map(({ name, contentType, size }, index) => {
      return { name: safeName(name, `attachment-${index + 1}`), contentType, size };
    }),
    ...(cut ? { trouble: 'cut' as const } : {}),
  };
}

function wordsOf(html: string | undefined, text: string | undefined): { paragraphs: string[]; cut: boolean } {
  const body = html ?? text ?? '';
  const kept = body.slice(0, BODY_LIMIT);
  const all = html === undefined ? plainParagraphs(kept) : paragraphsOf(kept);
  return { paragraphs: all.slice(0, PARAGRAPHS_LIMIT), cut: body.length > BODY_LIMIT || all.length > PARAGRAPHS_LIMIT };
}

function plainParagraphs(text: string): string[] {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}

function fileOf({ filename, mimeType, content }: Attachment, index: number): MailFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
  const fallback = mimeType === 'message/rfc822' ? `message-${index + 1}.eml` : `attachment-${index + 1}`;
  return { name: safeName(filename, fallback), size: bytes.byteLength, contentType: mimeType, bytes };
}

function peopleOf(addresses: readonly Address[]): string {
  const flat = addresses.flatMap((address) => address.group ?? [address]);
  return flat.map(({ name, address }) => oneLine(name ? `${name} <${address}>` : address)).join(', ').slice(0, 5_000);
}

function oneLine(text: string): string {
   
  return text.replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ').trim().slice(0, 1_000);
}
