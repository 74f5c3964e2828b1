import { activity, BOT } from './activities';
import { callBot } from './call-bot';
import type { Conversation, JsonObject } from './model';
import type { TeamsParts } from './parts';
import { hasLantern } from './seed';

/** Real milliseconds between tries while the product is not up yet. */
const RETRY = 1500;

/**
 * Tells the product where it was installed: the DSL channel and everybody's own chat. The emulator may start
 * before the product, so it tries again until it is heard or stopped. Returns the way to stop.
 */
export function announceInstallations(parts: TeamsParts): () => void {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  const waiting = installations(parts);
  const next = async (): Promise<void> => {
    const first = waiting[0];
    if (stopped || !first) return;
    const answer = await callBot(parts.context, first, {
      attempts: 1,
      limitMilliseconds: parts.limitMilliseconds,
    });
    if (answer.reached) waiting.shift();
    if (stopped) return;
    timer = setTimeout(() => void next(), answer.reached ? 0 : RETRY);
    timer.unref();
  };
  timer = setTimeout(() => void next(), RETRY);
  timer.unref();
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}

function installations(parts: TeamsParts): JsonObject[] {
  const places = [...parts.state.conversations.values()].filter((one) => one.hasApp);
  return places.flatMap((conversation) => {
    const person = parts.context.people.find(
      (one) => conversation.memberIds.includes(one.id) && hasLantern(one),
    );
    if (!person) return [];
    const envelope = activity(parts.context, person, conversation);
    const installed = { ...envelope, type: 'installationUpdate', action: 'add' };
    return conversation.kind === 'channel' ? [installed, joined(envelope, conversation)] : [installed];
  });
}

/** In a team the bot also hears that it became a member. */
function joined(envelope: JsonObject, conversation: Conversation): JsonObject {
  return {
    ...envelope,
    type: 'conversationUpdate',
    membersAdded: [BOT],
    channelData: {
      ...(envelope.channelData as JsonObject),
      team: conversation.team && {
        id: conversation.team.id,
        name: conversation.team.name,
        aadGroupId: conversation.team.groupId,
      },
      eventType: 'teamMemberAdded',
    },
  };
}
