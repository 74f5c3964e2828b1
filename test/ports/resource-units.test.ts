import { graphIncidentStore } from '../../src/store/incidents';
import { graphTimerStore } from '../../src/store/timers';
import { startProvisionedSite } from './graph-site';
import type { GraphSite } from './graph-site';
import { sampleIncident } from './sample-incident';

let site: GraphSite;
beforeAll(async () => {
  site = await startProvisionedSite();
});
afterAll(() => site.close());

describe('what it costs', () => {
  it('a report is 2 units for the promise, 2 for the incident, 2 for each change, and a look at the clock is 2', async () => {
    const graph = site.client();
    const store = graphIncidentStore({ graph, register: 'incidents', site: site.schoolSite });
    const timers = graphTimerStore({ graph, site: site.schoolSite });
    await store.findByReportKey('warm-up');
    await timers.due(new Date(), 1);
    const costs: Record<string, number> = {};
    const cost = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
      const [own, charged] = [graph.metrics.units, await chargedUnits()];
      const result = await work();
      costs[what] = graph.metrics.units - own;
      expect((await chargedUnits()) - charged).toBe(costs[what]);
      return result;
    };
    const moment = '2026-11-23T09:15:27.345Z';
    const timer = await cost('promise', () =>
      timers.promise({ timerKey: 'k', register: 'incidents', dueAt: moment, promisedAt: moment }),
    );
    const { incident } = await cost('incident', () => store.create(sampleIncident()));
    const claim = await cost('claim', () => timers.claim(timer, new Date(moment)));
    const alerted = await cost('alert out', () =>
      store.update(incident, { alert: { stepsTold: 1, outcome: 'waiting' } }),
    );
    await cost('next step', () => timers.moveTo(claim ?? timer, new Date(moment)));
    await cost('chronology entry', () => store.appendChronology(alerted, incident.outbox));
    await cost('clock', () => timers.due(new Date(), 50));
    const { cursor } = await cost('list, first', () => store.changes());
    await cost('list, later', () => store.changes(cursor));
    await cost('read', () => store.get(incident.itemId));
    expect(costs).toEqual({
      promise: 2,
      incident: 2,
      claim: 2,
      'alert out': 2,
      'next step': 2,
      'chronology entry': 2,
      clock: 2,
      'list, first': 2,
      'list, later': 1,
      read: 1,
    });
  });
});

/** What the emulator charged, by Microsoft's table. */
async function chargedUnits(): Promise<number> {
  const state = (await (await fetch(`${site.emulator.origin}/_emulator/state`)).json()) as {
    metrics: { resourceUnits: number };
  };
  return state.metrics.resourceUnits;
}
