import type { GraphCall, GraphWorld } from './call';
import { mailErrors } from './mail-shape';
import type { Mail, MailAttachment, MailFolder, Mailbox } from './mail-state';

/** The mailbox of a call. Throws Exchange's 404. */
export function mailboxOf(call: GraphCall): Mailbox {
  return mailboxFor(call.world, call.params.user ?? '');
}

/** A mailbox by its owner's id or its address. */
export function mailboxFor(world: GraphWorld, user: string): Mailbox {
  const wanted = user.toLowerCase();
  const boxes = [...world.state.mailboxes.values()];
  const box = boxes.find((each) => each.ownerId === wanted || each.address === wanted);
  if (!box) throw mailErrors.userInvalid(user);
  return box;
}

/** By id or well-known name. */
export function folderOf(call: GraphCall, box: Mailbox, wanted = call.params.folder ?? ''): MailFolder {
  const folder = box.folders.find((each) => each.id === wanted || each.wellKnown === wanted.toLowerCase());
  if (!folder) throw mailErrors.itemNotFound();
  return folder;
}

export function mailOf(call: GraphCall, box: Mailbox): Mail {
  const id = call.params.message ?? '';
  if (!id.startsWith('AAMk')) throw mailErrors.idMalformed();
  const mail = box.mails.get(id);
  if (!mail) throw mailErrors.itemNotFound();
  return mail;
}

export function attachmentOf(call: GraphCall, mail: Mail): MailAttachment {
  const attachment = mail.attachments.find((each) => each.id === call.params.attachment);
  if (!attachment) throw mailErrors.itemNotFound();
  return attachment;
}
