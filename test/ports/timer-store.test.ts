import { graphTimerStore } from '../../src/store/timers';
import { fakeTimerStore } from '../fakes/fake-timer-store';
import { startProvisionedSite } from './graph-site';
import type { GraphSite } from './graph-site';
import { timerStoreSuite } from './timer-store-suite';

timerStoreSuite('in memory', async () => {
  const store = fakeTimerStore();
  return { store, loseNextPromise: async () => store.failNext('promise', 'after') };
});

describe('over Graph', () => {
  let site: GraphSite;
  beforeAll(async () => {
    site = await startProvisionedSite();
  });
  beforeEach(() => site.emulator.reset());
  afterAll(() => site.close());

  timerStoreSuite('SharePoint list', async () => ({
    store: graphTimerStore({ graph: site.client(), site: site.schoolSite }),
    loseNextPromise: async () => site.trouble({ kind: 'drop', method: 'POST', path: 'Timers/items' }),
  }));

  it('ESC-9 finds the oldest of more timers than fit on a page', async () => {
    const store = graphTimerStore({ graph: site.client(), site: site.schoolSite });
    for (let n = 0; n < 230; n += 1) {
      const dueAt = new Date(Date.UTC(2026, 10, 23, 9, 0, 230 - n)).toISOString();
      await store.promise({ timerKey: `key-${n}`, register: 'incidents', dueAt, promisedAt: dueAt });
    }
    const due = await store.due(new Date(Date.UTC(2026, 10, 24)), 2);
    expect(due.map(({ timerKey }) => timerKey)).toEqual(['key-229', 'key-228']);
  });
});
