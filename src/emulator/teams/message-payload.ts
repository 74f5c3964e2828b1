import { PEOPLE } from '../world/people';
import type { Conversation, JsonObject, Message } from './model';

/**
 * A message as Teams hands it to a message extension (`value.messagePayload`).
 * Source: Teams documentation, "Create and send the task module", payload of `composeExtension/fetchTask`.
 * In channels `replyToId` is null on a first post and the post's id on a reply; in chats it is absent.
 */
export function messagePayload(conversation: Conversation, message: Message): JsonObject {
  const deleted = message.deletedDateTime !== undefined;
  return {
    id: message.id,
    ...(conversation.kind === 'channel' && { replyToId: message.replyToId ?? null }),
    messageType: 'message',
    createdDateTime: message.createdDateTime,
    lastModifiedDateTime: message.lastModifiedDateTime ?? null,
    deleted,
    subject: null,
    summary: null,
    importance: 'normal',
    locale: 'en-gb',
    linkToMessage: linkToMessage(conversation, message),
    from: sender(message),
    body: { contentType: 'html', content: deleted ? '' : message.html },
    attachmentLayout: null,
    attachments: deleted ? [] : message.files.map(fileAttachment),
    mentions: [],
    reactions: [],
  };
}

/** The address "Copy link" gives; the workbench opens it too. */
export function linkToMessage(conversation: Conversation, message: Message): string {
  return `https://teams.microsoft.com/l/message/${conversation.id}/${message.id}`;
}

function sender(message: Message): JsonObject {
  const person = PEOPLE.find((one) => one.id === message.personId);
  const user = person && { userIdentityType: 'aadUser', id: person.id, displayName: person.displayName };
  return { device: null, conversation: null, user: user ?? null, application: null };
}

/** Files are links; their bytes never travel with the payload. */
function fileAttachment(file: Message['files'][number]): JsonObject {
  return {
    id: file.id,
    contentType: 'reference',
    contentUrl: file.contentUrl,
    content: null,
    name: file.name,
    thumbnailUrl: null,
  };
}
