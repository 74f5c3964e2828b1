import { bodyOf } from './addressed';
import type { GraphCall, GraphReply, Route } from './call';
import { type GraphRefusal, errors } from './errors';
import { inTurns } from './in-turns';
import { MAIL_AT_ONCE, isOutlook } from './service-limits';

const MOST_REQUESTS = 20;

interface Entry {
  id: string;
  method: string;
  url: string;
  headers: Record<string, string>;
  body?: unknown;
  dependsOn: string[];
}

/**
 * POST /$batch (GDC concepts/json-batching.md). Each entry is charged, permitted and throttled by itself. Entries run at
 * the same time unless one depends on another, those for Outlook four at a time; the real service may answer in any
 * order.
 */
async function postBatch(call: GraphCall): Promise<GraphReply> {
  const entries = readEntries(bodyOf(call).requests);
  refuseCircles(entries);
  const done = new Map<string, GraphReply>();
  const outlook = inTurns(MAIL_AT_ONCE);
  const started = new Map<string, Promise<void>>();
  const start = (entry: Entry): Promise<void> => {
    const running = started.get(key(entry.id)) ?? begin(entry);
    started.set(key(entry.id), running);
    return running;
  };
  const begin = async (entry: Entry): Promise<void> => {
    const before = entries.filter((each) => entry.dependsOn.some((id) => key(id) === key(each.id)));
    await Promise.all(before.map(start));
    const work = (): Promise<GraphReply> => perform(call, entry, done);
    done.set(key(entry.id), await (isOutlook(entry.url) ? outlook(work) : work()));
  };
  await Promise.all(entries.map(start));
  const replies = entries.map((entry) => ({ id: entry.id, reply: done.get(key(entry.id)) as GraphReply }));
  return {
    status: 200,
    body: { responses: replies.map(({ id, reply }) => present(id, reply)) },
    ...(replies.some(({ reply }) => reply.drop) ? { drop: true } : {}),
  };
}

/** Nothing is done when two requests wait for each other. */
function refuseCircles(entries: readonly Entry[]): void {
  let waiting = entries;
  for (;;) {
    const ids = new Set(waiting.map((entry) => key(entry.id)));
    const still = waiting.filter((entry) => entry.dependsOn.some((id) => ids.has(key(id))));
    if (still.length === 0) return;
    if (still.length === waiting.length)
      throw errors.badRequest('The requests depend on each other in a circle.');
    waiting = still;
  }
}

async function perform(
  call: GraphCall,
  entry: Entry,
  done: ReadonlyMap<string, GraphReply>,
): Promise<GraphReply> {
  if (entry.dependsOn.some((id) => (done.get(key(id))?.status ?? 500) >= 400))
    return plainError(errors.failedDependency());
  const url = entry.url.startsWith('/') ? entry.url : `/${entry.url}`;
  // An absolute address that lost its host keeps its version, and Graph does not know a segment of that name.
  if (/^\/(v1\.0|beta)(\/|$)/.test(url))
    return plainError(errors.badRequest(`Resource not found for the segment '${url.split('/')[1]}'.`));
  return call.run({ method: entry.method, url, headers: { ...entry.headers }, ...bodyParts(entry) });
}

/** JSON bodies come as JSON, all others as base64 text. */
function bodyParts(entry: Entry): { body?: unknown; bytes?: Uint8Array } {
  if (entry.body === undefined) return {};
  if (entry.headers['content-type']?.includes('json')) return { body: entry.body };
  return { bytes: Buffer.from(String(entry.body), 'base64') };
}

function readEntries(given: unknown): Entry[] {
  if (!Array.isArray(given) || given.length === 0) throw errors.badRequest('The batch has no requests.');
  if (given.length > MOST_REQUESTS)
    throw errors.badRequest(`Number of batch request steps exceeds the maximum value of ${MOST_REQUESTS}.`);
  const entries = given.map(readEntry);
  const ids = new Set(entries.map((entry) => key(entry.id)));
  if (ids.size < entries.length) throw errors.badRequest('Each request in a batch needs an id of its own.');
  const missing = entries.flatMap((entry) => entry.dependsOn).find((id) => !ids.has(key(id)));
  if (missing !== undefined) throw errors.badRequest(`There is no request with the id '${missing}'.`);
  return entries;
}

function readEntry(given: unknown): Entry {
  const { id, method, url, headers, body, dependsOn } = (given ?? {}) as Record<string, unknown>;
  if (typeof id !== 'string' || typeof method !== 'string' || typeof url !== 'string') {
    throw errors.badRequest('A request in a batch needs id, method and url.');
  }
  if (/^https?:/i.test(url) || /^\/?\$batch/.test(url))
    throw errors.badRequest('The url of a request in a batch is relative and no batch.');
  const named = Object.entries((headers ?? {}) as Record<string, unknown>).map(([name, value]) => [
    name.toLowerCase(),
    String(value),
  ]);
  if (body !== undefined && !named.some(([name]) => name === 'content-type'))
    throw errors.badRequest(`Write request with id '${id}' does not contain a Content-Type header.`);
  return {
    id,
    method: method.toUpperCase(),
    url,
    headers: Object.fromEntries(named) as Record<string, string>,
    ...(body === undefined ? {} : { body }),
    dependsOn: Array.isArray(dependsOn) ? dependsOn.map(String) : [],
  };
}

/** Ids are compared without regard to case. */
function key(id: string): string {
  return id.toLowerCase();
}

function plainError(refusal: GraphRefusal): GraphReply {
  return { status: refusal.status, body: { error: { code: refusal.code, message: refusal.message } } };
}

function present(id: string, reply: GraphReply): Record<string, unknown> {
  const type = reply.body === undefined ? {} : { 'Content-Type': 'application/json' };
  const body = reply.bytes ? Buffer.from(reply.bytes).toString('base64') : reply.body;
  return {
    id,
    status: reply.status,
    headers: { ...type, ...reply.headers },
    ...(body === undefined ? {} : { body }),
  };
}

export const batchRoutes: readonly Route[] = [
  { method: 'POST', template: '/$batch', need: 'none', units: 0, budget: 'none', handle: postBatch },
];
