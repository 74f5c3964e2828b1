import { plainText } from '../graph/mail-shape';
import { toMime } from '../graph/mail-mime';
import type { Address, Mail, Mailbox } from '../graph/mail-state';

/** A row of the inbox. */
export interface MailRow {
  id: string;
  subject: string;
  from: Address;
  receivedAt: string;
  preview: string;
  isRead: boolean;
  attachments: number;
}

/** An e-mail as a mail program holds it: what it shows, and what it hands to an add-in. */
export interface OpenMail extends MailRow {
  to: Address[];
  cc: Address[];
  /** HTML as it came. */
  html: string;
  internetMessageId: string;
  conversationId: string;
  headers: string;
  /** The whole message, Base64. */
  eml: string;
  files: { id: string; name: string; contentType: string; size: number; isInline: boolean; bytes: string }[];
}

/** The inbox, newest first. */
export function inboxOf(box: Mailbox): MailRow[] {
  const inbox = box.folders.find(({ wellKnown }) => wellKnown === 'inbox')?.id;
  return [...box.mails.values()]
    .filter(({ folderId }) => folderId === inbox)
    .sort((a, b) => b.receivedAt.localeCompare(a.receivedAt))
    .map(rowOf);
}

export function openMail(box: Mailbox, id: string): OpenMail | undefined {
  const mail = box.mails.get(id);
  if (!mail) return undefined;
  const mime = toMime(mail);
  const headers = mime.split(/\r\n\r\n/)[0] ?? '';
  return {
    ...rowOf(mail),
    to: mail.to,
    cc: mail.cc,
    html: mail.bodyType === 'html' ? mail.content : `<pre>${escaped(mail.content)}</pre>`,
    internetMessageId: mail.internetMessageId,
    conversationId: mail.conversationId,
    headers,
    eml: Buffer.from(mime).toString('base64'),
    files: mail.attachments.map(({ id: fileId, name, contentType, bytes, isInline }) => {
      return { id: fileId, name, contentType, size: Buffer.from(bytes, 'base64').byteLength, isInline, bytes };
    }),
  };
}

function rowOf(mail: Mail): MailRow {
  const { id, subject, from, receivedAt, isRead, attachments } = mail;
  return { id, subject, from, receivedAt, preview: plainText(mail).slice(0, 90), isRead, attachments: attachments.length };
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
