import { randomUUID } from 'node:crypto';
import { backgroundDone } from '../../src/api/background';
import { reportConcern } from '../../src/api/incidents/report-concern';
import { createMemberships } from '../../src/api/schools/memberships';
import { wiredSchools } from '../../src/api/schools/schools';
import { runRound } from '../../src/api/timer/run-due-timers';
import { SCHOOL_HEADER } from '../../src/contract/session';
import { StoreUnavailable } from '../../src/domain/ports';
import { openDoor } from '../harness/door';
import type { OpenDoor } from '../harness/door';
import { CASE_DOORS, GENERAL_DOORS } from '../harness/every-door';
import { PEOPLE, aReport, school } from '../harness/school';
import { LARCH, LARCH_DSL, LARCH_SECRETS, WREN, twoSchools } from '../harness/two-schools';

let world: ReturnType<typeof twoSchools>;
let door: OpenDoor;
beforeEach(async () => {
  world = twoSchools();
  door = await openDoor(world.schools);
});
afterEach(async () => {
  await backgroundDone();
  await door.close();
});

const at = (id: string) => ({ headers: { [SCHOOL_HEADER]: id } });
const names = (list: unknown): string[] => (list as { name: string }[]).map(({ name }) => name);

describe('who belongs where', () => {
  it('somebody with roles at two schools is told of both, begins at the first, and may go to the other', async () => {
    const first = await door.ask('GET /api/me', { caller: PEOPLE.teacher });
    expect(first.body).toMatchObject({ school: { id: 'wren' }, abilities: { report: true } });
    expect(names(first.body.schools)).toEqual([WREN.name, LARCH.name]);
    const other = await door.ask('GET /api/me', { caller: PEOPLE.teacher, ...at('larch') });
    expect(other.body).toMatchObject({ school: { id: 'larch' } });
  });

  it('somebody with a role at one is not told that there are others, whichever they ask for', async () => {
    for (const id of ['larch', 'wren', 'nowhere']) {
      const { body, text } = await door.ask('GET /api/me', { caller: PEOPLE.dsl, ...at(id) });
      expect(body).toMatchObject({ school: { id: 'wren' }, abilities: { listCases: true } });
      expect(body.schools).toBeUndefined();
      for (const secret of LARCH_SECRETS) expect(text).not.toContain(secret);
    }
  });

  it('somebody whom no school knows gets a sentence and 999, and no names', async () => {
    const { body, text } = await door.ask('GET /api/me', { caller: PEOPLE.pupil });
    expect(body).toMatchObject({ abilities: { report: false, listCases: false }, noAccess: { contacts: [{ telephone: '999' }] } });
    expect(text).not.toContain(PEOPLE.dsl.name);
  });

  it('P10 looking for the schools of a person costs no more than 20 resource units a minute, however many there are', async () => {
    let time = 0;
    let asked = 0;
    const all = Array.from({ length: 200 }, (_, n) => ({ id: `s${n}`, name: `School ${n}` }));
    const { deps } = school();
    const roles = () => ((asked += 1), deps.school.roles());
    const many = wiredSchools(all, deps, () => ({ ...deps, school: { ...deps.school, roles } }));
    const memberships = createMemberships(many, () => time);
    for (; time < 60 * 60_000; time += 60_000) await memberships.of(PEOPLE.teacher);
    // Two units for each list of roles that is read.
    expect((asked * 2) / 60).toBeLessThanOrEqual(20);
  });

  it('a school whose roles cannot be read hides itself only, and is asked again', async () => {
    world.larch.schoolStore.failNext('roles', 'before');
    const memberships = createMemberships(world.schools);
    expect(names(await memberships.of(PEOPLE.teacher))).toEqual([WREN.name]);
    expect(names(await memberships.of(LARCH_DSL))).toEqual([LARCH.name]);
    expect(names(await memberships.of(PEOPLE.teacher))).toEqual([WREN.name, LARCH.name]);
    world.wren.schoolStore.failNext('roles', 'before');
    world.larch.schoolStore.failNext('roles', 'before');
    await expect(createMemberships(world.schools).of(PEOPLE.teacher)).rejects.toBeInstanceOf(StoreUnavailable);
  });
});

describe('P3 what is one school\'s stays there', () => {
  it('the same reference is another case at each school, and each opens its own only', async () => {
    await world.wren.report({ whatHappened: 'Said at Wren Hollow.' });
    await world.larch.report({ whatHappened: 'Said at Larch Lane.' });
    const open = (caller: typeof PEOPLE.dsl, id: string) => door.ask('GET /api/cases/OS-2026-0001', { caller, ...at(id) });
    expect((await open(PEOPLE.dsl, 'wren')).text).toContain('Said at Wren Hollow.');
    expect((await open(LARCH_DSL, 'larch')).text).toContain('Said at Larch Lane.');
    expect(await open(PEOPLE.dsl, 'larch')).toMatchObject({ status: 404, body: { problem: { code: 'notFound', contacts: [] } } });
    expect((await open(LARCH_DSL, 'wren')).status).toBe(404);
  });

  it.each(Object.keys({ ...GENERAL_DOORS, ...CASE_DOORS }))('%s tells the DSL of one school nothing of another', async (name) => {
    await world.larch.report();
    await world.larch.report({ about: 'staff' });
    const spec = { ...GENERAL_DOORS, ...CASE_DOORS }[name];
    for (const reference of ['OS-2026-0001', 'SC-2026-0001']) {
      const answer = await door.ask(name.replace(':reference', reference), { caller: PEOPLE.dsl, ...at('larch'), body: spec?.body?.() });
      if (name === 'GET /api/me') expect(answer.body).toMatchObject({ school: { id: 'wren' } });
      else if (answer.status >= 400) expect(answer.body).toMatchObject({ problem: { contacts: [] } });
      for (const secret of LARCH_SECRETS) expect(answer.text).not.toContain(secret);
    }
    expect(world.larch.all().map(({ status }) => status)).toEqual(['new', 'new']);
  });

  it('a request for no school, or for one that is not there, is refused without naming anybody', async () => {
    for (const named of [{}, at('nowhere')]) {
      const answer = await door.ask('GET /api/cases', { caller: PEOPLE.dsl, ...named });
      expect(answer).toMatchObject({ status: 404, body: { problem: { code: 'notFound', contacts: [] } } });
    }
  });

  it('whoever belongs there is told whom to ring, also while Graph is away', async () => {
    await door.ask('GET /api/reports/OS-2026-9999', { caller: PEOPLE.teacher, ...at('larch') });
    world.larch.schoolStore.failNext('roles', 'before', { times: 9 });
    const answer = await door.ask('GET /api/cases', { caller: PEOPLE.teacher, ...at('larch') });
    expect(answer.status).toBe(503);
    expect(answer.text).toContain(LARCH_DSL.name);
  });
});

describe('one list of timers', () => {
  it('P1 P2 the same key sent to two schools is two reports, each alerted at its own school', async () => {
    const report = aReport({ reportKey: randomUUID() });
    for (const { deps } of [world.wren, world.larch]) await reportConcern(deps, PEOPLE.teacher, report);
    world.wren.clock.advance(31_000);
    expect(await runRound(world.schools)).toBe(2);
    expect(world.wren.notifier.received('dslChannel')).toHaveLength(1);
    expect(world.larch.notifier.received('dslChannel')).toHaveLength(1);
    expect([world.wren.all().length, world.larch.all().length]).toEqual([1, 1]);
  });

  it('ESC-9 silence at one school climbs there, and the other hears nothing', async () => {
    await world.larch.report({ childInDanger: true });
    for (let half = 0; half < 60; half += 1) {
      world.wren.clock.advance(30_000);
      await runRound(world.schools);
    }
    expect(world.larch.notifier.all.length).toBeGreaterThan(1);
    expect(world.wren.notifier.all).toEqual([]);
  });

  it('P2 the promise of a school that is not configured waits, is logged, and holds nobody up', async () => {
    const lost = await world.timers.promise({ ...(await promised()), school: 'closed' });
    await reportConcern(world.wren.deps, PEOPLE.teacher, aReport());
    world.wren.clock.advance(31_000);
    await runRound(world.schools);
    expect(world.wren.notifier.received('dslChannel')).toHaveLength(1);
    expect(world.wren.lines.join()).toContain('timerOfUnknownSchool');
    expect(await runRound(world.schools)).toBe(0);
    expect(world.timers.all.map(({ itemId }) => itemId)).toContain(lost.itemId);
  });
});

async function promised() {
  const now = world.wren.clock.now().toISOString();
  return { timerKey: randomUUID(), register: 'incidents' as const, dueAt: now, promisedAt: now };
}
