import type { GraphCall, GraphReply } from './call';
import { attachmentOf, mailOf, mailboxOf } from './mail-address';
import { mailContext, renderAttachment } from './mail-shape';
import { pick, readSelect } from './query';

export function getAttachments(call: GraphCall): GraphReply {
  const mail = mailOf(call, mailboxOf(call));
  const value = mail.attachments.map((each) => pick(renderAttachment(mail, each), readSelect(call.query)));
  const context = mailContext(call, `messages('${encodeURIComponent(mail.id)}')/attachments`);
  return { status: 200, body: { '@odata.context': context, value } };
}

export function getAttachment(call: GraphCall): GraphReply {
  const mail = mailOf(call, mailboxOf(call));
  const context = mailContext(call, `messages('${encodeURIComponent(mail.id)}')/attachments/$entity`);
  const body = pick(renderAttachment(mail, attachmentOf(call, mail)), readSelect(call.query));
  return { status: 200, body: { '@odata.context': context, ...body } };
}
