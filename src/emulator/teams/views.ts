import { PEOPLE, type WorldPerson } from '../world/people';
import { cardSeenBy, refreshActionFor } from './card-actions';
import type { Conversation, Message } from './model';
import type { TeamsState } from './state';

/** A conversation in the list of one person. */
export function summarise(state: TeamsState, person: WorldPerson, conversation: Conversation) {
  const last = conversation.messages.at(-1);
  return {
    id: conversation.id,
    kind: conversation.kind,
    name: nameFor(person, conversation),
    team: conversation.team?.name,
    isPrivate: conversation.isPrivate ?? false,
    unread: state.unread(person.id, conversation),
    lastAt: last?.createdDateTime,
    lastText: last && preview(last),
    lastFrom: last && (PEOPLE.find((one) => one.id === last.personId)?.displayName ?? 'Lantern'),
  };
}

/** A conversation opened by one person: members and messages as this person sees them. */
export function open(state: TeamsState, person: WorldPerson, conversation: Conversation) {
  return {
    ...summarise(state, person, conversation),
    hasApp: conversation.hasApp,
    members: PEOPLE.filter((one) => conversation.memberIds.includes(one.id)).map(
      ({ id, displayName, jobTitle }) => ({
        id,
        displayName,
        jobTitle,
      }),
    ),
    messages: conversation.messages.map((message) => see(person, conversation, message)),
  };
}

function nameFor(person: WorldPerson, conversation: Conversation): string {
  if (conversation.kind !== 'oneToOne') return conversation.name;
  const other = conversation.memberIds.find((id) => id !== person.id);
  return PEOPLE.find((one) => one.id === other)?.displayName ?? conversation.name;
}

function see(person: WorldPerson, conversation: Conversation, message: Message) {
  const deleted = message.deletedDateTime !== undefined;
  const activity = message.versions.at(-1)?.activity;
  const refresh = refreshActionFor({ person, conversation, message });
  return {
    id: message.id,
    replyToId: message.replyToId,
    personId: message.personId,
    createdDateTime: message.createdDateTime,
    deleted,
    html: deleted ? '' : message.html,
    files: deleted ? [] : message.files.map(({ id, name }) => ({ id, name })),
    text: deleted ? undefined : activity?.text,
    card: deleted ? undefined : cardSeenBy(person.id, message),
    /** Changes with the base card, so that a page knows when to ask for a fresh view. */
    version: message.versions.length,
    refreshes: !deleted && refresh !== undefined,
  };
}

function preview(message: Message): string {
  if (message.deletedDateTime) return 'This message was deleted';
  const activity = message.versions.at(-1)?.activity;
  if (activity) return String(activity.summary || activity.text || 'Sent a card');
  const text = message.html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return text.slice(0, 120) || (message.files[0]?.name ?? 'Picture');
}
