import { EtagConflict, NotSetUp, StoreUnavailable } from '../../src/domain/ports';
import { createGraphClient } from '../../src/store/graph-client';
import type { GraphClient, GraphClientOptions } from '../../src/store/graph-client';
import { AnswerLost, GraphRefused } from '../../src/store/graph/errors';
import { plainServer } from './plain-server';
import type { Answer, Arrived, PlainServer } from './plain-server';

const OK: Answer = { status: 200, body: { value: [] } };
const READ = { lane: 'interactive' } as const;
const REPORT = { lane: 'safeguarding' } as const;

let server: PlainServer;
let slept: number[];

/** A client of a server that answers so; pauses are noted and not waited for. */
async function clientOf(
  answer: (request: Arrived, count: number) => Answer,
  options: Partial<GraphClientOptions> = {},
): Promise<GraphClient> {
  server = await plainServer(answer);
  slept = [];
  const sleep = async (milliseconds: number): Promise<void> => void slept.push(milliseconds);
  const retry = { sleep, ...options.retry };
  return createGraphClient({
    baseUrl: `${server.origin}/v1.0`,
    token: { getToken: async () => 'a-token' },
    ...options,
    retry,
  });
}

afterEach(() => server.close());

describe('what goes out', () => {
  it('carries the token, the name of the app and a request id, over plain http too', async () => {
    const graph = await clientOf(() => OK);
    await graph.get('/sites/x?$filter=fields%2FA%20eq%20%27b%26c%27&$top=5', READ);
    const [request] = server.arrived;
    expect(request?.headers).toMatchObject({
      authorization: 'Bearer a-token',
      'user-agent': 'NONISV|Lantern|Lantern/0.1.0',
    });
    expect(request?.headers['client-request-id']).toMatch(/^[\da-f-]{36}$/);
    const url = new URL(request?.url ?? '', server.origin);
    expect(url.pathname).toBe('/v1.0/sites/x');
    expect(Object.fromEntries(url.searchParams)).toEqual({ $filter: "fields/A eq 'b&c'", $top: '5' });
  });

  it('asks once more with a fresh token when one was withdrawn, and no third time', async () => {
    let tokens = 0;
    let forgotten = 0;
    const token = { getToken: async () => `token-${(tokens += 1)}`, forget: () => void (forgotten += 1) };
    const graph = await clientOf(
      ({ headers }) => (headers.authorization === 'Bearer token-2' ? OK : { status: 401 }),
      { token },
    );
    await graph.get('/me', READ);
    expect([server.arrived.length, forgotten]).toEqual([2, 1]);
    await expect(graph.get('/me', READ)).rejects.toBeInstanceOf(NotSetUp);
    expect(server.arrived).toHaveLength(4);
  });

  it('does not follow a redirect with the token in its hand', async () => {
    const graph = await clientOf(() => ({
      status: 302,
      headers: { Location: `${server.origin}/elsewhere` },
    }));
    await expect(graph.get('/me', READ)).rejects.toBeInstanceOf(StoreUnavailable);
    expect(server.arrived.map(({ url }) => url)).toEqual(['/v1.0/me']);
  });
});

describe('repeating', () => {
  it.each(['cut', 'silence', { status: 503 }, { status: 504 }] as const)(
    'P1 never repeats a create blindly (%p)',
    async (answer) => {
      const graph = await clientOf(() => answer, { timeoutMs: 300 });
      await expect(graph.post('/items', {}, REPORT)).rejects.toBeInstanceOf(AnswerLost);
      expect(server.arrived).toHaveLength(1);
    },
  );

  it('repeats a create that has a unique key, when its caller says so', async () => {
    const graph = await clientOf((_request, count) =>
      count === 1 ? 'cut' : { status: 201, body: { id: '1' } },
    );
    expect(await graph.post('/items', { a: 1 }, { ...REPORT, uniqueKey: true })).toEqual({ id: '1' });
    expect(server.arrived.map(({ body }) => body)).toEqual(['{"a":1}', '{"a":1}']);
  });

  it('repeats reads and guarded changes, but not a change without an ETag', async () => {
    const graph = await clientOf((_request, count) => (count % 2 === 1 ? { status: 503 } : OK));
    await graph.get('/items', READ);
    await graph.patch('/items/1', {}, { ...REPORT, ifMatch: '"x,1"' });
    expect(server.arrived.map(({ method }) => method)).toEqual(['GET', 'GET', 'PATCH', 'PATCH']);
    expect(server.arrived[3]?.headers['if-match']).toBe('"x,1"');
    await expect(graph.patch('/items/1', {}, REPORT)).rejects.toBeInstanceOf(AnswerLost);
  });

  it('P9 waits as long as Graph asks before it tries again, also with a create', async () => {
    const graph = await clientOf((_request, count) =>
      count === 1 ? { status: 429, headers: { 'Retry-After': '7' } } : OK,
    );
    await graph.post('/items', {}, REPORT);
    expect(slept).toEqual([7_000]);
    expect(graph.metrics.lanes.safeguarding).toMatchObject({ calls: 2, units: 4, repeats: 1, throttled: 1 });
  });

  it('hands a wait that is too long to the caller, who can tell a person', async () => {
    const graph = await clientOf(() => ({ status: 429, headers: { 'Retry-After': '120' } }));
    const failure = await graph.get('/items', REPORT).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(StoreUnavailable);
    expect(failure).not.toBeInstanceOf(AnswerLost);
    expect((failure as StoreUnavailable).retryAfterSeconds).toBe(120);
    expect(slept).toEqual([]);
  });

  it('P9 keeps routine calls away until Graph wants to be asked again, while a report still tries', async () => {
    const graph = await clientOf((_request, count) =>
      count === 1 ? { status: 429, headers: { 'Retry-After': '120' } } : OK,
    );
    await expect(graph.get('/items', READ)).rejects.toBeInstanceOf(StoreUnavailable);
    await expect(graph.get('/items', { lane: 'routine' })).rejects.toMatchObject({ retryAfterSeconds: 120 });
    expect(server.arrived).toHaveLength(1);
    await graph.get('/items', REPORT);
    expect(server.arrived).toHaveLength(2);
  });

  it('P1 does not call "not carried out" what an earlier try may have carried out', async () => {
    const graph = await clientOf((_request, count) =>
      count === 1 ? 'cut' : { status: 429, headers: { 'Retry-After': '120' } },
    );
    const unclear = graph.patch('/items/1', {}, { ...REPORT, ifMatch: '"x,1"' });
    await expect(unclear).rejects.toBeInstanceOf(AnswerLost);
    await expect(graph.patch('/items/1', {}, { ...REPORT, ifMatch: '"x,1"' })).rejects.not.toBeInstanceOf(AnswerLost);
  });

  it('gives up after some tries', async () => {
    const graph = await clientOf(() => 'cut');
    await expect(graph.get('/items', READ)).rejects.toBeInstanceOf(AnswerLost);
    expect(server.arrived).toHaveLength(4);
  });
});

describe('what comes back', () => {
  it('P7 an error names status, code and request id, and nothing of the record', async () => {
    const body = { error: { code: 'invalidRequest', message: "The value 'Mia was hurt' is not allowed" } };
    const graph = await clientOf(() => ({ status: 400, headers: { 'request-id': 'abc-1' }, body }));
    const path = '/sites/s/lists/L/items?$filter=fields%2FName%20eq%20%27Mia%27';
    const failure = (await graph.get(path, READ).catch((error: unknown) => error)) as GraphRefused;
    expect(failure).toBeInstanceOf(GraphRefused);
    expect(failure).toMatchObject({ status: 400, code: 'invalidRequest', requestId: 'abc-1' });
    expect(failure.message).toBe(
      'GET /sites/s/lists/L/items: Graph refused with 400 invalidRequest (request abc-1)',
    );
    expect(`${failure.stack} ${JSON.stringify(failure)}`).not.toContain('Mia');
  });

  it('P7 neither does an answer that is no JSON, or a code that is a sentence', async () => {
    const graph = await clientOf((_request, count) =>
      count === 1
        ? { status: 200, body: undefined, headers: { 'Content-Type': 'text/html' } }
        : { status: 400, body: { error: { code: 'Mia was hurt' } } },
    );
    expect(await graph.get('/x', READ)).toBeUndefined();
    await expect(graph.get('/x', READ)).rejects.toThrow('400 unknown');
  });

  it('turns 412 into a conflict', async () => {
    const graph = await clientOf(() => ({ status: 412 }));
    await expect(graph.patch('/items/1', {}, { ...REPORT, ifMatch: '"x,1"' })).rejects.toBeInstanceOf(
      EtagConflict,
    );
    expect(server.arrived).toHaveLength(1);
  });

  it('tells the time of the server, unless a cache answered', async () => {
    const dates: Date[] = [];
    const headers = { Date: 'Mon, 23 Nov 2026 09:15:00 GMT' };
    const graph = await clientOf(
      (_request, count) => ({ ...OK, headers: count === 1 ? headers : { ...headers, Age: '60' } }),
      {
        onServerDate: (date) => void dates.push(date),
      },
    );
    await graph.get('/x', READ);
    await graph.get('/x', READ);
    expect(dates).toEqual([new Date('2026-11-23T09:15:00Z')]);
  });

  it('watches what is left of the budget', async () => {
    const headers = { 'RateLimit-Limit': '1250', 'RateLimit-Remaining': '200', 'RateLimit-Reset': '31' };
    const graph = await clientOf(() => ({ ...OK, headers }));
    expect(graph.metrics.rateLimit).toBeUndefined();
    await graph.get('/x', READ);
    expect(graph.metrics.rateLimit).toMatchObject({ limit: 1250, remaining: 200, resetSeconds: 31 });
  });
});

describe('the budget', () => {
  const small = { unitsPerMinute: 20, shares: { interactive: 0.8, signing: 0.7, routine: 0.5 } };
  const ROUTINE = { lane: 'routine', patienceMs: 50 } as const;

  it('P9 turns routine work away before it reaches what is kept for people, and people before reports', async () => {
    const graph = await clientOf(() => OK, { pace: small });
    for (let n = 0; n < 10; n += 1) await graph.get('/x', ROUTINE);
    const busy = await graph.get('/x', ROUTINE).catch((error: unknown) => error);
    expect(busy).toBeInstanceOf(StoreUnavailable);
    expect((busy as StoreUnavailable).retryAfterSeconds).toBeGreaterThan(50);
    for (let n = 0; n < 6; n += 1) await graph.get('/x', READ);
    await expect(graph.get('/x', { ...READ, patienceMs: 50 })).rejects.toBeInstanceOf(StoreUnavailable);
    for (let n = 0; n < 10; n += 1) await graph.get('/x', REPORT);
    expect(server.arrived).toHaveLength(26);
    expect(graph.metrics.lanes.routine).toMatchObject({ calls: 10, turnedAway: 1 });
    expect(graph.metrics.budget()).toEqual({ unitsPerMinute: 20, used: 26 });
  });

  it('slows down when Graph says that other copies of the service use the same budget', async () => {
    const headers = { 'RateLimit-Limit': '1250', 'RateLimit-Remaining': '200', 'RateLimit-Reset': '31' };
    const graph = await clientOf(() => ({ ...OK, headers }));
    await graph.get('/x', READ);
    const busy = graph.get('/x', ROUTINE);
    await expect(busy).rejects.toMatchObject({ retryAfterSeconds: 31 });
    expect(server.arrived).toHaveLength(1);
  });

  it('lets waiting calls go when their time comes, and counts how long they waited', async () => {
    const headers = { 'RateLimit-Limit': '20', 'RateLimit-Remaining': '0', 'RateLimit-Reset': '0.2' };
    const graph = await clientOf((_request, count) => ({ ...OK, headers: count === 1 ? headers : {} }));
    await graph.get('/x', READ);
    const later = [graph.get('/x', READ), graph.get('/x', { lane: 'routine' })];
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect([graph.metrics.waiting('interactive'), server.arrived.length]).toEqual([1, 1]);
    await Promise.all(later);
    expect(graph.metrics.lanes.interactive).toMatchObject({ calls: 2, waits: 1 });
    expect(graph.metrics.lanes.interactive.waitedMs).toBeGreaterThan(100);
  });

  it('P9 has few routine requests under way at once, however many are asked for', async () => {
    const graph = await clientOf(() => 'silence', { timeoutMs: 400, retry: { maxAttempts: 1 } });
    const storm = Array.from({ length: 50 }, () => graph.get('/x', ROUTINE).catch(() => undefined));
    while (server.arrived.length < 8) await new Promise((resolve) => setTimeout(resolve, 5));
    // None of the eight has ended yet, so none may follow.
    await new Promise((resolve) => setTimeout(resolve, 40));
    expect(server.arrived.length).toBe(8);
    await Promise.all(storm);
  });
});
