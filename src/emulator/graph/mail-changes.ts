import { bodyOf, parametersOf } from './addressed';
import type { GraphCall, GraphReply } from './call';
import { folderOf, mailOf, mailboxOf } from './mail-address';
import { changeDraft } from './mail-drafts';
import { mailReply } from './mail-reply';
import { mailChanged } from './notify-subscriber';
import { exchangeId, touchMail } from './mail-state';

export function patchMail(call: GraphCall): GraphReply {
  const box = mailboxOf(call);
  const mail = mailOf(call, box);
  const { isRead, categories, importance } = bodyOf(call);
  changeDraft(box, mail, bodyOf(call), call.world.context.clock.now());
  if (typeof isRead === 'boolean') mail.isRead = isRead;
  if (Array.isArray(categories)) mail.categories = categories.map(String);
  if (typeof importance === 'string') mail.importance = importance;
  touchMail(box, mail, call.world.context.clock.now());
  mailChanged(call.world, box, mail, 'updated');
  return mailReply(call, mail, 200);
}

/** An e-mail that moves gets a new id, unless the caller asks for ids that stay. */
export function postMove(call: GraphCall): GraphReply {
  const box = mailboxOf(call);
  const mail = mailOf(call, box);
  const folder = folderOf(call, box, String(parametersOf(call).destinationId ?? ''));
  const stays = /IdType="?ImmutableId"?/i.test(call.request.headers.prefer ?? '');
  box.mails.delete(mail.id);
  mailChanged(call.world, box, mail, 'deleted');
  box.gone.push({ id: mail.id, folderId: mail.folderId, change: box.change + 1 });
  mail.folderId = folder.id;
  if (!stays) mail.id = exchangeId('AAMk', `${mail.id} moved`);
  touchMail(box, mail, call.world.context.clock.now());
  box.mails.set(mail.id, mail);
  mailChanged(call.world, box, mail, 'created');
  return mailReply(call, mail, 201);
}

export function deleteMail(call: GraphCall): GraphReply {
  const box = mailboxOf(call);
  const mail = mailOf(call, box);
  box.change += 1;
  box.gone.push({ id: mail.id, folderId: mail.folderId, change: box.change });
  box.mails.delete(mail.id);
  mailChanged(call.world, box, mail, 'deleted');
  return { status: 204 };
}
