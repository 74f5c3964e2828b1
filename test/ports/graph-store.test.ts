import { verifyChronology } from '../../src/domain/incidents/chronology';
import { graphIncidentStore } from '../../src/store/incidents';
import { createGraphClient } from '../../src/store/graph-client';
import { serverClock } from '../../src/store/server-clock';
import { StoreUnavailable } from '../../src/domain/ports';
import type { IncidentStore } from '../../src/domain/ports';
import { sha256Hasher } from '../fakes/sha256-hasher';
import { startProvisionedSite } from './graph-site';
import type { GraphSite } from './graph-site';
import { forwardTo } from './forwarding-proxy';
import { sampleEntries, sampleIncident } from './sample-incident';

let site: GraphSite;
beforeAll(async () => {
  site = await startProvisionedSite();
});
let onTestEnd: (() => Promise<void>) | undefined;
beforeEach(() => site.emulator.reset());
afterEach(async () => {
  await onTestEnd?.();
  onTestEnd = undefined;
});
afterAll(() => site.close());

function storeOf(graph = site.client()): IncidentStore {
  return graphIncidentStore({ graph, register: 'incidents', site: site.schoolSite });
}

describe('a report while Graph has trouble', () => {
  const TROUBLE = [
    { kind: 'drop' },
    { kind: 'status', status: 500 },
    { kind: 'status', status: 502 },
    { kind: 'status', status: 503, retryAfterSeconds: 1 },
    { kind: 'status', status: 504 },
    { kind: 'status', status: 429, retryAfterSeconds: 1 },
    { kind: 'status', status: 400, code: 'invalidRequest' },
    { kind: 'delay', delayMilliseconds: 600 },
  ];

  it.each(TROUBLE)(
    'P1 is there once when its sender was told so, and at most once when not: %j',
    async (fault) => {
      const store = storeOf(site.client('service', { timeoutMs: 300 }));
      const incident = sampleIncident();
      await store.findByReportKey(incident.report.reportKey);
      await site.trouble({ ...fault, method: 'POST', path: 'Incidents/items' });
      const told = await store.create(incident).catch(() => undefined);
      // A request that was given up on may still be carried out a little later.
      await new Promise((resolve) => setTimeout(resolve, fault.kind === 'delay' ? 700 : 0));
      const { changed } = await store.changes();
      if (told) expect(changed).toEqual([told.incident]);
      expect(changed.length).toBeLessThanOrEqual(1);
      expect(told === undefined).toBe(fault.status === 400);
      expect((await store.create(incident)).incident.report.reportKey).toBe(incident.report.reportKey);
      expect((await store.changes()).changed).toHaveLength(1);
    },
  );

  it('P1 says "try again" and not "received" while Graph stays away, and is there once afterwards', async () => {
    const store = storeOf();
    const incident = sampleIncident();
    await site.trouble({ kind: 'drop', method: 'POST', path: 'Incidents/items' });
    await site.trouble({ kind: 'status', status: 503, method: 'GET', path: 'ReportKey', times: 10 });
    await expect(store.create(incident)).rejects.toBeInstanceOf(StoreUnavailable);
    await fetch(`${site.emulator.origin}/_emulator/faults`, { method: 'DELETE' });
    expect((await store.create(incident)).created).toBe(false);
    expect((await store.changes()).changed).toHaveLength(1);
  });
});

describe('what may not go wrong', () => {
  it('one item that somebody changed by hand does not hide the others, and is reported', async () => {
    const damaged: string[] = [];
    const graph = site.client();
    const store = graphIncidentStore({
      graph,
      register: 'incidents',
      site: site.schoolSite,
      onDamaged: (list, itemId) => void damaged.push(`${list} ${itemId}`),
    });
    const { incident: one } = await store.create(sampleIncident());
    const { incident: two } = await store.create(sampleIncident());
    const path = `/sites/${site.world.sites[0]?.id}/lists/Incidents/items/${one.itemId}/fields`;
    await graph.patch(path, { Report: 'tidied up' }, { lane: 'routine' });
    expect((await store.changes()).changed).toEqual([two]);
    expect(damaged).toEqual(['Incidents 1']);
  });

  it('P3 a lane that is none of ours passes for no lane at all', async () => {
    const store = storeOf();
    const { incident } = await store.create(sampleIncident());
    const path = `/sites/${site.world.sites[0]?.id}/lists/Incidents/items/${incident.itemId}/fields`;
    await site.client().patch(path, { Lane: 'Learner ' }, { lane: 'routine' });
    await expect(store.get(incident.itemId)).rejects.toThrow(
      'Incidents.Lane was changed by hand and cannot be read.',
    );
    expect((await store.changes()).changed).toEqual([]);
  });

  it('P5 an entry that somebody changed by hand shows as broken', async () => {
    const store = storeOf();
    const { incident } = await store.create(sampleIncident());
    const entries = sampleEntries(incident.report.reportKey, 3);
    await store.appendChronology(incident, entries);
    const path = `/sites/${site.world.sites[0]?.id}/lists/IncidentChronology/items/2/fields`;
    await site
      .client()
      .patch(
        path,
        { Entry: `|${JSON.stringify({ ...entries[1], text: 'Nothing happened.' })}|` },
        { lane: 'routine' },
      );
    expect(verifyChronology(await store.chronology(incident), sha256Hasher)).toEqual({
      intact: false,
      firstBroken: 2,
    });
    await site.client().patch(path, { Entry: 'Nothing happened.' }, { lane: 'routine' });
    expect(verifyChronology(await store.chronology(incident), sha256Hasher)).toEqual({
      intact: false,
      firstBroken: 2,
    });
  });

  it('CAS-1 a record that was taken away is told as removed', async () => {
    const store = storeOf();
    const { incident } = await store.create(sampleIncident());
    const { cursor } = await store.changes();
    await site
      .client()
      .delete(`/sites/${site.world.sites[0]?.id}/lists/Incidents/items/${incident.itemId}`, {
        lane: 'routine',
      });
    expect(await store.changes(cursor)).toMatchObject({ changed: [], removed: [incident.itemId] });
  });

  it('ESC-9 the product takes its time from the store, so a clock moved there reaches it', async () => {
    const clock = serverClock();
    const graph = site.client('service', {
      onServerDate: (date, receivedAt) => clock.learn(date, receivedAt),
    });
    await storeOf(graph).changes();
    expect(Math.abs(clock.now().getTime() - Date.now())).toBeLessThan(3_000);
    site.emulator.context.clock.advance(45 * 60_000);
    await storeOf(graph).changes();
    expect(Math.abs(clock.now().getTime() - Date.now() - 45 * 60_000)).toBeLessThan(3_000);
  });

  it('works through a proxy in front of Graph, next links and delta links included', async () => {
    const proxied: string[] = [];
    const proxy = await forwardTo(site.emulator.origin, proxied);
    onTestEnd = proxy.close;
    const { getToken } = tokenOf(site);
    const graph = createGraphClient({ baseUrl: `${proxy.origin}/v1.0`, token: { getToken } });
    const store = storeOf(graph);
    for (let n = 0; n < 201; n += 1) await store.create(sampleIncident());
    const first = await store.changes();
    expect(first.changed).toHaveLength(201);
    expect((await store.changes(first.cursor)).changed).toEqual([]);
    expect(proxied.filter((url) => url.includes('/items/delta')).length).toBe(3);
  });
});

function tokenOf({ world }: GraphSite): { getToken(): Promise<string> } {
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: world.clientId,
    client_secret: world.clientSecret,
    scope: 'https://graph.microsoft.com/.default',
  });
  const address = `${site.emulator.origin}/${world.tenantId}/oauth2/v2.0/token`;
  const asked = fetch(address, { method: 'POST', body }).then(
    async (answer) => (await answer.json()) as { access_token: string },
  );
  return { getToken: async () => (await asked).access_token };
}
