import type { MessageView } from '../../contract/cases';
import type { MessageRecord } from '../../domain/incidents/types';
import { paragraphsOf } from './message-text';

/** The message as evidence: words only. A link is passed on only when it leads to the web. */
export function presentMessage(message: MessageRecord): MessageView {
  return {
    author: message.author.name,
    sentAt: message.sentAt,
    ...(isWebLink(message.link) ? { link: message.link } : {}),
    paragraphs: paragraphsOf(message.body),
    attachments: message.attachments.map(({ name, contentType }) => ({ name, ...(contentType ? { contentType } : {}) })),
    hash: message.hash,
    bodyState: message.bodyState,
    mediaDropped: message.mediaDropped,
  };
}

/** The link came from outside: `javascript:` and the like must never reach an anchor. */
function isWebLink(link: string | undefined): link is string {
  return link !== undefined && URL.canParse(link) && new URL(link).protocol === 'https:';
}
