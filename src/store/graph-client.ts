import { Client, HTTPMessageHandler, ResponseType } from '@microsoft/microsoft-graph-client';
import type { GraphRequest } from '@microsoft/microsoft-graph-client';
import { Authorise } from './graph/authorise';
import type { TokenSource } from './graph/authorise';
import { runBatches } from './graph/batch';
import type { BatchOutcome, BatchRequest } from './graph/batch';
import { CallState } from './graph/call';
import type { GraphCall } from './graph/call';
import { codeOf, errorFor, errorWithoutAnswer, honest, operation } from './graph/errors';
import { GraphMetrics } from './graph/metrics';
import { Pace } from './graph/pace';
import type { PaceOptions } from './graph/pace';
import { Retry } from './graph/retry';
import type { RetryOptions } from './graph/retry';
import { retryAfterSeconds } from './graph/retry-after';
import { Watch } from './graph/watch';

export interface GraphClientOptions {
  /** `https://graph.microsoft.com/v1.0`, another cloud's, or an address that forwards there; http is allowed. */
  baseUrl: string;
  token: TokenSource;
  onServerDate?: (date: Date, receivedAt: Date) => void;
  /** Milliseconds per request; 10,000 unless told. */
  timeoutMs?: number;
  retry?: Partial<RetryOptions>;
  /** Resource units per minute and how the lanes share them; for a tenant of up to 1,000 licences unless told. */
  pace?: PaceOptions;
}

/**
 * The one way out to Graph. Paths begin with a slash and are relative to the version; values in them are encoded by
 * the caller (odata.ts). Throws StoreUnavailable (AnswerLost when it may have happened), EtagConflict, GraphRefused.
 */
export interface GraphClient {
  get<T>(path: string, call: GraphCall): Promise<T>;
  /** A file, whole. */
  bytes(path: string, call: GraphCall): Promise<Uint8Array>;
  post<T>(path: string, body: unknown, call: GraphCall): Promise<T>;
  patch<T>(path: string, body: unknown, call: GraphCall): Promise<T>;
  delete(path: string, call: GraphCall): Promise<void>;
  /**
   * Many requests, up to 20 in one exchange: saves time and no units. For routine work. Throws nothing: an outcome for
   * each, in their order.
   */
  batch(requests: readonly BatchRequest[], call: Pick<GraphCall, 'lane' | 'patienceMs'>): Promise<BatchOutcome[]>;
  readonly metrics: GraphMetrics;
}

const DEFAULT_RETRY: RetryOptions = { patienceMs: 20_000, maxAttempts: 4, pauseMs: 300 };

/** Makes the client: repeat → token → turn → time limit and counting → fetch. */
export function createGraphClient(options: GraphClientOptions): GraphClient {
  const { baseUrl, version } = splitVersion(options.baseUrl);
  const metrics = new GraphMetrics();
  const retry = { ...DEFAULT_RETRY, ...options.retry };
  const now = retry.now ?? Date.now;
  const pace = new Pace(metrics, options.pace, now);
  const client = Client.initWithMiddleware({
    baseUrl,
    defaultVersion: version,
    middleware: [
      new Retry(retry),
      new Authorise(new URL(baseUrl).origin, options.token),
      pace,
      new Watch({ timeoutMs: options.timeoutMs ?? 10_000, metrics, onServerDate: options.onServerDate }),
      new HTTPMessageHandler(),
    ],
  });
  const send = <T>(method: string, path: string, call: GraphCall, body?: unknown): Promise<T> =>
    ask<T>(client.api(path), new CallState(method, operation(method, path), call), body);
  return {
    get: (path, call) => send('GET', path, call),
    bytes: async (path, call) => {
      const state = new CallState('GET', operation('GET', path), { ...call, bytes: true });
      const response = await answerOf(client.api(path), state, undefined);
      if (!response.ok) throw refusal(response, await response.text(), state);
      return new Uint8Array(await response.arrayBuffer());
    },
    post: (path, body, call) => send('POST', path, call, body),
    patch: (path, body, call) => send('PATCH', path, call, body),
    delete: (path, call) => send('DELETE', path, call),
    batch: (requests, call) =>
      runBatches(requests, {
        post: (body, units) => send('POST', '/$batch', { ...call, units }, body),
        heed: (response) => {
          metrics.answered(call.lane, response, new Date());
          pace.heed(response);
        },
        sleep: retry.sleep ?? ((milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds))),
        now,
        giveUpAt: now() + (call.patienceMs ?? retry.patienceMs),
        maxAttempts: retry.maxAttempts,
        pauseMs: retry.pauseMs,
      }),
    metrics,
  };
}

function answerOf(request: GraphRequest, state: CallState, body: unknown): Promise<Response> {
  const { ifMatch, headers } = state.call;
  request
    .responseType(ResponseType.RAW)
    .middlewareOptions([state])
    .headers({ ...headers });
  if (ifMatch !== undefined) request.header('If-Match', ifMatch);
  return sendBy(request, state, body);
}

async function ask<T>(request: GraphRequest, state: CallState, body: unknown): Promise<T> {
  const response = await answerOf(request, state, body);
  const text = await response.text();
  if (!response.ok) throw refusal(response, text, state);
  try {
    return (text === '' ? undefined : JSON.parse(text)) as T;
  } catch {
    throw errorWithoutAnswer(state.what, new SyntaxError());
  }
}

async function sendBy(request: GraphRequest, state: CallState, body: unknown): Promise<Response> {
  try {
    if (state.method === 'POST') return (await request.post(body)) as Response;
    if (state.method === 'PATCH') return (await request.patch(body)) as Response;
    if (state.method === 'DELETE') return (await request.delete()) as Response;
    return (await request.get()) as Response;
  } catch (error) {
    throw honest(errorWithoutAnswer(state.what, state.failure ?? error), state.mayHaveHappened);
  }
}

function refusal(response: Response, text: string, { what, mayHaveHappened }: CallState): Error {
  const error = errorFor({
    what,
    status: response.status,
    code: codeOf(parsed(text)),
    requestId: response.headers.get('request-id') ?? 'unknown',
    retryAfterSeconds: retryAfterSeconds(response),
  });
  return honest(error, mayHaveHappened);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Version and address apart, as the official client wants them. */
function splitVersion(baseUrl: string): { baseUrl: string; version: string } {
  const [, root = '', version = 'v1.0'] = /^(.*?)(?:\/(v1\.0|beta))?\/*$/.exec(baseUrl) ?? [];
  return { baseUrl: `${root}/`, version };
}
