import { randomUUID } from 'node:crypto';
import type { EmulatorContext } from '../context';
import { APPS } from '../world/people';
import type { JsonObject } from './model';

export interface CallOptions {
  /** How often Teams tries: 3 for a submit ("Respond to the task module submit action"), 1 otherwise. */
  attempts: number;
  /** Real milliseconds Teams waits for each try. */
  limitMilliseconds: number;
}

export type BotAnswer =
  | { reached: true; status: number; body: unknown; attempts: number }
  | { reached: false; status?: number; attempts: number };

/**
 * Sends one activity to the product, signed as the Bot Framework signs it.
 * A try that is late, cut off or answered with 5xx is repeated with a new activity id; the product
 * goes on working on the late one, as it would in Teams. A refusal (4xx) is an answer.
 */
export async function callBot(
  context: Pick<EmulatorContext, 'botEndpoint' | 'origin' | 'tokens'>,
  activity: JsonObject,
  options: CallOptions,
): Promise<BotAnswer> {
  let status: number | undefined;
  for (let attempt = 1; attempt <= options.attempts; attempt += 1) {
    const answer = await tryOnce(
      context,
      { ...activity, id: `f:${randomUUID()}` },
      options.limitMilliseconds,
    );
    if (answer && answer.status < 500) return { reached: true, ...answer, attempts: attempt };
    status = answer?.status;
  }
  return { reached: false, status, attempts: options.attempts };
}

async function tryOnce(
  context: Pick<EmulatorContext, 'botEndpoint' | 'origin' | 'tokens'>,
  activity: JsonObject,
  limitMilliseconds: number,
): Promise<{ status: number; body: unknown } | undefined> {
  const serviceUrl = `${context.origin}/teams`;
  const token = await context.tokens.botFrameworkToken({ audience: APPS.lantern.clientId, serviceUrl });
  try {
    const response = await fetch(context.botEndpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(activity),
      signal: AbortSignal.timeout(limitMilliseconds),
    });
    const text = await response.text();
    return { status: response.status, body: parse(text) };
  } catch {
    return undefined;
  }
}

function parse(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
