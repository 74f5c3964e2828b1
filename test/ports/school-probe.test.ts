import type { HealthFacts } from '../../src/domain/health/facts';
import { schoolProbe } from '../../src/store/health/school-probe';
import type { ProbedSchool } from '../../src/store/health/school-probe';
import { startProvisionedSite } from './graph-site';
import type { GraphSite } from './graph-site';
import { plainServer } from './plain-server';

const FIGURES: ReturnType<ProbedSchool['figures']> = {
  clock: { secondsSinceLook: 1, everySeconds: 15 },
  oldestUndeliveredSeconds: 0,
  units: { used: 1, granted: 1_250, byLane: {} },
};

describe('what a look at a school finds', () => {
  let site: GraphSite;
  beforeAll(async () => {
    site = await startProvisionedSite();
  });
  afterAll(() => site.close());

  /** Looks at the school, with something about it changed. */
  async function look(change: Partial<ProbedSchool> = {}, connectorStatus = 200): Promise<HealthFacts> {
    const teams = await plainServer(() => ({ status: connectorStatus, body: [] }));
    const token = { getToken: () => Promise.resolve(`x.${Buffer.from('{"roles":["Sites.Selected"]}').toString('base64url')}.y`) };
    const probe = schoolProbe({
      graph: site.client(), token,
      bot: { serviceUrl: `${teams.origin}/teams`, channel: '19:dsl@thread.tacv2', token },
      site: site.schoolSite, staffSite: site.staffSite, ways: { activityFeed: true }, figures: () => FIGURES, ...change,
    });
    const facts = await probe.look();
    await teams.close();
    return facts;
  }

  it('all is well', async () => {
    const found = { reads: 'ok', writes: 'ok', missingLists: [] };
    expect(await look()).toMatchObject({
      signIn: 'ok', permissions: ['Sites.Selected'], sites: { school: found, staff: found },
      directory: 'ok', bot: 'ok', channel: 'ok', ways: { activityFeed: true, mailbox: 'notSet' }, ...FIGURES,
    });
  });

  it('a site that is not there, with the other one all right', async () => {
    const { sites } = await look({ staffSite: 'wrenhollow.sharepoint.example:/sites/nowhere' });
    expect([sites.school.reads, sites.staff.reads, sites.staff.writes]).toEqual(['ok', 'refused', 'refused']);
  });

  it.each([[403, 'refused', 'ok'], [404, 'refused', 'ok'], [401, 'refused', 'refused'], [503, 'away', 'ok']] as const)(
    'a connector that answers %s for the channel',
    async (status, channel, bot) => {
      expect(await look({}, status)).toMatchObject({ channel, bot });
    },
  );

  it('REP-2 the mailbox that staff forward to: read and answered from, read alone, closed, or not there', async () => {
    const { mailbox } = (await (await fetch(`${site.emulator.origin}/_emulator`)).json()) as { mailbox: string };
    expect(await look()).toMatchObject({ intake: 'notSet' });
    expect(await look({ intakeMailbox: mailbox })).toMatchObject({ intake: 'ok' });
    await site.trouble({ method: 'POST', path: 'sendMail', kind: 'status', status: 403 });
    expect(await look({ intakeMailbox: mailbox })).toMatchObject({ intake: 'noReceipts' });
    for (const other of ['a.osei@wrenhollow.example', 'nobody@wrenhollow.example'])
      expect(await look({ intakeMailbox: other })).toMatchObject({ intake: 'refused' });
  });

  it('P10 the same answer for ten seconds, then a fresh one', async () => {
    const teams = await plainServer(() => ({ status: 200, body: [] }));
    const token = { getToken: () => Promise.resolve('a.b.c') };
    let now = 0;
    const probe = schoolProbe({
      graph: site.client(), token, bot: { serviceUrl: teams.origin, channel: 'c', token }, site: site.schoolSite,
      staffSite: site.staffSite, ways: { activityFeed: false }, figures: () => FIGURES, now: () => now,
    });
    await Promise.all([probe.look(), probe.look()]);
    now = 9_999;
    await probe.look();
    expect(teams.arrived).toHaveLength(1);
    now = 10_000;
    await probe.look();
    expect(teams.arrived).toHaveLength(2);
    await teams.close();
  });
});
