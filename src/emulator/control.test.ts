import { get } from 'node:http';
import { type TestList, startTestList } from './graph/test-list';

let things: TestList;
beforeAll(async () => void (things = await startTestList()));
afterAll(() => things.close());
afterEach(() => things.control('DELETE', '/faults'));

const fault = (rule: object) => things.control('POST', '/faults', { surface: 'graph', ...rule });

describe('faults', () => {
  test('a status answers instead of the service, as often as asked and where asked', async () => {
    await fault({
      kind: 'status',
      status: 503,
      retryAfterSeconds: 7,
      method: 'POST',
      path: '/items',
      times: 2,
    });
    expect((await things.query({})).status).toBe(200);
    const first = await things.add({ Title: 'x' });
    expect([first.status, first.body.error.code, first.headers.get('retry-after')]).toEqual([
      503,
      'serviceNotAvailable',
      '7',
    ]);
    expect((await things.add({ Title: 'x' })).status).toBe(503);
    expect((await things.add({ Title: 'fault over' })).status).toBe(201);
    expect((await things.query({})).body.value).toHaveLength(1);
    expect((await things.control('GET', '/faults')).body).toEqual({ faults: [] });
  });

  test('a drop does the work and cuts the connection', async () => {
    await fault({ kind: 'drop', method: 'POST' });
    await expect(things.add({ Key: 'dropped' })).rejects.toThrow('fetch failed');
    expect((await things.query({ $filter: "fields/Key eq 'dropped'" })).body.value).toHaveLength(1);
  });

  test('a drop strikes inside a batch too', async () => {
    await fault({ kind: 'drop', method: 'POST', path: '/items' });
    const request = {
      id: '1',
      method: 'POST',
      url: `${things.list}/items`,
      headers: { 'Content-Type': 'application/json' },
      body: { fields: { Key: 'batched' } },
    };
    await expect(things.lantern('POST', '/$batch', { requests: [request] })).rejects.toThrow('fetch failed');
    expect((await things.query({ $filter: "fields/Key eq 'batched'" })).body.value).toHaveLength(1);
  });

  test('a delay waits and then answers', async () => {
    await fault({ kind: 'delay', delayMilliseconds: 150 });
    const start = Date.now();
    expect((await things.query({})).status).toBe(200);
    expect(Date.now() - start).toBeGreaterThanOrEqual(145);
  });

  test.each([
    { kind: 'explode' },
    { kind: 'status', surface: 'moon' },
    { kind: 'status', status: '503' },
    { kind: 'status', times: -1 },
  ])('a fault it does not understand is refused: %j', async (rule) => {
    expect((await fault(rule)).status).toBe(400);
  });
});

describe('clock', () => {
  test('the clock is moved forward and back to real time', async () => {
    const moved = await things.control('POST', '/clock', { advanceMinutes: 30, advanceSeconds: 5 });
    expect(moved.body.offsetMilliseconds).toBe(1_805_000);
    expect(Date.parse(String(moved.body.now)) - Date.now()).toBeGreaterThan(1_800_000);
    const made = await things.add({ Title: 'later' });
    expect(Date.parse(String(made.body.createdDateTime)) - Date.now()).toBeGreaterThan(1_800_000);
    expect((await things.control('POST', '/clock', { reset: true })).body.offsetMilliseconds).toBe(0);
    expect((await things.control('POST', '/clock', { advanceSeconds: -1 })).status).toBe(400);
  });
});

test('reset returns to the snapshot: data, grants, clock, faults and figures', async () => {
  await things.control('POST', '/snapshot');
  const before = (await things.control('GET', '/state')).body.sites;
  await things.add({ Title: 'to be forgotten' });
  await things.admin('POST', `/sites/${things.site}/lists`, { displayName: 'Forgotten' });
  await fault({ kind: 'status', times: 5 });
  await things.control('POST', '/clock', { advanceMinutes: 5 });
  expect((await things.control('POST', '/reset')).status).toBe(204);
  const after = (await things.control('GET', '/state')).body;
  expect(after.sites).toEqual(before);
  expect(after.metrics).toEqual({ requests: 0, resourceUnits: 0, requestsByOperation: {} });
  expect((await things.control('GET', '/clock')).body.offsetMilliseconds).toBe(0);
  expect((await things.query({})).status).toBe(200);
});

test('a site can be copied with its lists, items and grants, and is one of its own then', async () => {
  await things.add({ Title: 'original' });
  type Seen = { path: string; grants: unknown[]; lists: { displayName: string; items: unknown[] }[] };
  const seen = async () => (await things.control('GET', '/state')).body.sites as unknown as Seen[];
  const itemsOf = async (end: string) =>
    (await seen()).find(({ path }) => path.endsWith(end))?.lists.find(({ displayName }) => displayName === 'Things')?.items;
  const copy = (paths: unknown, copyOf = '/sites/lantern') => things.control('POST', '/sites', { copyOf, paths });
  expect((await copy(['/sites/copy-1', '/sites/copy-2'])).status).toBe(201);
  const before = await itemsOf('/copy-2');
  expect(before).toEqual(await itemsOf('/lantern'));
  await things.add({ Title: 'only in the original' });
  expect(await itemsOf('/copy-2')).toEqual(before);
  expect((await things.lantern('GET', '/sites/wrenhollow.sharepoint.example:/sites/copy-2')).status).toBe(200);
  expect((await copy(['/sites/copy-1'])).status).toBe(400);
  expect((await copy(['/sites/copy-3'], '/sites/none')).status).toBe(400);
  expect((await copy(['no path'])).status).toBe(400);
});

test('the address book of the emulator is enough to work with it', async () => {
  const book = (await things.control('GET', '')).body as unknown as Record<string, string> & {
    sites: { path: string; id: string }[];
  };
  const form = {
    grant_type: 'client_credentials',
    client_id: book.clientId ?? '',
    client_secret: book.clientSecret ?? '',
    scope: 'https://graph.microsoft.com/.default',
  };
  const token = (await (
    await fetch(book.tokenEndpoint ?? '', { method: 'POST', body: new URLSearchParams(form) })
  ).json()) as { access_token: string };
  const site = await fetch(`${book.graphBaseUrl}/sites/${book.sites[0]?.path}`, {
    headers: { Authorization: `Bearer ${token.access_token}` },
  });
  expect(await site.json()).toMatchObject({ id: book.sites[0]?.id, displayName: 'Lantern' });
  expect(book).toMatchObject({
    tenantId: expect.any(String),
    botServiceUrl: `${things.origin}/teams`,
    dslChannel: expect.stringContaining('@thread'),
  });
});

test('state tells what was asked and what it cost', async () => {
  await things.control('POST', '/reset');
  await things.query({});
  await things.query({});
  expect((await things.control('GET', '/state')).body.metrics).toEqual({
    requests: 2,
    resourceUnits: 4,
    requestsByOperation: { 'GET /sites/{site}/lists/{list}/items': 2 },
  });
});

test('whoever listens hears of changes at once', async () => {
  const heard = await new Promise<string>((resolve, reject) => {
    const request = get(`${things.origin}/_emulator/events`, (response) => {
      response.once('data', (chunk: Buffer) => {
        request.destroy();
        resolve(chunk.toString());
      });
      void things.control('POST', '/clock', { advanceSeconds: 1 });
    });
    request.once('error', reject);
  });
  expect(heard).toMatch(/^data: \{"type":"clock","now":"[^"]+"\}\n\n$/);
});
