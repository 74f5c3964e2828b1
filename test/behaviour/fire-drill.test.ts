import { randomUUID } from 'node:crypto';
import { backgroundDone } from '../../src/api/background';
import { listDrills } from '../../src/api/drills/list-drills';
import { createMonthlyDrills } from '../../src/api/drills/run-monthly-drill';
import { setMonthlyDrill } from '../../src/api/drills/set-monthly-drill';
import { startDrill } from '../../src/api/drills/start-drill';
import { acknowledgeCase } from '../../src/api/incidents/acknowledge-case';
import { createCaseIndex } from '../../src/api/incidents/case-index';
import { listCases } from '../../src/api/incidents/list-cases';
import { listMyReports } from '../../src/api/incidents/list-my-reports';
import { oneSchool } from '../../src/api/schools/schools';
import { runTimer } from '../../src/api/timer/run-timer';
import type { ListCases } from '../../src/contract/cases';
import { PEOPLE, school } from '../harness/school';
import type { School } from '../harness/school';

afterEach(backgroundDone);

async function drilled(world: School, priority: 'danger' | 'high' = 'danger') {
  const { timer, incident } = await startDrill(world.deps, PEOPLE.dsl, { drillKey: randomUUID(), priority });
  await runTimer(world.deps, timer);
  return incident.reference;
}
const drillsOf = (world: School, who = PEOPLE.governor) => listDrills(world.deps, createCaseIndex(world.deps), who, 1);
const ALL: ListCases = { sort: 'priority', status: [], lane: [], priority: [], search: '', page: 1 };

describe('a fire drill', () => {
  it('goes the real way, says TEST on every card, and keeps for governors how long it took until a human answered', async () => {
    const world = school();
    const reference = await drilled(world);
    await world.wait(6);
    expect(world.notifier.all.map(({ message }) => message.drill)).toEqual([true, true, true]);
    world.clock.advance(20_000);
    await acknowledgeCase(world.deps, PEOPLE.deputy, reference);
    const { drills, median } = await drillsOf(world);
    expect(drills).toMatchObject([
      { reference, priority: 'danger', startedBy: PEOPLE.dsl.name, acknowledgedBy: PEOPLE.deputy.name, seconds: 380, over: true },
    ]);
    expect(median).toBe(380);
  });

  it('is no case: not in Cases, not in a count, not among anybody’s reports', async () => {
    const world = school();
    await drilled(world);
    const { cases, total } = await listCases(world.deps, createCaseIndex(world.deps), PEOPLE.dsl, ALL);
    expect({ cases, total }).toEqual({ cases: [], total: 0 });
    expect((await listMyReports(world.deps, PEOPLE.dsl)).reports).toEqual([]);
  });

  it('sounds its alarm once and no more: that nobody came is its result', async () => {
    const world = school();
    await drilled(world);
    await world.wait(20);
    const cards = world.notifier.all.length;
    expect(world.notifier.received({ personId: PEOPLE.chair.id })[0]?.message).toMatchObject({ cause: 'nobodyLeft', drill: true });
    await world.wait(90);
    expect(world.notifier.all).toHaveLength(cards);
    expect(world.timers.all).toHaveLength(0);
    expect((await drillsOf(world)).drills).toMatchObject([{ over: true }]);
    expect((await drillsOf(world)).drills[0]).not.toHaveProperty('seconds');
  });

  it('is started by the DSL or the headteacher and by nobody else', async () => {
    const world = school();
    const start = (who: (typeof PEOPLE)['dsl']) => startDrill(world.deps, who, { drillKey: randomUUID(), priority: 'high' });
    await expect(start(PEOPLE.deputy)).rejects.toMatchObject({ code: 'notAllowed' });
    await expect(start(PEOPLE.teacher)).rejects.toMatchObject({ code: 'noRole' });
    await start(PEOPLE.head);
    expect(world.all()).toHaveLength(1);
  });
});

describe('the drill of every month', () => {
  const monthly = async (world: School, days: number, looks: readonly (() => Promise<void>)[]) => {
    for (let half = 0; half < days * 48; half += 1) {
      world.clock.advance(30 * 60_000);
      await Promise.all(looks.map((look) => look()));
    }
  };

  it('is off until somebody sets it', async () => {
    const world = school({ now: '2026-11-01T00:00:00.000Z' });
    await monthly(world, 31, [createMonthlyDrills(oneSchool(world.deps))]);
    expect(world.all()).toHaveLength(0);
  });

  it('happens once a month in school hours, although two copies look and each has started anew', async () => {
    const world = school({ now: '2026-11-01T00:00:00.000Z' });
    const { version } = (await drillsOf(world, PEOPLE.dsl)).monthly;
    await setMonthlyDrill(world.deps, PEOPLE.dsl, { monthly: true, priority: 'high', version });
    for (const days of [15, 15, 15, 16]) {
      await monthly(world, days, [createMonthlyDrills(oneSchool(world.deps)), createMonthlyDrills(oneSchool(world.deps))]);
    }
    const started = world.all().map(({ reportedAt }) => reportedAt);
    expect(started.map((at) => at.slice(0, 7))).toEqual(['2026-11', '2026-12']);
    for (const at of started) expect(at.slice(11, 16) >= '08:30' && at.slice(11, 16) < '15:30').toBe(true);
    expect((await drillsOf(world)).drills.map(({ startedBy }) => startedBy)).toEqual(['Lantern', 'Lantern']);
  });

  it('tells the second of two who set it at the same time', async () => {
    const world = school();
    const wanted = { monthly: true, priority: 'high', version: '' } as const;
    await setMonthlyDrill(world.deps, PEOPLE.dsl, wanted);
    await expect(setMonthlyDrill(world.deps, PEOPLE.head, { ...wanted, monthly: false })).rejects.toMatchObject({ code: 'conflict' });
    expect((await drillsOf(world)).monthly.monthly).toBe(true);
  });
});
