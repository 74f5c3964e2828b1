import { graphIncidentStore } from '../../src/store/incidents';
import { fakeIncidentStore } from '../fakes/fake-incident-store';
import { startProvisionedSite } from './graph-site';
import type { GraphSite } from './graph-site';
import { incidentStoreSuite } from './incident-store-suite';

incidentStoreSuite('in memory', async (register) => {
  const store = fakeIncidentStore(register);
  return {
    store,
    loseNextAnswer: async (call) => store.failNext(call, 'after'),
    outdateCursors: async () => store.forgetCursors(),
  };
});

describe('over Graph', () => {
  let site: GraphSite;
  beforeAll(async () => {
    site = await startProvisionedSite();
  });
  beforeEach(() => site.emulator.reset());
  afterAll(() => site.close());

  incidentStoreSuite('SharePoint lists', async (register) => {
    const address = register === 'incidents' ? site.schoolSite : site.staffSite;
    return {
      store: graphIncidentStore({ graph: site.client(), register, site: address }),
      loseNextAnswer: async (call) =>
        site.trouble({
          kind: 'drop',
          method: 'POST',
          path: call === 'create' ? 'Incidents/items' : 'Chronology/items',
        }),
      outdateCursors: async () => site.trouble({ kind: 'status', status: 410, path: '/items/delta' }),
    };
  });
});
