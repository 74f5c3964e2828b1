import { bodyOf, parametersOf } from './addressed';
import type { GraphCall, GraphReply, Route } from './call';
import { folderOf, mailOf, mailboxOf } from './mail-address';
import { mailReply } from './mail-reply';
import { readMessage, submit } from './mail-send';
import { mailErrors } from './mail-shape';
import { type Mail, type Mailbox, type NewMail, addMail, exchangeId, touchMail } from './mail-state';
import { mailChanged } from './notify-subscriber';

const now = (call: GraphCall): Date => call.world.context.clock.now();

/** A draft, in Drafts or in the folder of the call. */
function keepDraft(call: GraphCall, box: Mailbox, mail: NewMail): GraphReply {
  const draft = addMail(box, { ...mail, wellKnown: 'drafts', isRead: true });
  draft.isDraft = true;
  if (call.params.folder !== undefined) draft.folderId = folderOf(call, box).id;
  mailChanged(call.world, box, draft, 'created');
  return mailReply(call, draft, 201);
}

/** GDC api/user-post-messages.md, 201. */
function postMessage(call: GraphCall): GraphReply {
  const box = mailboxOf(call);
  return keepDraft(call, box, readMessage(bodyOf(call), box, now(call)));
}

/** What a draft may have changed in it besides what every e-mail may; throws 400 for one that was sent. */
export function changeDraft(box: Mailbox, mail: Mail, body: Record<string, unknown>, at: Date): void {
  const names = ['subject', 'body', 'toRecipients', 'ccRecipients', 'bccRecipients'].filter((name) => name in body);
  if (names.length === 0) return;
  if (!mail.isDraft) throw mailErrors.notDraft();
  const given = readMessage(body, box, at);
  if ('subject' in body) mail.subject = given.subject;
  if ('body' in body) Object.assign(mail, { bodyType: given.bodyType, content: given.content });
  if ('toRecipients' in body) mail.to = given.to;
  if ('ccRecipients' in body) mail.cc = given.cc ?? [];
  if ('bccRecipients' in body) mail.bcc = given.bcc ?? [];
}

/** GDC api/message-send.md, 202: out of Drafts, into Sent Items. */
function postSend(call: GraphCall): GraphReply {
  const box = mailboxOf(call);
  const mail = mailOf(call, box);
  if (!mail.isDraft) throw mailErrors.notDraft();
  // The stamp of where it came from is put on anew when it arrives.
  const headers = mail.headers.filter(({ name }) => !/^x-ms-exchange-organization/i.test(name));
  submit(call.world, box, { ...mail, headers, wellKnown: 'inbox', at: now(call), isRead: false });
  box.gone.push({ id: mail.id, folderId: mail.folderId, change: box.change + 1 });
  mail.folderId = folderOf(call, box, 'sentitems').id;
  mail.isDraft = false;
  touchMail(box, mail, now(call));
  return { status: 202 };
}

/** GDC api/message-copy.md, 201. */
function postCopy(call: GraphCall): GraphReply {
  const box = mailboxOf(call);
  const mail = mailOf(call, box);
  const folder = folderOf(call, box, String(parametersOf(call).destinationId ?? ''));
  box.change += 1;
  const id = exchangeId('AAMk', `${mail.id} copy ${box.change}`);
  const copy = { ...mail, id, folderId: folder.id, change: box.change, cameAt: box.change };
  box.mails.set(id, copy);
  mailChanged(call.world, box, copy, 'created');
  return mailReply(call, copy, 201);
}

/** createReply, createReplyAll and createForward: a draft with the e-mail below (GDC api/message-create*.md, 201). */
function answering(kind: 'reply' | 'replyAll' | 'forward'): (call: GraphCall) => GraphReply {
  return (call) => {
    const box = mailboxOf(call);
    const mail = mailOf(call, box);
    const given = call.request.body === undefined ? {} : parametersOf(call);
    const own = readMessage({ ...given, ...(given.message as object | undefined) }, box, now(call));
    const others = [mail.from, ...mail.to].filter(({ address }) => address !== box.address);
    const to = own.to.length > 0 || kind === 'forward' ? own.to : kind === 'reply' ? [mail.from] : others;
    const prefix = kind === 'forward' ? 'FW' : 'RE';
    return keepDraft(call, box, {
      ...own,
      to,
      cc: kind === 'replyAll' ? mail.cc : (own.cc ?? []),
      subject: `${prefix}: ${mail.subject.replace(/^(re|fw): */i, '')}`,
      bodyType: mail.bodyType,
      content: `${typeof given.comment === 'string' ? given.comment : own.content}\n${mail.content}`,
      attachments: kind === 'forward' ? mail.attachments : [],
    });
  };
}

const BOX = '/users/{user}';
const MESSAGE = `${BOX}/messages/{message}`;

type Row = [string, Route['need'], Route['handle']];
const ROWS: readonly Row[] = [
  [`${BOX}/messages`, 'mailWrite', postMessage],
  [`${BOX}/mailFolders/{folder}/messages`, 'mailWrite', postMessage],
  [`${MESSAGE}/send`, 'mailSend', postSend],
  [`${MESSAGE}/copy`, 'mailWrite', postCopy],
  [`${MESSAGE}/createReply`, 'mailWrite', answering('reply')],
  [`${MESSAGE}/createReplyAll`, 'mailWrite', answering('replyAll')],
  [`${MESSAGE}/createForward`, 'mailWrite', answering('forward')],
];

export const mailDraftRoutes: readonly Route[] = ROWS.map(([template, need, handle]) => ({
  method: 'POST',
  template,
  need,
  handle,
  units: 1,
  budget: 'outlook',
}));
