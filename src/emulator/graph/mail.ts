import type { GraphCall, GraphReply, Route } from './call';
import { attachmentOf, folderOf, mailOf, mailboxOf } from './mail-address';
import { getAttachment, getAttachments } from './mail-attachments';
import { deleteMail, patchMail, postMove } from './mail-changes';
import { getMailDelta } from './mail-delta';
import { mailFilter } from './mail-filter';
import { toMime } from './mail-mime';
import { mailReply, shownMail } from './mail-reply';
import { postSendMail } from './mail-send';
import { mailContext, mailErrors } from './mail-shape';
import type { Mail } from './mail-state';
import { linkWith } from './paging';
import { onlyOptions, readTop } from './query';

/** Newest first, ten to a page; the next page by `$skip`, as Exchange writes it. */
function getMails(call: GraphCall): GraphReply {
  onlyOptions(call.query, '$select', '$filter', '$orderby', '$top', '$skip', '$count', '$expand');
  const box = mailboxOf(call);
  const folder = call.params.folder === undefined ? undefined : folderOf(call, box);
  const test = mailFilter(call.query.get('$filter'));
  const order = call.query.get('$orderby') ?? 'receivedDateTime desc';
  if (!/^(receivedDateTime|subject)( asc| desc)?$/i.test(order))
    throw mailErrors.filterInvalid('The orderby is not supported.');
  const key = (mail: Mail): string => (/^subject/i.test(order) ? mail.subject : mail.receivedAt);
  const sign = / desc$/i.test(order) ? -1 : 1;
  const found = [...box.mails.values()]
    .filter((mail) => (!folder || mail.folderId === folder.id) && test(mail))
    .sort((left, right) => sign * (key(left) < key(right) ? -1 : 1));
  const skip = Number(call.query.get('$skip') ?? 0);
  const end = skip + readTop(call.query, 10, 1_000);
  const ending = folder
    ? `mailFolders('${encodeURIComponent(call.params.folder ?? '')}')/messages`
    : 'messages';
  return {
    status: 200,
    body: {
      '@odata.context': mailContext(call, ending),
      ...(call.query.get('$count') === 'true' ? { '@odata.count': found.length } : {}),
      ...(end < found.length ? { '@odata.nextLink': linkWith(call, '$skip', String(end)) } : {}),
      value: found.slice(skip, end).map((mail) => shownMail(call, mail)),
    },
  };
}

function bytes(contentType: string, content: string, encoding: BufferEncoding): GraphReply {
  return { status: 200, headers: { 'Content-Type': contentType }, bytes: Buffer.from(content, encoding) };
}

const BOX = '/users/{user}';
const MESSAGE = `${BOX}/messages/{message}`;

type Row = [Route['method'], string, Route['need'], Route['handle']];
const ROWS: readonly Row[] = [
  ['GET', `${BOX}/mailFolders/{folder}/messages`, 'mailRead', getMails],
  ['GET', `${BOX}/mailFolders/{folder}/messages/delta`, 'mailRead', getMailDelta],
  ['GET', `${BOX}/messages`, 'mailRead', getMails],
  ['GET', MESSAGE, 'mailRead', (call) => mailReply(call, mailOf(call, mailboxOf(call)), 200)],
  [
    'GET',
    `${MESSAGE}/$value`,
    'mailRead',
    (call) => bytes('text/plain', toMime(mailOf(call, mailboxOf(call))), 'utf8'),
  ],
  ['PATCH', MESSAGE, 'mailWrite', patchMail],
  ['DELETE', MESSAGE, 'mailWrite', deleteMail],
  ['POST', `${MESSAGE}/move`, 'mailWrite', postMove],
  ['GET', `${MESSAGE}/attachments`, 'mailRead', getAttachments],
  ['GET', `${MESSAGE}/attachments/{attachment}`, 'mailRead', getAttachment],
  [
    'GET',
    `${MESSAGE}/attachments/{attachment}/$value`,
    'mailRead',
    (call) => {
      const attachment = attachmentOf(call, mailOf(call, mailboxOf(call)));
      return bytes(attachment.contentType, attachment.bytes, 'base64');
    },
  ],
];

export const mailRoutes: readonly Route[] = [
  ...ROWS.map(([method, template, need, handle]): Route => ({
    method,
    template,
    need,
    handle,
    units: 1,
    budget: 'outlook',
  })),
  {
    method: 'POST',
    template: `${BOX}/sendMail`,
    need: 'mailSend',
    units: 1,
    budget: 'outlook',
    anyBody: true,
    handle: postSendMail,
  },
];
