import type { WorldPerson } from '../world/people';
import { activity, invoke } from './activities';
import { callBot, type BotAnswer } from './call-bot';
import type { Conversation, JsonObject, Message } from './model';
import type { TeamsParts } from './parts';
import { readTaskAnswer, UNREACHABLE, type TaskAnswer } from './task-answer';

export interface CardPress {
  person: WorldPerson;
  conversation: Conversation;
  message: Message;
}

export interface ExecuteAction {
  id?: string;
  verb: string;
  data: JsonObject;
}

/** What the presser, and nobody else, sees after a button of a card. */
export type CardAnswer =
  | { kind: 'card'; card: JsonObject }
  | { kind: 'message'; text: string }
  | { kind: 'error'; text: string; code?: string }
  | { kind: 'closed' };

/**
 * `adaptiveCard/action`: the answer's status is inside a 200. A card replaces the card for this viewer;
 * an error or a message is for the presser only. Source: "Universal Actions for Adaptive Cards" (Teams).
 */
export async function pressExecute(
  parts: TeamsParts,
  press: CardPress,
  action: ExecuteAction,
  trigger: 'manual' | 'automatic',
): Promise<CardAnswer> {
  const value = { action: { type: 'Action.Execute', ...action }, trigger };
  const reply = await send(parts, press, 'adaptiveCard/action', value);
  const answer = readExecuteAnswer(reply);
  if (answer.kind === 'card') {
    parts.state.showTo(press.person.id, press.conversation, press.message, answer.card);
  }
  const succeeded = answer.kind === 'card' || answer.kind === 'message';
  record(parts, press, 'adaptiveCard/action', reply, succeeded, trigger);
  return answer;
}

function readExecuteAnswer(reply: BotAnswer): CardAnswer {
  if (!reply.reached || reply.status >= 400) return { kind: 'error', text: UNREACHABLE };
  if (reply.body === undefined) return { kind: 'closed' };
  const body = reply.body as { statusCode?: number; type?: string; value?: unknown };
  if (body.type === 'application/vnd.microsoft.card.adaptive' && (body.statusCode ?? 200) < 300) {
    return { kind: 'card', card: body.value as JsonObject };
  }
  if (body.type === 'application/vnd.microsoft.activity.message')
    return { kind: 'message', text: String(body.value) };
  const value = (body.value ?? {}) as { code?: string; message?: string };
  return {
    kind: 'error',
    text: value.message ?? 'Something went wrong. Please try again.',
    code: value.code,
  };
}

/** Whether Teams asks for a fresh card by itself: `refresh.userIds` names the person, or the chat is small (60). */
export function refreshActionFor(press: CardPress): ExecuteAction | undefined {
  const card = cardSeenBy(press.person.id, press.message);
  const refresh = card?.refresh as { action?: JsonObject; userIds?: string[] } | undefined;
  if (!refresh?.action || refresh.action.type !== 'Action.Execute') return undefined;
  const named = refresh.userIds;
  const automatic = named ? named.includes(press.person.teamsId) : press.conversation.memberIds.length <= 60;
  if (!automatic) return undefined;
  const { id, verb, data } = refresh.action;
  return { id: id as string | undefined, verb: String(verb ?? ''), data: (data ?? {}) as JsonObject };
}

/** The card a person sees: their own view when there is one, otherwise the newest base card. */
export function cardSeenBy(personId: string, message: Message): JsonObject | undefined {
  const attachments = message.versions.at(-1)?.activity.attachments ?? [];
  const base = attachments.find((one) => one.contentType === 'application/vnd.microsoft.card.adaptive');
  return message.views[personId] ?? (base?.content as JsonObject | undefined);
}

/** `Action.Submit` on a card: a dialog when the data says `msteams.type = task/fetch`, else an ordinary message. */
export async function pressSubmit(
  parts: TeamsParts,
  press: CardPress,
  data: JsonObject,
): Promise<(TaskAnswer & { attempts: number }) | CardAnswer> {
  const teams = data.msteams as { type?: string } | undefined;
  if (teams?.type === 'task/fetch') return dialogFromCard(parts, press, 'task/fetch', data);
  const envelope = {
    ...activity(parts.context, press.person, press.conversation, rootOf(press)),
    type: 'message',
  };
  const reply = await callBot(
    parts.context,
    { ...envelope, replyToId: press.message.id, value: data },
    { attempts: 1, limitMilliseconds: parts.limitMilliseconds },
  );
  record(parts, press, 'message', reply, reply.reached && reply.status < 400);
  return reply.reached && reply.status < 400 ? { kind: 'closed' } : { kind: 'error', text: UNREACHABLE };
}

/** `task/fetch` opens and `task/submit` sends a dialog that a card's button opened. */
export async function dialogFromCard(
  parts: TeamsParts,
  press: CardPress,
  name: 'task/fetch' | 'task/submit',
  data: JsonObject,
): Promise<TaskAnswer & { attempts: number }> {
  const reply = await send(parts, press, name, { data, context: { theme: 'default' } });
  const answer = readTaskAnswer(reply);
  record(parts, press, name, reply, answer.kind !== 'failed');
  return { ...answer, attempts: reply.attempts };
}

function rootOf(press: CardPress): string {
  return press.message.replyToId ?? press.message.id;
}

function send(parts: TeamsParts, press: CardPress, name: string, value: JsonObject): Promise<BotAnswer> {
  const envelope = activity(parts.context, press.person, press.conversation, rootOf(press));
  const body = { ...invoke(envelope, name, value), replyToId: press.message.id };
  return callBot(parts.context, body, { attempts: 1, limitMilliseconds: parts.limitMilliseconds });
}

function record(
  parts: TeamsParts,
  press: CardPress,
  name: string,
  reply: BotAnswer,
  succeeded: boolean,
  trigger?: 'manual' | 'automatic',
): void {
  parts.state.invokes.push({
    at: parts.state.now(),
    name,
    personId: press.person.id,
    conversationId: press.conversation.id,
    attempts: reply.attempts,
    status: reply.status,
    succeeded,
    ...(trigger && { trigger }),
  });
}
