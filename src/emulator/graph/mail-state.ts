import { createHash, randomUUID } from 'node:crypto';
import { SHARED_MAILBOX } from '../outlook/mailboxes';
import { SEED_MAIL, type SeedMail } from '../outlook/seed-mail';
import { PEOPLE } from '../world/people';

export interface Address {
  name: string;
  address: string;
}

export interface MailAttachment {
  id: string;
  name: string;
  contentType: string;
  /** Base64. */
  bytes: string;
  isInline: boolean;
}

export interface Mail {
  id: string;
  folderId: string;
  subject: string;
  bodyType: 'html' | 'text';
  content: string;
  from: Address;
  to: Address[];
  cc: Address[];
  bcc: Address[];
  receivedAt: string;
  modifiedAt: string;
  isRead: boolean;
  importance: string;
  categories: string[];
  /** Written and not sent yet. */
  isDraft?: boolean;
  attachments: MailAttachment[];
  /** Besides those that follow from the rest, in the order in which they stand. */
  headers: MailHeader[];
  internetMessageId: string;
  conversationId: string;
  /** The mailbox's change number at the last change, and when it came. */
  change: number;
  cameAt: number;
}

export interface MailHeader {
  name: string;
  value: string;
}

export interface MailFolder {
  id: string;
  displayName: string;
  /** Empty for one that somebody made. */
  wellKnown: string;
  /** Id of the folder it lies in; absent at the top. */
  parentId?: string;
}

export interface Mailbox {
  /** Id of the person, or of the shared mailbox. */
  ownerId: string;
  address: string;
  displayName: string;
  folders: MailFolder[];
  mails: Map<string, Mail>;
  change: number;
  /** What left a folder, for delta. */
  gone: { id: string; folderId: string; change: number }[];
}

const FOLDERS: readonly (readonly [wellKnown: string, displayName: string])[] = [
  ['inbox', 'Inbox'],
  ['drafts', 'Drafts'],
  ['sentitems', 'Sent Items'],
  ['deleteditems', 'Deleted Items'],
  ['junkemail', 'Junk Email'],
  ['archive', 'Archive'],
];

/** An id as Exchange makes them. */
export function exchangeId(prefix: string, seed: string): string {
  return `${prefix}${createHash('sha256').update(seed).digest('base64url')}AAA=`;
}

/** A mailbox for everybody with an account, and the shared one, as they are when the school morning begins. */
export function seedMailboxes(now: Date): Map<string, Mailbox> {
  const owners = [...PEOPLE.map(({ id, mail, displayName }) => ({ id, mail, displayName })), shared()];
  const boxes = owners.map(({ id, mail, displayName }): Mailbox => {
    const folders = FOLDERS.map(([wellKnown, name]) => ({
      id: exchangeId('AQMk', `${id} ${wellKnown}`),
      displayName: name,
      wellKnown,
    }));
    return { ownerId: id, address: mail, displayName, folders, mails: new Map(), change: 0, gone: [] };
  });
  for (const box of boxes)
    for (const seed of SEED_MAIL.filter(({ to }) => to === box.address))
      addMail(box, fromSeed(box, seed, now));
  return new Map(boxes.map((box) => [box.ownerId, box]));
}

function shared(): { id: string; mail: string; displayName: string } {
  const { id, userPrincipalName, displayName } = SHARED_MAILBOX;
  return { id, mail: userPrincipalName, displayName };
}

function fromSeed(box: Mailbox, seed: SeedMail, now: Date): NewMail {
  const receivedAt = new Date(now.getTime() - seed.minutesAgo * 60_000);
  return {
    wellKnown: 'inbox',
    subject: seed.subject,
    bodyType: 'html',
    content: `<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body>${seed.html}</body></html>`,
    from: { name: seed.fromName, address: seed.fromAddress },
    to: [{ name: box.displayName, address: box.address }],
    at: receivedAt,
    isRead: seed.isRead ?? false,
    attachments: seed.attachment
      ? [{ ...seed.attachment, bytes: Buffer.from(seed.attachment.text).toString('base64') }]
      : [],
  };
}

export interface NewMail {
  wellKnown: string;
  subject: string;
  bodyType: 'html' | 'text';
  content: string;
  from: Address;
  to: Address[];
  cc?: Address[];
  bcc?: Address[];
  at: Date;
  isRead: boolean;
  importance?: string;
  attachments?: { name: string; contentType: string; bytes: string; isInline?: boolean }[];
  headers?: MailHeader[];
}

/** Puts an e-mail into a folder. */
export function addMail(box: Mailbox, given: NewMail): Mail {
  const at = `${given.at.toISOString().slice(0, 19)}Z`;
  const key = `${box.ownerId} ${given.subject} ${at} ${box.change}`;
  box.change += 1;
  const mail: Mail = {
    id: exchangeId('AAMk', key),
    folderId: box.folders.find((folder) => folder.wellKnown === given.wellKnown)?.id ?? '',
    subject: given.subject,
    bodyType: given.bodyType,
    content: given.content,
    from: given.from,
    to: given.to,
    cc: given.cc ?? [],
    bcc: given.bcc ?? [],
    receivedAt: at,
    modifiedAt: at,
    isRead: given.isRead,
    importance: given.importance ?? 'normal',
    categories: [],
    attachments: (given.attachments ?? []).map((each, index) => ({
      id: exchangeId('AAMk', `${key} attachment ${index}`),
      name: each.name,
      contentType: each.contentType,
      bytes: each.bytes,
      isInline: each.isInline ?? false,
    })),
    headers: [...stampOf(given.from), ...(given.headers ?? [])],
    internetMessageId: `<${randomUUID()}@mail.example>`,
    conversationId: exchangeId('AAQk', `${given.subject.replace(/^(re|fw): */i, '')} ${box.ownerId}`),
    change: box.change,
    cameAt: box.change,
  };
  box.mails.set(mail.id, mail);
  return mail;
}

/** Exchange stamps whether somebody of the school had signed in, so that nobody can borrow a colleague's address. */
function stampOf({ address }: Address): MailHeader[] {
  const inside = PEOPLE.some(({ mail }) => mail === address.toLowerCase()) || address.toLowerCase() === SHARED_MAILBOX.userPrincipalName;
  return [{ name: 'X-MS-Exchange-Organization-AuthAs', value: inside ? 'Internal' : 'Anonymous' }];
}

/** After every change of an e-mail. */
export function touchMail(box: Mailbox, mail: Mail, now: Date): void {
  box.change += 1;
  mail.change = box.change;
  mail.modifiedAt = `${now.toISOString().slice(0, 19)}Z`;
}
