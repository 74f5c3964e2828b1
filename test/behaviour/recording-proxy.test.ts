import { randomUUID } from 'node:crypto';
import { backgroundDone } from '../../src/api/background';
import type { CaseListView } from '../../src/contract/cases';
import type { MyReportsView, ReceiptView } from '../../src/contract/reports';
import type { PeopleView } from '../../src/contract/session';
import { graphIncidentStore } from '../../src/store/incidents';
import { advanceClock, cardsIn, chatsOf, keptState, withoutBudget } from '../harness/emulator-state';
import { startService } from '../harness/running-service';
import { forwardTo } from '../ports/forwarding-proxy';
import type { GraphSite } from '../ports/graph-site';
import { sampleIncident } from '../ports/sample-incident';

/** More than one page of 200 in every question that pages. */
const OLD_REPORTS = 230;

it('GRAPH_BASE_URL may be a recording proxy in front of Graph: report, climb, pages and changes all pass through it', async () => {
  const seen: string[] = [];
  let proxy: Awaited<ReturnType<typeof forwardTo>> | undefined;
  let before = 0;
  const service = await startService(async (site) => {
    await withoutBudget(site);
    await fillRegister(site);
    proxy = await forwardTo(site.emulator.origin, seen);
    before = (await keptState(site)).metrics.requests;
    return { GRAPH_BASE_URL: `${proxy.origin}/v1.0` };
  });
  try {
    const sent = { reportKey: randomUUID(), kind: 'contact', childInDanger: true, about: 'learner', whatHappened: 'Words.' };
    const { status, body } = await service.ask<ReceiptView>('Amara Osei', '/api/reports', sent);
    expect(status).toBe(201);
    await backgroundDone();

    const list = async () => (await service.ask<CaseListView>('Daniel Whitcombe', '/api/cases')).body.total;
    expect(await list()).toBe(OLD_REPORTS + 1);
    expect((await service.ask<MyReportsView>('Amara Osei', '/api/reports')).body.reports).toHaveLength(25);
    expect((await service.ask<PeopleView>('Amara Osei', '/api/people/search', { search: 'dan' })).status).toBe(200);

    await advanceClock(service.site, 6 * 60);
    await climbed(service.site, body.reference);
    expect((await service.ask('Priya Raman', `/api/cases/${body.reference}/acknowledge`, {})).status).toBe(200);
    expect(await list()).toBe(OLD_REPORTS + 1);
  } finally {
    await service.server.close();
  }
  const { metrics } = await keptState(service.site);
  expect(seen.some((url) => url.includes('delta'))).toBe(true);
  expect(seen.filter((url) => /skiptoken/i.test(url)).length).toBeGreaterThan(0);
  expect(seen).toHaveLength(metrics.requests - before);
  await Promise.all([proxy?.close(), service.site.close()]);
}, 60_000);

async function fillRegister(site: GraphSite): Promise<void> {
  const store = graphIncidentStore({ graph: site.client(), register: 'incidents', site: site.schoolSite });
  for (let count = 0; count < OLD_REPORTS; count += 1) await store.create(sampleIncident('incidents', { status: 'acknowledged' }));
}

async function climbed(site: GraphSite, reference: string): Promise<void> {
  const end = Date.now() + 20_000;
  for (;;) {
    const state = await keptState(site);
    const deputies = chatsOf(state, 'Priya Raman');
    if (cardsIn(state).some((card) => card.reference === reference && deputies.has(card.conversationId))) return;
    if (Date.now() > end) throw new Error('The alert did not climb.');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
