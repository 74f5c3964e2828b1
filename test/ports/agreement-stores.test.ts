import { graphAgreementStore } from '../../src/store/agreements';
import { graphRosterStore } from '../../src/store/roster';
import { graphLinkStore } from '../../src/store/sign-links';
import { graphSignatureOutbox } from '../../src/store/signature-outbox';
import { graphSignatureStore } from '../../src/store/signatures';
import { fakeAgreementStores } from '../fakes/fake-agreement-stores';
import { agreementStoresSuite } from './agreement-stores-suite';
import { startProvisionedSite } from './graph-site';
import type { GraphSite } from './graph-site';

agreementStoresSuite('in memory', async () => {
  const stores = fakeAgreementStores();
  return {
    ...stores,
    loseNextAdd: async () => stores.failNext('add', 'after'),
    outdateCursors: async () => stores.forgetCursors(),
  };
});

describe('over Graph', () => {
  let site: GraphSite;
  beforeAll(async () => {
    site = await startProvisionedSite();
  });
  beforeEach(() => site.emulator.reset());
  afterAll(() => site.close());

  const stores = () => {
    const options = { graph: site.client(), site: site.schoolSite };
    return {
      versions: graphAgreementStore(options),
      signatures: graphSignatureStore(options),
      outbox: graphSignatureOutbox(options),
      roster: graphRosterStore(options),
      links: graphLinkStore(options),
    };
  };

  agreementStoresSuite('SharePoint lists', async () => ({
    ...stores(),
    loseNextAdd: async () => site.trouble({ kind: 'drop', method: 'POST', path: 'Signatures/items' }),
    outdateCursors: async () => site.trouble({ kind: 'status', status: 410, method: 'GET', path: 'delta' }),
  }));

  it('AUA-2 a signature costs one create: two resource units and no look at the list', async () => {
    const graph = site.client();
    const signatures = graphSignatureStore({ graph, site: site.schoolSite });
    const entry = (n: number) => ({
      entryKey: `k${n}`, kind: 'signed' as const, audience: 'parents' as const, number: 1, hash: 'h', part: 'parent' as const,
      subjectId: 'c', signerId: 'p', at: '2026-11-23T09:00:00.000Z', schoolYear: '2026-27', how: 'account' as const,
    });
    await signatures.add(entry(1));
    const before = { ...graph.metrics.lanes.signing };
    await signatures.add(entry(2));
    const { calls, units } = graph.metrics.lanes.signing;
    expect([calls - before.calls, units - before.units]).toEqual([1, 2]);
  });
});
