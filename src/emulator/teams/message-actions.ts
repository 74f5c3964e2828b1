import { activity, invoke } from './activities';
import { callBot } from './call-bot';
import { messagePayload } from './message-payload';
import type { Conversation, JsonObject, Message } from './model';
import type { TeamsParts } from './parts';
import { readTaskAnswer, type TaskAnswer } from './task-answer';
import type { WorldPerson } from '../world/people';

export interface MessageActionRequest {
  person: WorldPerson;
  conversation: Conversation;
  /** Absent when the action was opened from the compose box. */
  message?: Message;
  commandId: string;
  theme: string;
}

export type OpenedTask = TaskAnswer & { taskId: string; attempts: number };

/** Opens the extension's dialog: `composeExtension/fetchTask`. */
export async function openMessageAction(
  parts: TeamsParts,
  request: MessageActionRequest,
): Promise<OpenedTask> {
  const payload = request.message && messagePayload(request.conversation, request.message);
  const taskId = parts.state.openTask(payload);
  const answer = await ask(parts, request, 'composeExtension/fetchTask', payload, {});
  return { ...answer, taskId };
}

/**
 * Sends the dialog: `composeExtension/submitAction`, the message repeated as it was when the dialog opened.
 * Up to three tries of 5 s each ("Respond to the task module submit action"), then "Unable to reach the app".
 */
export async function submitMessageAction(
  parts: TeamsParts,
  request: MessageActionRequest & { taskId?: string; data: JsonObject },
): Promise<TaskAnswer & { attempts: number }> {
  const opened = request.taskId !== undefined && parts.state.openTasks.has(request.taskId);
  const payload = opened
    ? parts.state.openTasks.get(request.taskId ?? '')
    : request.message && messagePayload(request.conversation, request.message);
  return ask(parts, request, 'composeExtension/submitAction', payload, { data: request.data });
}

async function ask(
  parts: TeamsParts,
  request: MessageActionRequest,
  name: string,
  payload: JsonObject | undefined,
  more: JsonObject,
): Promise<TaskAnswer & { attempts: number }> {
  const context = payload ? 'message' : 'compose';
  const rootId = request.message && (request.message.replyToId ?? request.message.id);
  const value = {
    commandId: request.commandId,
    commandContext: context,
    context: { theme: request.theme },
    ...(payload && { messagePayload: payload }),
    ...more,
  };
  const envelope = activity(parts.context, request.person, request.conversation, rootId);
  const attempts = name.endsWith('submitAction') ? 3 : 1;
  const answer = await callBot(parts.context, invoke(envelope, name, value, context), {
    attempts,
    limitMilliseconds: parts.limitMilliseconds,
  });
  const seen = readTaskAnswer(answer);
  parts.state.invokes.push({
    at: parts.state.now(),
    name,
    personId: request.person.id,
    conversationId: request.conversation.id,
    attempts: answer.attempts,
    status: answer.status,
    succeeded: seen.kind !== 'failed',
  });
  return { ...seen, attempts: answer.attempts };
}
