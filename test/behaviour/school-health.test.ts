import type { HealthView } from '../../src/contract/health';
import { healthWords } from '../../src/contract/words/health-en-gb';
import { FINDINGS, HEALTH_CHECKS } from '../../src/domain/health/judge-health';
import { seeHealth } from '../../src/api/health/see-health';
import { startService } from '../harness/running-service';
import type { RunningService } from '../harness/running-service';
import { PEOPLE, school, withRoles } from '../harness/school';

describe('GOV-7 the self-test of a school', () => {
  it('says for whoever looks after it that all is well', async () => {
    const { deps } = school();
    for (const who of [PEOPLE.technician, PEOPLE.onlineSafetyLead, PEOPLE.dsl, PEOPLE.head]) {
      const view = await seeHealth(deps, who);
      expect([view.overall, view.lines.map(({ check }) => check)]).toEqual(['ok', HEALTH_CHECKS]);
      expect(view.lines.every(({ title, words, todo }) => title !== '' && words !== '' && todo === undefined)).toBe(true);
    }
  });

  it.each(['teacher', 'deputy', 'chair', 'governor', 'pupil'] as const)('P8 is not for others (%s), and looks at nothing for them', async (who) => {
    const { deps } = school();
    let looks = 0;
    const probe = { look: () => ((looks += 1), deps.probe.look()) };
    await expect(seeHealth({ ...deps, probe }, PEOPLE[who])).rejects.toMatchObject({ code: 'noRole' });
    expect(looks).toBe(0);
  });

  it('says in the school’s words who is not entered, and what is missing', async () => {
    const world = school();
    world.schoolStore.setRoles(withRoles(world, PEOPLE.chair, []));
    world.probe.facts = { ...world.probe.facts, channel: 'refused', units: { used: 900, granted: 1_250, byLane: { safeguarding: 4, interactive: 96, routine: 800 } } };
    const { overall, lines } = await seeHealth(world.deps, PEOPLE.technician);
    expect(overall).toBe('broken');
    const of = (check: string) => lines.find((line) => line.check === check);
    expect(of('people')).toMatchObject({ state: 'broken', words: 'Nobody is entered as chair of the management committee.' });
    expect(of('channel')?.todo).toContain('adds the Lantern app');
    expect(of('units')).toMatchObject({ state: 'look', words: '900 of 1250 units in the last minute (reports and alerts 4, people 96, routine 800).' });
  });

  it('knows what to do for everything that is not well', () => {
    const { probe } = school();
    for (const check of HEALTH_CHECKS) {
      for (const finding of FINDINGS[check]) {
        const said = (healthWords[check].said as Record<string, unknown>)[finding];
        const spoken = typeof said === 'function' ? said(probe.facts, { policy: true, unheld: ['dsl'] }, String) : said;
        const well = ['ok', 'onItsWay', 'notSet', 'unknown'].includes(finding);
        expect([check, finding, typeof spoken.words, spoken.todo !== undefined]).toEqual([check, finding, 'string', !well]);
      }
    }
  });
});

describe('GOV-7 the self-test of a school over Microsoft 365', () => {
  let service: RunningService;
  beforeAll(async () => {
    service = await startService(async () => ({ ALERT_MAILBOX: 'lantern@wrenhollow.example' }));
  });
  afterAll(() => service.close());

  const ask = async (): Promise<HealthView> => (await service.ask<HealthView>('Callum Byrne', '/api/health')).body;
  const stateOf = ({ lines }: HealthView, check: string) => lines.find((line) => line.check === check)?.state;
  const sent = async (): Promise<number> => ((await (await fetch(`${service.site.emulator.origin}/_emulator/state`)).text()).match(/sentMail/g) ?? []).length;

  it('P10 tries everything for a few units, changes nothing, and answers the same for some seconds', async () => {
    const before = await unitsOf(service);
    const mails = await sent();
    const view = await ask();
    expect(view.lines.filter(({ check, state }) => state === 'broken' && check !== 'mailbox')).toEqual([]);
    for (const check of ['signIn', 'lists', 'bot', 'channel', 'directory', 'people']) expect([check, stateOf(view, check)]).toEqual([check, 'ok']);
    const cost = (await unitsOf(service)) - before;
    expect(cost).toBeGreaterThan(5);
    expect(cost).toBeLessThanOrEqual(18);
    await ask();
    expect((await unitsOf(service)) - before).toBe(cost);
    expect(await sent()).toBe(mails);
    expect(JSON.stringify(service.lines)).not.toContain('LanternNoSuchColumn');
  });
});

/** Units of people's lane so far. */
async function unitsOf({ origin }: RunningService): Promise<number> {
  const text = await (await fetch(`${origin}/metrics`)).text();
  return Number(/lantern_graph_resource_units_total\{lane="interactive"\} (\d+)/.exec(text)?.[1] ?? 0);
}
