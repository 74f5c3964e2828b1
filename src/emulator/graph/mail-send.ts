import { parametersOf } from './addressed';
import type { GraphCall, GraphReply } from './call';
import { readMime } from './mail-mime';
import { mailErrors } from './mail-shape';
import { mailChanged } from './notify-subscriber';
import { type Address, type Mailbox, type NewMail, addMail } from './mail-state';
import { mailboxOf } from './mail-address';

/**
 * POST …/sendMail (GDC api/user-sendmail.md), as JSON or as MIME in base64: 202, which promises no delivery. Mail to
 * addresses of this school arrives in their mailboxes; all that was sent is kept for /_emulator/state.
 */
export function postSendMail(call: GraphCall): GraphReply {
  const box = mailboxOf(call);
  const at = call.world.context.clock.now();
  const { mail, save } = isMime(call) ? fromMime(call, box, at) : fromJson(call, box, at);
  submit(call.world, box, mail);
  if (save) addMail(box, { ...mail, wellKnown: 'sentitems', isRead: true });
  return { status: 202 };
}

/** Lets an e-mail out of a mailbox, and into those of the school it is for. Throws when it is for nobody. */
export function submit(world: GraphCall['world'], box: Mailbox, mail: NewMail): void {
  const everybody = [...mail.to, ...(mail.cc ?? []), ...(mail.bcc ?? [])];
  if (everybody.length === 0 || everybody.some(({ address }) => !/^[^\s@]+@[^\s@]+$/.test(address)))
    throw mailErrors.recipientsInvalid();
  world.state.sentMail.push({
    at: mail.at.toISOString(),
    from: box.address,
    to: everybody.map(({ address }) => address),
    subject: mail.subject,
    content: mail.content,
    attachments: (mail.attachments ?? []).map(({ name }) => name),
  });
  for (const each of world.state.mailboxes.values()) {
    if (!everybody.some(({ address }) => address.toLowerCase() === each.address)) continue;
    arrive(world, each, { ...mail, wellKnown: 'inbox', bcc: [] });
  }
}

/** An e-mail comes into a mailbox: whoever listens is told. */
export function arrive(world: GraphCall['world'], box: Mailbox, mail: NewMail): void {
  mailChanged(world, box, addMail(box, mail), 'created');
  world.context.events.publish({ type: 'mail', mailbox: box.ownerId });
}

function isMime(call: GraphCall): boolean {
  return /^text\/plain/i.test(call.request.headers['content-type'] ?? '');
}

function fromMime(call: GraphCall, box: Mailbox, at: Date): { mail: NewMail; save: boolean } {
  const given = Buffer.from(call.request.bytes ?? [])
    .toString('utf8')
    .replace(/\s/g, '');
  if (given === '' || !/^[A-Za-z0-9+/]*={0,2}$/.test(given) || given.length % 4 !== 0)
    throw mailErrors.base64Invalid();
  const { isHtml, ...parts } = readMime(Buffer.from(given, 'base64').toString('utf8'));
  return { mail: { ...base(box, at), ...parts, bodyType: isHtml ? 'html' : 'text' }, save: true };
}

function fromJson(call: GraphCall, box: Mailbox, at: Date): { mail: NewMail; save: boolean } {
  const { message, saveToSentItems } = call.request.body === undefined ? {} : parametersOf(call);
  if (typeof message !== 'object' || message === null)
    throw mailErrors.requestInvalid('The parameter Message is missing.');
  return { mail: readMessage(message as Record<string, unknown>, box, at), save: saveToSentItems !== false };
}

/** A message as callers write it. */
export function readMessage(given: Record<string, unknown>, box: Mailbox, at: Date): NewMail {
  const body = (given.body ?? {}) as { contentType?: unknown; content?: unknown };
  return {
    ...base(box, at),
    subject: text(given.subject),
    bodyType: text(body.contentType).toLowerCase() === 'html' ? 'html' : 'text',
    content: text(body.content),
    to: addresses(given.toRecipients),
    cc: addresses(given.ccRecipients),
    bcc: addresses(given.bccRecipients),
    importance: text(given.importance) || 'normal',
    attachments: attachments(given.attachments),
    headers: ownHeaders(given.internetMessageHeaders),
  };
}

function base(box: Mailbox, at: Date): Pick<NewMail, 'wellKnown' | 'from' | 'at' | 'isRead'> {
  return { wellKnown: 'inbox', from: { name: box.displayName, address: box.address }, at, isRead: false };
}

function addresses(given: unknown): Address[] {
  if (!Array.isArray(given)) return [];
  return given.map((each) => {
    const { name, address } = ((each as { emailAddress?: unknown } | null)?.emailAddress ?? {}) as Record<
      string,
      unknown
    >;
    return { name: text(name) || text(address), address: text(address) };
  });
}

function attachments(given: unknown): NonNullable<NewMail['attachments']> {
  if (!Array.isArray(given)) return [];
  return given.map((each) => {
    const { name, contentType, contentBytes, isInline } = (each ?? {}) as Record<string, unknown>;
    return {
      name: text(name),
      contentType: text(contentType) || 'application/octet-stream',
      bytes: text(contentBytes),
      isInline: isInline === true,
    };
  });
}

/** Headers of one's own must begin with x- (GDC res/internetmessageheader.md). */
function ownHeaders(given: unknown): NonNullable<NewMail['headers']> {
  if (!Array.isArray(given)) return [];
  return given.map((each) => {
    const { name, value } = (each ?? {}) as Record<string, unknown>;
    if (!/^x-[\w-]+$/i.test(text(name))) throw mailErrors.requestInvalid("The internet message header name should start with 'x-' or 'X-'.");
    return { name: text(name), value: text(value).replace(/[\r\n]+/g, ' ') };
  });
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
