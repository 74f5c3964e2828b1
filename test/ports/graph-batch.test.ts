import { EtagConflict, StoreUnavailable } from '../../src/domain/ports';
import { createGraphClient } from '../../src/store/graph-client';
import type { GraphClient } from '../../src/store/graph-client';
import type { BatchOutcome, BatchRequest } from '../../src/store/graph/batch';
import { AnswerLost, GraphRefused } from '../../src/store/graph/errors';
import { createManyOnce } from '../../src/store/create-many';
import { ListItems } from '../../src/store/list-items';
import { ROLES } from '../../src/store/lists/school';
import { siteId } from '../../src/store/sites';
import { startProvisionedSite } from './graph-site';
import type { GraphSite } from './graph-site';
import { plainServer } from './plain-server';
import type { PlainServer } from './plain-server';

const ROUTINE = { lane: 'routine' } as const;

describe('batches over SharePoint', () => {
  let site: GraphSite;
  let slept: number[];
  beforeAll(async () => {
    site = await startProvisionedSite();
  });
  beforeEach(() => {
    site.emulator.reset();
    slept = [];
  });
  afterAll(() => site.close());

  const client = (): GraphClient =>
    site.client('service', { retry: { sleep: async (ms) => void slept.push(ms), patienceMs: 90_000 } });
  const rolesOf = (graph: GraphClient): ListItems => new ListItems(graph, siteId(graph, site.schoolSite), ROLES);
  const row = (n: number) => ({ RoleKey: `key-${n}`, PersonId: `person-${n}`, RoleName: 'staff' });
  const rows = (count: number) => Array.from({ length: count }, (_, n) => row(n));
  const keysNow = async (): Promise<string[]> =>
    (await rolesOf(client()).all('routine')).map(({ fields }) => String(fields.RoleKey)).filter((key) => key.startsWith('key-'));

  it('makes 45 items in three exchanges, at the price of 45 creates', async () => {
    const graph = client();
    const list = rolesOf(graph);
    await list.find('RoleKey', 'warm-up', 'routine');
    const before = { ...graph.metrics.lanes.routine };
    const outcomes = await createManyOnce(list, 'RoleKey', rows(45), ROUTINE);
    expect(outcomes.every(({ state }) => state === 'created')).toBe(true);
    expect(graph.metrics.lanes.routine.calls - before.calls).toBe(3);
    expect(graph.metrics.lanes.routine.units - before.units).toBe(90);
    expect((await keysNow()).length).toBe(45);
  });

  it('P1 a repeat creates nothing and says which were there', async () => {
    await createManyOnce(rolesOf(client()), 'RoleKey', rows(3), ROUTINE);
    const outcomes = await createManyOnce(rolesOf(client()), 'RoleKey', rows(5), ROUTINE);
    expect(outcomes.map(({ state }) => state)).toEqual(['present', 'present', 'present', 'created', 'created']);
    expect((await keysNow()).sort()).toEqual(rows(5).map(({ RoleKey }) => RoleKey));
  });

  it('P1 a batch whose answer was lost is sent again, and every item is there once', async () => {
    await site.trouble({ kind: 'drop', method: 'POST', path: '$batch' });
    const outcomes = await createManyOnce(rolesOf(client()), 'RoleKey', rows(4), ROUTINE);
    expect(outcomes.map(({ state }) => state)).toEqual(['present', 'present', 'present', 'present']);
    expect(await keysNow()).toHaveLength(4);
  });

  it('P9 sends only those entries again that were throttled, after the time that Graph named for them', async () => {
    await rolesOf(client()).find('RoleKey', 'warm-up', 'routine');
    await throttleAt(30);
    let skipped = 0;
    const sleep = async (ms: number): Promise<void> => {
      slept.push(ms);
      skipped += ms;
      await throttleAt(1_250);
    };
    const graph = site.client('service', { retry: { sleep, now: () => Date.now() + skipped } });
    const [school] = site.world.sites;
    const list = new ListItems(graph, async () => school?.id ?? '', ROLES);
    const outcomes = await list.createMany(rows(20), { lane: 'routine', patienceMs: 90_000 });
    expect(outcomes.map(({ ok }) => ok)).toEqual(Array<boolean>(20).fill(true));
    expect(slept).toHaveLength(1);
    expect(slept[0]).toBeGreaterThan(50_000);
    expect(graph.metrics.lanes.routine.throttled).toBe(5);
    expect(await keysNow()).toHaveLength(20);
  });

  it('each entry stands for itself: a clash, a conflict and a mistake beside what went well', async () => {
    const graph = client();
    const list = rolesOf(graph);
    await createManyOnce(list, 'RoleKey', rows(1), ROUTINE);
    const item = await list.find('RoleKey', 'key-0', 'routine');
    const path = `/sites/${site.world.sites[0]?.id ?? ''}/lists/Roles/items`;
    const change = { method: 'PATCH', path: `${path}/${item?.id}/fields`, body: { PersonName: 'A' } } as const;
    const [read, clash, stale, fresh, wrong] = await graph.batch(
      [
        { method: 'GET', path: `${path}/${item?.id}?$expand=fields` },
        { method: 'POST', path, body: { fields: row(0) }, uniqueKey: true },
        { ...change, ifMatch: '"00000000-0000-0000-0000-000000000000,9"' },
        { ...change, ifMatch: item?.etag ?? '' },
        { method: 'POST', path, body: { fields: { Nonsense: 1 } } },
      ],
      ROUTINE,
    );
    expect(read).toMatchObject({ ok: true, body: { fields: { RoleKey: 'key-0' } } });
    expect(errorOf(clash)).toMatchObject({ status: 400, code: 'invalidRequest' });
    expect(errorOf(stale)).toBeInstanceOf(EtagConflict);
    expect(fresh?.ok).toBe(true);
    expect(errorOf(wrong)).toBeInstanceOf(GraphRefused);
  });

  async function throttleAt(unitsPerMinute: number): Promise<void> {
    const init = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ unitsPerMinute }) };
    expect((await fetch(`${site.emulator.origin}/_emulator/throttle`, init)).ok).toBe(true);
  }
});

describe('answers that no well-behaved service gives', () => {
  let server: PlainServer;
  afterEach(() => server.close());

  /** The client, and what it sent in each batch, as entry addresses. */
  async function clientAnswering(answer: (urls: string[], count: number) => unknown) {
    const sent: string[][] = [];
    server = await plainServer(({ body }, count) => {
      const urls = (JSON.parse(body) as { requests: { url: string }[] }).requests.map(({ url }) => url);
      sent.push(urls);
      return { status: 200, body: answer(urls, count) };
    });
    const retry = { sleep: async () => undefined };
    return { graph: createGraphClient({ baseUrl: server.origin, token: { getToken: async () => 't' }, retry }), sent };
  }
  const create = (name: string, uniqueKey: boolean): BatchRequest => ({ method: 'POST', path: `/${name}`, body: {}, uniqueKey });

  it('reads answers in any order, by their ids', async () => {
    const { graph } = await clientAnswering((urls) => ({
      responses: urls.map((url, n) => ({ id: String(n), status: 200, body: { url } })).reverse(),
    }));
    const outcomes = await graph.batch([{ method: 'GET', path: '/a' }, { method: 'GET', path: '/b' }], ROUTINE);
    expect(outcomes).toEqual([{ ok: true, body: { url: '/a' } }, { ok: true, body: { url: '/b' } }]);
  });

  it('P1 repeats an entry without a clear answer only when it has a unique key', async () => {
    const { graph, sent } = await clientAnswering((_urls, count) => ({
      responses: count === 1 ? [{ id: '0', status: 503 }] : [{ id: '0', status: 201 }, { id: '1', status: 201 }],
    }));
    const outcomes = await graph.batch([create('key', true), create('blind', false), create('keyToo', true)], ROUTINE);
    expect(sent).toEqual([['/key', '/blind', '/keyToo'], ['/key', '/keyToo']]);
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, false, true]);
    expect(errorOf(outcomes[1])).toBeInstanceOf(AnswerLost);
  });

  it('says of every entry that it was not sent, when the whole batch was turned away', async () => {
    server = await plainServer(() => ({ status: 429, headers: { 'Retry-After': '300' } }));
    const graph = createGraphClient({ baseUrl: server.origin, token: { getToken: async () => 't' } });
    const outcomes = await graph.batch([create('a', true), create('b', false)], ROUTINE);
    expect(outcomes.map(errorOf).every((error) => error instanceof StoreUnavailable && !(error instanceof AnswerLost))).toBe(true);
    expect(server.arrived).toHaveLength(1);
  });
});

function errorOf(outcome: BatchOutcome | undefined): Error | undefined {
  return outcome && !outcome.ok ? outcome.error : undefined;
}
