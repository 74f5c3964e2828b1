import { z } from 'zod';
import type { MessageRecord } from '../../domain/incidents/types';
import type { PersonRef } from '../../domain/people/types';
import type { Hasher } from '../../domain/ports';
import { canonicalJson } from './canonical-json';

const userSchema = z.looseObject({ id: z.string().nullish(), displayName: z.string().nullish() });

/** What is used of a message payload ("Define message extension action commands"); the rest only goes into the hash. */
const payloadSchema = z.looseObject({
  id: z.string().min(1),
  createdDateTime: z.string().nullish(),
  deleted: z.boolean().nullish(),
  linkToMessage: z.string().nullish(),
  from: z.looseObject({ user: userSchema.nullish(), application: userSchema.nullish() }).nullish(),
  body: z.looseObject({ content: z.string().nullish() }).nullish(),
  attachments: z
    .array(z.looseObject({ name: z.string().nullish(), contentType: z.string().nullish() }))
    .nullish(),
});
type Payload = z.infer<typeof payloadSchema>;

/** Shown where Teams does not say who wrote a message, as with a connector or a removed account. */
export const UNKNOWN_AUTHOR = 'an unknown author';
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * The message a concern is about, from an invoke's `value.messagePayload` (REP-1): author by Entra object id, time,
 * link, HTML as it came, names of attachments, and the SHA-256 of the payload's canonical JSON. Nothing is stripped
 * here; the domain withholds what may not be kept (P4). Undefined where there is no message, or none that can be told
 * from another.
 */
export function messageRecord(
  payload: unknown,
  where: { conversationId: string; now: Date; hasher: Hasher },
): MessageRecord | undefined {
  const parsed = payloadSchema.safeParse(payload);
  if (!parsed.success) return undefined;
  const message = parsed.data;
  const body = message.deleted ? '' : (message.body?.content ?? '');
  return {
    messageId: message.id,
    conversationId: where.conversationId.split(';')[0] ?? where.conversationId,
    author: authorOf(message),
    sentAt: sentAt(message, where.now).toISOString(),
    ...(isTeamsLink(message.linkToMessage) ? { link: message.linkToMessage } : {}),
    ...(body === '' ? {} : { body }),
    attachments: message.deleted ? [] : attachmentsOf(message),
    hash: where.hasher.sha256(canonicalJson(payload)),
    bodyState: message.deleted ? 'deleted' : 'whole',
    mediaDropped: 0,
  };
}

function authorOf({ from }: Payload): PersonRef {
  const user = from?.user;
  const name = user?.displayName?.trim() || from?.application?.displayName?.trim() || UNKNOWN_AUTHOR;
  return { name, ...(user?.id && UUID.test(user.id) ? { directoryId: user.id.toLowerCase() } : {}) };
}

/** Teams numbers messages by the millisecond they were sent, which helps where the time is missing. */
function sentAt({ id, createdDateTime }: Payload, now: Date): Date {
  const told = new Date(createdDateTime ?? Number.NaN);
  if (!Number.isNaN(told.getTime())) return told;
  const numbered = new Date(/^\d{13}$/.test(id) ? Number(id) : Number.NaN);
  return Number.isNaN(numbered.getTime()) ? now : numbered;
}

function attachmentsOf({ attachments }: Payload): MessageRecord['attachments'] {
  return (attachments ?? []).map(({ name, contentType }) => ({
    name: name?.trim() || 'without a name',
    ...(contentType ? { contentType } : {}),
  }));
}

/** Only a web address is kept as a link; anything else could run when pressed. */
function isTeamsLink(link: string | null | undefined): link is string {
  return typeof link === 'string' && URL.canParse(link) && new URL(link).protocol === 'https:';
}
