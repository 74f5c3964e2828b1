import { StoreUnavailable } from '../../src/domain/ports';
import { graphIncidentStore } from '../../src/store/incidents';
import { ListItems } from '../../src/store/list-items';
import { ROLES } from '../../src/store/lists/school';
import { siteId } from '../../src/store/sites';
import { graphTimerStore } from '../../src/store/timers';
import { startProvisionedSite } from './graph-site';
import type { GraphSite } from './graph-site';
import { sampleIncident } from './sample-incident';

let site: GraphSite;
beforeAll(async () => {
  site = await startProvisionedSite();
});
afterAll(() => site.close());

const STORM = 5_000;
/** Of a minute's budget the storm may take three fifths, which 5,000 creates of 2 units exceed many times. */
const UNITS = 2_500;
const MOMENT = '2026-11-23T09:15:27.345Z';

async function grantUnits(unitsPerMinute: number): Promise<void> {
  const init = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ unitsPerMinute }) };
  expect((await fetch(`${site.emulator.origin}/_emulator/throttle`, init)).ok).toBe(true);
}

it('P9 5,000 staff sign at once, and a report is stored and its alert recorded as if nobody did', async () => {
  const graph = site.client('service', { pace: { unitsPerMinute: UNITS } });
  const options = { graph, site: site.schoolSite };
  const store = graphIncidentStore({ ...options, register: 'incidents' });
  const timers = graphTimerStore(options);
  const signatures = new ListItems(graph, siteId(graph, site.schoolSite), ROLES);
  await Promise.all([store.findByReportKey('warm-up'), timers.due(new Date(), 1), signatures.find('RoleKey', 'warm-up', 'routine')]);
  await grantUnits(UNITS);

  const path = `/sites/${site.world.sites[0]?.id ?? ''}/lists/Roles/items`;
  let [signed, turnedAway] = [0, 0];
  const storm = Array.from({ length: STORM }, (_, n) =>
    graph
      .post(path, { fields: { RoleKey: `signature-${n}`, PersonId: `p-${n}` } }, { lane: 'routine', uniqueKey: true, patienceMs: 8_000 })
      .then(() => void (signed += 1))
      .catch((error: unknown) => {
        if (!(error instanceof StoreUnavailable)) throw error;
        turnedAway += 1;
      }),
  );
  await until(() => signed > 100);

  const times: number[] = [];
  for (let n = 0; n < 5; n += 1) {
    const begun = performance.now();
    const incident = sampleIncident();
    const timer = await timers.promise({ timerKey: incident.report.reportKey, register: 'incidents', dueAt: MOMENT, promisedAt: MOMENT });
    const created = await store.create(incident);
    const claimed = await timers.claim(timer, new Date(MOMENT));
    await store.update(created.incident, { alert: { stepsTold: 1, outcome: 'waiting' } });
    await timers.moveTo(claimed ?? timer, new Date(MOMENT));
    times.push(performance.now() - begun);
  }
  await Promise.all(storm);

  expect(Math.max(...times)).toBeLessThan(2_000);
  expect(graph.metrics.lanes.safeguarding).toMatchObject({ throttled: 0, repeats: 0, waits: 0, turnedAway: 0 });
  expect(graph.metrics.lanes.routine.throttled).toBe(0);
  expect(graph.metrics.lanes.routine.units).toBeLessThanOrEqual(UNITS * 0.6);
  expect(signed + turnedAway).toBe(STORM);
}, 120_000);

it('P10 an idle service asks one question of 2 units each time it looks at the clock', async () => {
  const graph = site.client();
  const timers = graphTimerStore({ graph, site: site.schoolSite });
  await timers.due(new Date('2020-01-01T00:00:00Z'), 50);
  const before = graph.metrics.units;
  for (let look = 0; look < 4; look += 1) await timers.due(new Date('2020-01-01T00:00:00Z'), 50);
  expect(graph.metrics.units - before).toBe(8);
});

async function until(reached: () => boolean): Promise<void> {
  for (let tries = 0; !reached(); tries += 1) {
    if (tries > 1_000) throw new Error('The storm did not begin.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
