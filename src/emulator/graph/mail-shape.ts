import { metadata } from './addressed';
import type { GraphCall } from './call';
import { GraphRefusal } from './errors';
import { toMime } from './mail-mime';
import type { Address, Mail, MailAttachment, MailFolder, MailHeader, Mailbox } from './mail-state';

export const mailErrors = {
  userInvalid: (user: string) =>
    new GraphRefusal(404, 'ErrorInvalidUser', `The requested user '${user}' is invalid.`),
  itemNotFound: () =>
    new GraphRefusal(404, 'ErrorItemNotFound', 'The specified object was not found in the store.'),
  idMalformed: () => new GraphRefusal(400, 'ErrorInvalidIdMalformed', 'Id is malformed.'),
  filterInvalid: (text: string) => new GraphRefusal(400, 'ErrorInvalidUrlQueryFilter', text),
  propertyInvalid: (name: string) =>
    new GraphRefusal(
      400,
      'RequestBroker--ParseUri',
      `Could not find a property named '${name}' on type 'Microsoft.OutlookServices.Message'.`,
    ),
  recipientsInvalid: () =>
    new GraphRefusal(400, 'ErrorInvalidRecipients', 'At least one recipient is not valid.'),
  base64Invalid: () =>
    new GraphRefusal(400, 'ErrorMimeContentInvalidBase64String', 'Invalid base64 string for MIME content.'),
  folderExists: () =>
    new GraphRefusal(409, 'ErrorFolderExists', 'A folder with the specified name already exists.'),
  notDraft: () =>
    new GraphRefusal(400, 'ErrorInvalidPropertySet', 'Only drafts can be changed this way, and only drafts are sent.'),
  accessDenied: (text: string) => new GraphRefusal(403, 'ErrorAccessDenied', text),
  requestInvalid: (text: string) => new GraphRefusal(400, 'ErrorInvalidRequest', text),
  syncStateNotFound: () =>
    new GraphRefusal(410, 'SyncStateNotFound', 'The sync state generation is not found.'),
} as const;

function mailHeaders(mail: Mail): MailHeader[] {
  const head = toMime(mail).split('\r\n\r\n')[0] ?? '';
  return head.split('\r\n').map((line) => {
    const at = line.indexOf(':');
    return { name: line.slice(0, at), value: line.slice(at + 1).trim() };
  });
}

const recipient = ({ name, address }: Address): unknown => ({ emailAddress: { name, address } });

/** Text without tags, for previews and for callers that ask for text bodies. */
export function plainText(mail: Mail): string {
  if (mail.bodyType === 'text') return mail.content;
  return mail.content
    .replace(/<(script|style|head)[^>]*>[\s\S]*?<\/\1>/gi, '')
    .replace(/<\/p>|<br\s*\/?>/gi, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&nbsp;/g, ' ')
    .trim();
}

/** A message. Exchange leaves scripts out of HTML bodies; everything else comes as it was sent. */
export function renderMail(call: GraphCall, mail: Mail): Record<string, unknown> {
  const asText = /outlook\.body-content-type="?text"?/i.test(call.request.headers.prefer ?? '');
  const changeKey = Buffer.from(`${mail.internetMessageId} ${mail.change}`).toString('base64');
  const content = mail.content.replace(/<script[^>]*>[\s\S]*?<\/script>/gi, '');
  return {
    '@odata.etag': `W/"${changeKey}"`,
    id: mail.id,
    createdDateTime: mail.receivedAt,
    lastModifiedDateTime: mail.modifiedAt,
    changeKey,
    categories: mail.categories,
    receivedDateTime: mail.receivedAt,
    sentDateTime: mail.receivedAt,
    hasAttachments: mail.attachments.some((each) => !each.isInline),
    internetMessageId: mail.internetMessageId,
    // Comes only when it is asked for (GDC res/message.md).
    ...(/\binternetMessageHeaders\b/.test(call.query.get('$select') ?? '') ? { internetMessageHeaders: mailHeaders(mail) } : {}),
    subject: mail.subject,
    bodyPreview: plainText(mail).slice(0, 255),
    importance: mail.importance,
    parentFolderId: mail.folderId,
    conversationId: mail.conversationId,
    conversationIndex: Buffer.from(mail.conversationId).toString('base64').slice(0, 30),
    isDeliveryReceiptRequested: false,
    isReadReceiptRequested: false,
    isRead: mail.isRead,
    isDraft: mail.isDraft === true,
    webLink: `https://outlook.office365.com/owa/?ItemID=${encodeURIComponent(mail.id)}&exvsurl=1&viewmodel=ReadMessageItem`,
    inferenceClassification: 'focused',
    body:
      asText || mail.bodyType === 'text'
        ? { contentType: 'text', content: plainText(mail) }
        : { contentType: 'html', content },
    sender: recipient(mail.from),
    from: recipient(mail.from),
    toRecipients: mail.to.map(recipient),
    ccRecipients: mail.cc.map(recipient),
    bccRecipients: mail.bcc.map(recipient),
    replyTo: [],
    flag: { flagStatus: 'notFlagged' },
  };
}

/** Id of the folder that holds those at the top. */
function rootOf(box: Mailbox): string {
  return `${box.folders[0]?.id.slice(0, 8) ?? 'AQMk'}root`;
}

export function renderFolder(box: Mailbox, folder: MailFolder): Record<string, unknown> {
  const mails = [...box.mails.values()].filter((mail) => mail.folderId === folder.id);
  return {
    id: folder.id,
    displayName: folder.displayName,
    parentFolderId: folder.parentId ?? rootOf(box),
    childFolderCount: box.folders.filter((each) => each.parentId === folder.id).length,
    unreadItemCount: mails.filter((mail) => !mail.isRead).length,
    totalItemCount: mails.length,
    isHidden: false,
  };
}

/** A file attachment; its bytes come when it is read, also in a collection. */
export function renderAttachment(mail: Mail, attachment: MailAttachment): Record<string, unknown> {
  const bytes = Buffer.from(attachment.bytes, 'base64');
  return {
    '@odata.type': '#microsoft.graph.fileAttachment',
    '@odata.mediaContentType': attachment.contentType,
    id: attachment.id,
    lastModifiedDateTime: mail.receivedAt,
    name: attachment.name,
    contentType: attachment.contentType,
    size: bytes.byteLength,
    isInline: attachment.isInline,
    contentId: null,
    contentLocation: null,
    contentBytes: attachment.bytes,
  };
}

export function mailContext(call: GraphCall, ending: string): string {
  return metadata(call, `users('${encodeURIComponent(call.params.user ?? '')}')/${ending}`);
}
