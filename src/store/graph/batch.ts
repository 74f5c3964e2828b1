import { StoreUnavailable } from '../../domain/ports';
import { AnswerLost, codeOf, errorFor, operation } from './errors';
import type { GraphCall } from './call';
import { retryAfterSeconds } from './retry-after';

/** One call within a batch; the lane is the batch's. */
export interface BatchRequest extends Omit<GraphCall, 'lane' | 'patienceMs'> {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** As for a single call: begins with a slash, relative to the version. */
  path: string;
  body?: unknown;
}

/** What became of one of them. `error` is what the same call would have thrown by itself. */
export type BatchOutcome = { ok: true; body: unknown } | { ok: false; error: Error };

/** What the helper needs of the client that it belongs to. */
export interface BatchParts {
  /** Sends one `$batch`. */
  post(body: unknown, units: number): Promise<unknown>;
  /** Told every inner answer, because each entry is throttled by itself. */
  heed(response: Response): void;
  sleep(milliseconds: number): Promise<void>;
  now(): number;
  /** Milliseconds since 1970 after which nothing is repeated. */
  giveUpAt: number;
  maxAttempts: number;
  pauseMs: number;
}

/** Requests in one batch (Graph documentation, "Combine multiple HTTP requests using JSON batching"). */
export const BATCH_SIZE = 20;

interface Entry {
  request: BatchRequest;
  index: number;
  outcome?: BatchOutcome;
  /** Seconds Graph asked for before this entry is sent again; undefined when it shall not be. */
  againAfter?: number;
}

/**
 * Sends requests in batches and looks into every answer by itself: what was throttled is sent again after its own
 * `Retry-After`, what got lost is sent again if that does no harm, and everything else stands. Outcomes come in the order
 * of the requests; nothing is thrown. A create with a unique key that is repeated may answer 400, because the first try was carried out:
 * its caller looks the key up (createManyOnce).
 */
export async function runBatches(
  requests: readonly BatchRequest[],
  parts: BatchParts,
): Promise<BatchOutcome[]> {
  const outcomes = new Array<BatchOutcome>(requests.length);
  let open: Entry[] = requests.map((request, index) => ({ request, index }));
  for (let attempt = 1; open.length > 0; attempt += 1) {
    const again: Entry[] = [];
    for (let from = 0; from < open.length; from += BATCH_SIZE) {
      for (const entry of await sendOne(open.slice(from, from + BATCH_SIZE), parts)) {
        if (entry.outcome) outcomes[entry.index] = entry.outcome;
        if (entry.againAfter !== undefined) again.push(entry);
      }
    }
    const pause = pauseBefore(again, attempt, parts);
    if (again.length === 0 || attempt >= parts.maxAttempts || parts.now() + pause > parts.giveUpAt) break;
    await parts.sleep(pause);
    open = again;
  }
  return outcomes;
}

async function sendOne(entries: readonly Entry[], parts: BatchParts): Promise<Entry[]> {
  const units = entries.reduce((sum, { request }) => sum + (request.units ?? (request.method === 'GET' ? 1 : 2)), 0);
  try {
    const body = { requests: entries.map(({ request }, n) => wireRequest(request, n)) };
    const answers = answersOf(await parts.post(body, units));
    return entries.map((entry, n) => judge(entry, answers.get(String(n)), parts));
  } catch (error) {
    if (error instanceof AnswerLost) return entries.map((entry) => judge(entry, undefined, parts));
    return entries.map((entry) => notSent(entry, error));
  }
}

/** The batch as a whole was turned away, and nothing of it carried out. */
function notSent({ request, index }: Entry, failure: unknown): Entry {
  const error = failure instanceof Error ? failure : new StoreUnavailable('A batch could not be sent.');
  const again = error instanceof StoreUnavailable ? { againAfter: error.retryAfterSeconds ?? 0 } : {};
  return { request, index, outcome: { ok: false, error }, ...again };
}

function wireRequest({ method, path, body, headers, ifMatch }: BatchRequest, n: number): Record<string, unknown> {
  const all = {
    ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    ...(ifMatch === undefined ? {} : { 'If-Match': ifMatch }),
    ...headers,
  };
  return { id: String(n), method, url: path, headers: all, ...(body === undefined ? {} : { body }) };
}

interface WireAnswer {
  id: string;
  status: number;
  headers?: Record<string, string>;
  body?: unknown;
}

/** By id: they may come in any order. */
function answersOf(body: unknown): Map<string, WireAnswer> {
  const { responses } = (body ?? {}) as { responses?: WireAnswer[] };
  return new Map((Array.isArray(responses) ? responses : []).map((answer) => [answer.id, answer]));
}

function judge(entry: Entry, answer: WireAnswer | undefined, parts: BatchParts): Entry {
  const { request, index } = entry;
  const what = operation(request.method, request.path);
  if (!answer) {
    const error = new AnswerLost(`${what}: no answer from Graph in a batch`);
    return { request, index, outcome: { ok: false, error }, ...(isHarmless(request) ? { againAfter: 0 } : {}) };
  }
  const response = new Response(null, { status: statusOf(answer), headers: answer.headers ?? {} });
  parts.heed(response);
  if (response.ok) return { request, index, outcome: { ok: true, body: answer.body } };
  const wait = retryAfterSeconds(response);
  const requestId = response.headers.get('request-id') ?? 'unknown';
  const error = errorFor({
    what, status: response.status, code: codeOf(answer.body), requestId, retryAfterSeconds: wait,
  });
  const repeat = response.status === 429 || (response.status >= 500 && isHarmless(request));
  return { request, index, outcome: { ok: false, error }, ...(repeat ? { againAfter: wait ?? 0 } : {}) };
}

/** What is no status counts as a fault of the service. */
function statusOf({ status }: WireAnswer): number {
  return Number.isInteger(status) && status >= 200 && status <= 599 ? status : 502;
}

function isHarmless({ method, uniqueKey, ifMatch }: BatchRequest): boolean {
  if (method === 'POST') return uniqueKey === true;
  if (method === 'PATCH') return ifMatch !== undefined;
  return true;
}

/** As long as the most patient entry asks for; growing where Graph named no time. */
function pauseBefore(again: readonly Entry[], attempt: number, { pauseMs }: BatchParts): number {
  const asked = Math.max(0, ...again.map(({ againAfter = 0 }) => againAfter * 1_000));
  return asked > 0 ? asked : pauseMs * 2 ** (attempt - 1);
}
