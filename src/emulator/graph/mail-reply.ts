import type { GraphCall, GraphReply } from './call';
import { mailContext, mailErrors, renderAttachment, renderMail } from './mail-shape';
import type { Mail } from './mail-state';
import { pick, readSelect } from './query';

/** Id and ETag always come with a selection. */
export function shownMail(call: GraphCall, mail: Mail): Record<string, unknown> {
  const select = readSelect(call.query);
  const body = renderMail(call, mail);
  const unknown = select?.find((name) => !(name in body));
  if (unknown) throw mailErrors.propertyInvalid(unknown);
  const picked = pick(body, select && [...select, 'id']);
  return call.query.get('$expand') === 'attachments'
    ? { ...picked, attachments: mail.attachments.map((each) => renderAttachment(mail, each)) }
    : picked;
}

export function mailReply(call: GraphCall, mail: Mail, status: number): GraphReply {
  return {
    status,
    body: { '@odata.context': mailContext(call, 'messages/$entity'), ...shownMail(call, mail) },
  };
}
