import type { BotAnswer } from './call-bot';
import type { JsonObject } from './model';

/** What the person sees after a dialog was asked for or sent. */
export type TaskAnswer =
  | { kind: 'card'; title: string; height: number | string; width: number | string; card: JsonObject }
  | { kind: 'page'; title: string; height: number | string; width: number | string; url: string }
  | { kind: 'message'; text: string }
  | { kind: 'closed' }
  | { kind: 'failed'; text: string };

export const UNREACHABLE = 'Unable to reach the app. Please try again.';

/** Reads a bot's answer to fetchTask, submitAction, task/fetch or task/submit. */
export function readTaskAnswer(answer: BotAnswer): TaskAnswer {
  if (!answer.reached || answer.status >= 400) return { kind: 'failed', text: UNREACHABLE };
  if (answer.body === undefined || isEmpty(answer.body)) return { kind: 'closed' };
  const body = answer.body as { task?: JsonObject; composeExtension?: JsonObject };
  if (body.composeExtension?.type === 'message') {
    return { kind: 'message', text: String(body.composeExtension.text ?? '') };
  }
  if (!body.task) return { kind: 'failed', text: 'The app answered in a way Teams does not understand.' };
  if (body.task.type === 'message') return { kind: 'message', text: String(body.task.value ?? '') };
  return dialog((body.task.value ?? {}) as JsonObject);
}

function dialog(value: JsonObject): TaskAnswer {
  const shape = {
    title: String(value.title ?? 'Lantern'),
    height: (value.height as number | string | undefined) ?? 'medium',
    width: (value.width as number | string | undefined) ?? 'medium',
  };
  const card = value.card as { contentType?: string; content?: JsonObject } | undefined;
  if (card?.contentType === 'application/vnd.microsoft.card.adaptive' && card.content) {
    return { kind: 'card', ...shape, card: card.content };
  }
  if (typeof value.url === 'string') return { kind: 'page', ...shape, url: value.url };
  return { kind: 'failed', text: 'The app answered in a way Teams does not understand.' };
}

function isEmpty(body: unknown): boolean {
  return typeof body === 'object' && body !== null && Object.keys(body).length === 0;
}
