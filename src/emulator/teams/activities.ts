import { randomUUID } from 'node:crypto';
import type { EmulatorContext } from '../context';
import { APPS, SCHOOL, type WorldPerson } from '../world/people';
import type { Conversation, JsonObject } from './model';

export const BOT = { id: `28:${APPS.lantern.clientId}`, name: 'Lantern' };

const CONVERSATION_TYPE = {
  channel: 'channel',
  groupChat: 'groupChat',
  oneToOne: 'personal',
  bot: 'personal',
};

/**
 * The envelope around everything Teams sends to a bot.
 * @param rootId the post a channel thread hangs on; ends up in the conversation id as `;messageid=`
 */
export function activity(
  context: Pick<EmulatorContext, 'origin' | 'clock'>,
  person: WorldPerson,
  conversation: Conversation,
  rootId?: string,
): JsonObject {
  const now = context.clock.now().toISOString();
  return {
    id: `f:${randomUUID()}`,
    timestamp: now,
    localTimestamp: now,
    localTimezone: 'Europe/London',
    channelId: 'msteams',
    serviceUrl: `${context.origin}/teams`,
    from: { id: person.teamsId, name: person.displayName, aadObjectId: person.id },
    recipient: BOT,
    conversation: {
      ...(conversation.kind !== 'bot' && conversation.kind !== 'oneToOne' && { isGroup: true }),
      conversationType: CONVERSATION_TYPE[conversation.kind],
      tenantId: SCHOOL.tenantId,
      id:
        rootId && conversation.kind === 'channel'
          ? `${conversation.id};messageid=${rootId}`
          : conversation.id,
    },
    entities: [
      { type: 'clientInfo', locale: 'en-GB', country: 'GB', platform: 'Web', timezone: 'Europe/London' },
    ],
    channelData: channelData(conversation),
    locale: 'en-GB',
  };
}

function channelData(conversation: Conversation): JsonObject {
  return {
    ...(conversation.kind === 'channel' && { channel: { id: conversation.id } }),
    ...(conversation.team && { team: { id: conversation.team.id } }),
    tenant: { id: SCHOOL.tenantId },
  };
}

/** An invoke: a question that Teams waits for the answer of. */
export function invoke(envelope: JsonObject, name: string, value: JsonObject, source?: string): JsonObject {
  const data = envelope.channelData as JsonObject;
  return {
    ...envelope,
    type: 'invoke',
    name,
    value,
    channelData: source ? { ...data, source: { name: source } } : data,
  };
}
