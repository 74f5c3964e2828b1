import PostalMime from 'postal-mime';
import type { Address, Attachment, Email } from 'postal-mime';
import type { ReceivedMail } from '../../contract/mail';
import { MAIL_HEADERS_LIMIT, MAIL_RECIPIENTS_LIMIT } from '../../contract/limits';
import { takeApart } from '../../domain/intake/forwarded';
import type { Forward } from '../../domain/intake/forwarded';
import type { Fidelity } from '../../domain/evidence/types';
import { paragraphsOf } from '../incidents/message-text';
import { readMsg } from './read-msg';

/** A message in the intake mailbox, taken apart. Of images and other files there is only their number. */
export interface Letter {
  /** What the sender wrote above a message they forwarded, or all they wrote. */
  own: string;
  /** Messages that were forwarded with it; an inline forward is known only as far as it was quoted. */
  originals: Original[];
  /** The message itself. */
  whole: ReceivedMail & { text: string };
}

export interface Original {
  mail: ReceivedMail;
  text: string;
  /** Absent for an inline forward, which is nothing of its own. */
  file?: { bytes: Uint8Array; fidelity: Fidelity };
}

/** Beside the report, each with its headers and words; more stay within the whole message. */
const ORIGINALS_LIMIT = 4;
const TEXT_LIMIT = 100_000;
const LIMITS = { maxNestingDepth: 60, maxHeadersSize: 1024 * 1024, forceRfc822Attachments: true } as const;
const MAIL_TYPES = /^message\/(rfc822|global)$/;

/**
 * Reads a message as it travels. Nothing is unpacked, run or fetched: archives, winmail.dat and pictures stay closed
 * (INV-4). Throws what postal-mime throws for a message that is built to hurt.
 */
export async function readLetter(bytes: Uint8Array): Promise<Letter> {
  const email = await PostalMime.parse(bytes, LIMITS);
  const text = textOf(email.html, email.text);
  const apart = takeApart(text);
  const attached = await attachedTo(email);
  const inline = attached.length === 0 ? inlineOf(apart, email.date) : [];
  return { own: inline.length > 0 ? apart.own : text, originals: [...attached, ...inline], whole: { ...recordOf(email), text } };
}

/** The message itself (0) or the nth that is attached to it; undefined when it is not there. */
export async function partOf(
  bytes: Uint8Array,
  part: number,
): Promise<{ bytes: Uint8Array; fidelity: Fidelity } | undefined> {
  if (part === 0) return { bytes, fidelity: 'mailboxMime' };
  const mails = mailFiles(await PostalMime.parse(bytes, LIMITS));
  return mails[part - 1];
}

async function attachedTo(email: Email): Promise<Original[]> {
  const found: Original[] = [];
  for (const file of mailFiles(email).slice(0, ORIGINALS_LIMIT)) found.push({ ...(await openOriginal(file)), file });
  return found;
}

function mailFiles(email: Email): { bytes: Uint8Array; fidelity: Fidelity }[] {
  return email.attachments.flatMap((attachment) => {
    const fidelity = mailKindOf(attachment);
    return fidelity ? [{ bytes: bytesOf(attachment), fidelity }] : [];
  });
}

function mailKindOf({ mimeType, filename }: Attachment): Fidelity | undefined {
  if (MAIL_TYPES.test(mimeType) || /\.eml$/i.test(filename ?? '')) return 'attachedMail';
  return mimeType === 'application/vnd.ms-outlook' || /\.msg$/i.test(filename ?? '') ? 'attachedMsg' : undefined;
}

/** What cannot be read is an original all the same: it is there, without words. */
async function openOriginal({ bytes, fidelity }: { bytes: Uint8Array; fidelity: Fidelity }): Promise<Original> {
  try {
    if (fidelity === 'attachedMsg') return await openMsg(bytes);
    const email = await PostalMime.parse(bytes, LIMITS);
    return { mail: recordOf(email), text: textOf(email.html, email.text) };
  } catch {
    return { mail: emptyRecord(), text: '' };
  }
}

async function openMsg(bytes: Uint8Array): Promise<Original> {
  const words = await readMsg(bytes);
  if (words === undefined) return { mail: emptyRecord(), text: '' };
  const { from, to, subject, sentAt, headers, messageId, attachments } = words;
  return {
    mail: {
      ...emptyRecord(),
      sender: from,
      recipients: to,
      recipientCount: to.length,
      sentAt: isoOf(sentAt),
      subject,
      headers,
      internetMessageId: messageId,
      attachmentCount: attachments.length,
    },
    text: textOf(words.html, words.text),
  };
}

function inlineOf({ original }: Forward, received: string | undefined): Original[] {
  if (original === undefined) return [];
  const { sender, subject, sent, to, heading, text } = original;
  const mail = {
    ...emptyRecord(),
    sender,
    recipients: to === '' ? [] : [{ name: to.slice(0, 1_000), address: '' }],
    recipientCount: to === '' ? 0 : 1,
    // As it was quoted; where that is no time, the forward's own stands for it and the heading says what was written.
    sentAt: isoOf(sent) || isoOf(received ?? ''),
    subject,
    headers: heading.slice(0, MAIL_HEADERS_LIMIT),
  };
  return [{ mail, text }];
}

function recordOf(email: Email): ReceivedMail {
  const recipients = flat([...(email.to ?? []), ...(email.cc ?? [])]);
  const headers = email.headerLines.map(({ line }) => line).join('\r\n');
  return {
    sender: flat(email.from ? [email.from] : [])[0] ?? { name: '', address: '' },
    recipients: recipients.slice(0, MAIL_RECIPIENTS_LIMIT),
    recipientCount: recipients.length,
    sentAt: isoOf(email.date ?? ''),
    subject: email.subject ?? '',
    internetMessageId: email.messageId ?? '',
    headers: headers.slice(0, MAIL_HEADERS_LIMIT),
    headersCut: headers.length > MAIL_HEADERS_LIMIT,
    attachmentCount: email.attachments.length,
  };
}

function emptyRecord(): ReceivedMail {
  return {
    sender: { name: '', address: '' },
    recipients: [],
    recipientCount: 0,
    sentAt: '',
    subject: '',
    internetMessageId: '',
    headers: '',
    headersCut: false,
    attachmentCount: 0,
  };
}

function textOf(html: string | undefined, text: string | undefined): string {
  const words = html === undefined ? (text ?? '').slice(0, TEXT_LIMIT) : paragraphsOf(html.slice(0, TEXT_LIMIT * 4)).join('\n\n');
  return words.slice(0, TEXT_LIMIT).trim();
}

function flat(addresses: readonly Address[]): { name: string; address: string }[] {
  return addresses.flatMap((one) => one.group ?? [one]).map(({ name, address }) => ({ name: name ?? '', address: address ?? '' }));
}

/**
 * The parser ends the lines of what travels unencoded with one character; as it came they end with two (RFC 5322 section
 * 2.1). With these the bytes are again those that were forwarded.
 */
function bytesOf({ content, mimeType }: Attachment): Uint8Array {
  const bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from(new Uint8Array(content));
  if (!MAIL_TYPES.test(mimeType) || bytes.includes('\r\n')) return bytes;
  return Buffer.from(bytes.toString('latin1').replace(/\n/g, '\r\n'), 'latin1');
}

function isoOf(text: string): string {
  const time = Date.parse(text);
  return Number.isNaN(time) ? '' : new Date(time).toISOString();
}
