import type { WorldPerson } from '../world/people';
import type { Conversation, Message } from './model';
import type { TeamsParts } from './parts';
import { hasLantern } from './seed';

/** A request the workbench's Teams refuses; becomes `{error}` with this status. */
export class TeamsRefusal extends Error {
  override name = 'TeamsRefusal';
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

export function findPerson(parts: TeamsParts, personId: unknown): WorldPerson {
  const person = parts.context.people.find((one) => one.id === personId);
  if (!person) throw new TeamsRefusal(404, 'Nobody in this school has that id.');
  return person;
}

/** 404 for a conversation there is not, 403 for one the person is not a member of. */
export function findConversation(
  parts: TeamsParts,
  person: WorldPerson,
  conversationId: string,
): Conversation {
  const conversation = parts.state.conversations.get(conversationId);
  if (!conversation) throw new TeamsRefusal(404, 'There is no such conversation.');
  if (!conversation.memberIds.includes(person.id))
    throw new TeamsRefusal(403, 'Not a member of this conversation.');
  return conversation;
}

export function findMessage(conversation: Conversation, messageId: string): Message {
  const message = conversation.messages.find((one) => one.id === messageId);
  if (!message) throw new TeamsRefusal(404, 'There is no such message.');
  return message;
}

export function findCard(conversation: Conversation, activityId: string): Message {
  const message = findMessage(conversation, activityId);
  if (message.versions.length === 0) throw new TeamsRefusal(409, 'That message is not a card.');
  if (message.deletedDateTime) throw new TeamsRefusal(410, 'That card was deleted.');
  return message;
}

export function requireLantern(person: WorldPerson): void {
  if (!hasLantern(person)) throw new TeamsRefusal(403, 'This person does not have Lantern in Teams.');
}
