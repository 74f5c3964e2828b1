import { Client, HTTPMessageHandler, ResponseType } from '@microsoft/microsoft-graph-client';
import type { GraphRequest } from '@microsoft/microsoft-graph-client';
import { Authorise } from './graph/authorise';
import type { TokenSource } from './graph/authorise';
import { CallState } from './graph/call';
import type { GraphCall } from './graph/call';
import { errorFor, errorWithoutAnswer } from './graph/errors';
import { GraphMetrics } from './graph/metrics';
import { Retry, retryAfterSeconds } from './graph/retry';
import type { RetryOptions } from './graph/retry';
import { Watch } from './graph/watch';

export interface GraphClientOptions {
  /** `https://graph.microsoft.com/v1.0`, another cloud's, or an address that forwards there; http is allowed. */
  baseUrl: string;
  token: TokenSource;
  onServerDate?: (date: Date, receivedAt: Date) => void;
  /** Milliseconds per request; 10,000 unless told. */
  timeoutMs?: number;
  retry?: Partial<RetryOptions>;
}

/**
 * The one way out to Graph. Paths begin with a slash and are relative to the version; values in them are encoded by
 * the caller (odata.ts). Throws StoreUnavailable (AnswerLost when it may have happened), EtagConflict, GraphRefused.
 */
export interface GraphClient {
  get<T>(path: string, call: GraphCall): Promise<T>;
  post<T>(path: string, body: unknown, call: GraphCall): Promise<T>;
  patch<T>(path: string, body: unknown, call: GraphCall): Promise<T>;
  delete(path: string, call: GraphCall): Promise<void>;
  readonly metrics: GraphMetrics;
}

/** Makes the client: repeat → token → time limit and counting → fetch. */
export function createGraphClient(options: GraphClientOptions): GraphClient {
  const { baseUrl, version } = splitVersion(options.baseUrl);
  const metrics = new GraphMetrics();
  const client = Client.initWithMiddleware({
    baseUrl,
    defaultVersion: version,
    middleware: [
      new Retry({ patienceMs: 20_000, maxAttempts: 4, pauseMs: 300, ...options.retry }),
      new Authorise(new URL(baseUrl).origin, options.token),
      new Watch({ timeoutMs: options.timeoutMs ?? 10_000, metrics, onServerDate: options.onServerDate }),
      new HTTPMessageHandler(),
    ],
  });
  const send = <T>(method: string, path: string, call: GraphCall, body?: unknown): Promise<T> =>
    ask<T>(client.api(path), new CallState(method, `${method} ${withoutValues(path)}`, call), body);
  return {
    get: (path, call) => send('GET', path, call),
    post: (path, body, call) => send('POST', path, call, body),
    patch: (path, body, call) => send('PATCH', path, call, body),
    delete: (path, call) => send('DELETE', path, call),
    metrics,
  };
}

async function ask<T>(request: GraphRequest, state: CallState, body: unknown): Promise<T> {
  const { ifMatch, headers } = state.call;
  request
    .responseType(ResponseType.RAW)
    .middlewareOptions([state])
    .headers({ ...headers });
  if (ifMatch !== undefined) request.header('If-Match', ifMatch);
  const response = await sendBy(request, state, body);
  const text = await response.text();
  if (!response.ok) throw refusal(response, text, state.what);
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
    throw errorWithoutAnswer(state.what, state.failure ?? error);
  }
}

function refusal(response: Response, text: string, what: string): Error {
  return errorFor({
    what,
    status: response.status,
    code: codeOf(text),
    requestId: response.headers.get('request-id') ?? 'unknown',
    retryAfterSeconds: retryAfterSeconds(response),
  });
}

/** The code of an error body; anything that does not look like one is not passed on. */
function codeOf(text: string): string {
  try {
    const { error } = JSON.parse(text) as { error?: { code?: unknown } };
    return typeof error?.code === 'string' && /^[\w.-]{1,80}$/.test(error.code) ? error.code : 'unknown';
  } catch {
    return 'unknown';
  }
}

/** Version and address apart, as the official client wants them. */
function splitVersion(baseUrl: string): { baseUrl: string; version: string } {
  const [, root = '', version = 'v1.0'] = /^(.*?)(?:\/(v1\.0|beta))?\/*$/.exec(baseUrl) ?? [];
  return { baseUrl: `${root}/`, version };
}

/** A path fit for an error or a log: no query, no quoted value, no person's id. */
function withoutValues(path: string): string {
  return (path.split('?')[0] ?? '').replace(/^\/users\/.+/, '/users/…').replace(/'[^']*'/g, "'…'");
}
