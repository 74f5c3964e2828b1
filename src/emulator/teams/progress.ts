import { CLASS_CHANNEL_ID, DSL_CHANNEL_ID } from './seed';
import type { TeamsState } from './state';

/** Which steps of the workbench's guided path have really happened since the last reset. */
export interface Progress {
  /** A report was sent and its alert reached the DSL channel. */
  alerted: boolean;
  /** A member of the channel opened it since. */
  read: boolean;
  /** Somebody pressed a button of the alert, and the bot took it. */
  acknowledged: boolean;
  /** Time passed unanswered: the thread got an answer, or somebody further up got a card. */
  climbed: boolean;
  /** The message the path begins with; its id is new after every reset. */
  first: { conversationId: string; messageId: string };
}

export function readProgress(state: TeamsState): Progress {
  const channel = state.conversations.get(DSL_CHANNEL_ID);
  const alert = state.deliveries.find((one) => one.kind === 'post' && one.conversationId === DSL_CHANNEL_ID);
  const first = firstMessage(state);
  if (!alert || !channel) return { alerted: false, read: false, acknowledged: false, climbed: false, first };
  const people = state.context.people.filter((one) => channel.memberIds.includes(one.id));
  return {
    alerted: true,
    read: people.some((person) => state.unread(person.id, channel) === 0),
    acknowledged: state.invokes.some(
      (one) => one.conversationId === DSL_CHANNEL_ID && one.trigger === 'manual' && one.succeeded,
    ),
    climbed: wentUp(state, alert.at),
    first,
  };
}

function firstMessage(state: TeamsState): Progress['first'] {
  const messages = state.conversations.get(CLASS_CHANNEL_ID)?.messages ?? [];
  return { conversationId: CLASS_CHANNEL_ID, messageId: messages[2]?.id ?? '' };
}

/** News for the reporter is no climb, so chats of people who sent a report do not count. */
function wentUp(state: TeamsState, since: string): boolean {
  const reporters = new Set(
    state.invokes.filter((one) => one.name === 'composeExtension/submitAction').map((one) => one.personId),
  );
  return state.deliveries.some((one) => {
    if (one.kind !== 'post' || one.at < since) return false;
    const conversation = state.conversations.get(one.conversationId);
    if (conversation?.kind === 'bot') return !one.readerIds.some((id) => reporters.has(id));
    return (
      conversation?.messages.some((message) => message.id === one.activityId && message.replyToId) ?? false
    );
  });
}
