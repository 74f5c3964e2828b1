import { setTimeout as wait } from 'node:timers/promises';
import express, { type Request, type Response, type Router } from 'express';
import type { EmulatorContext, Fault } from '../context';
import { badRequest, refusal, tooBig, unauthorised, type Answer } from './connector-answers';
import { answerConnector } from './connector';
import type { JsonObject } from './model';
import type { RateLimiter } from './rate-limit';
import type { TeamsState } from './state';

/** Bytes of a whole message above which Teams answers 413 ("Format your bot messages"). */
const MESSAGE_LIMIT = 100 * 1024;

/** The bot connector at `/teams`: token, faults, size, then the operation. */
export function connectorRoutes(context: EmulatorContext, state: TeamsState, limits: RateLimiter): Router {
  const router = express.Router();
  router.use(express.text({ type: () => true, limit: '4mb' }));
  router.use(async (request: Request, response: Response) => {
    const fault = context.faults.take('connector', request.method, request.originalUrl.split('?')[0] ?? '');
    if (fault?.kind === 'delay') await wait(fault.delayMilliseconds ?? 0);
    if (fault?.kind === 'status') return send(response, faultAnswer(fault));
    const answer = await decide(request, { context, state, limits });
    if (fault?.kind === 'drop') return void response.socket?.destroy();
    send(response, answer);
  });
  return router;
}

interface Parts {
  context: EmulatorContext;
  state: TeamsState;
  limits: RateLimiter;
}

async function decide(request: Request, parts: Parts): Promise<Answer> {
  const claims = await parts.context.tokens.verifyConnectorToken(request.headers.authorization);
  if (!claims) return unauthorised();
  const text = typeof request.body === 'string' ? request.body : '';
  if (Buffer.byteLength(text) > MESSAGE_LIMIT) return tooBig();
  const body = parse(text);
  if (!body) return badRequest('The body is not a JSON object.');
  const path = request.url.split('?')[0] ?? '';
  return answerConnector({ method: request.method, path, body }, parts);
}

function parse(text: string): JsonObject | undefined {
  if (text === '') return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as JsonObject)
      : undefined;
  } catch {
    return undefined;
  }
}

function faultAnswer(fault: Fault): Answer {
  const answer = refusal(
    fault.status ?? 503,
    fault.code ?? 'ServiceError',
    'Trouble set through /_emulator/faults.',
  );
  if (fault.retryAfterSeconds !== undefined)
    answer.headers = { 'Retry-After': String(fault.retryAfterSeconds) };
  return answer;
}

function send(response: Response, answer: Answer): void {
  response.status(answer.status).set(answer.headers ?? {});
  if (answer.body === undefined) response.end();
  else response.json(answer.body);
}
