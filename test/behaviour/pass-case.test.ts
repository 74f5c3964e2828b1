import { backgroundDone } from '../../src/api/background';
import { acknowledgeCase } from '../../src/api/incidents/acknowledge-case';
import { openCase } from '../../src/api/incidents/open-case';
import { passCase } from '../../src/api/incidents/pass-case';
import { takeCase } from '../../src/api/incidents/take-case';
import { PEOPLE, school } from '../harness/school';

afterEach(backgroundDone);

const ONE = 'OS-2026-0001';
const REASON = 'From today I am on leave, Mia knows Priya.';

async function takenByDsl() {
  const world = school();
  await world.report();
  await takeCase(world.deps, PEOPLE.dsl, ONE);
  await world.wait(1);
  const seenOwnerAt = world.only().owner?.at ?? null;
  const pass = (to = PEOPLE.deputy, seen = seenOwnerAt, caller = PEOPLE.dsl) =>
    passCase(world.deps, caller, ONE, { to: to.id, reason: REASON, seenOwnerAt: seen });
  return { ...world, pass };
}

describe('ESC-9 a case is passed on', () => {
  it('the new owner gets a card without names and without the reason, and the chronology says from whom and why', async () => {
    const world = await takenByDsl();
    await world.pass();
    await backgroundDone();
    const card = world.notifier.all.at(-1);
    expect(card?.target).toMatchObject({ kind: 'person', personId: PEOPLE.deputy.id });
    expect(card?.message.state).toMatchObject({ kind: 'waiting' });
    expect(JSON.stringify(card?.message)).not.toMatch(/Mia|leave|Priya|Daniel/);
    const { chronology, owner, passTo } = await openCase(world.deps, PEOPLE.dsl, ONE);
    expect(owner?.name).toBe(PEOPLE.deputy.name);
    expect(chronology.slice(-2).map(({ text }) => text)).toEqual([
      `Passed from Daniel Whitcombe to Priya Raman: ${REASON}`,
      'The alert went to Priya Raman.',
    ]);
    expect(passTo).toEqual([]);
  });

  it('the silence of the new owner climbs to the next step, and their answer stops it', async () => {
    const silent = await takenByDsl();
    await silent.pass();
    await silent.wait(24 * 60);
    expect(silent.only().alert.stepsTold).toBeGreaterThan(1);
    expect(silent.notifier.received({ personId: PEOPLE.otherDeputy.id })).not.toEqual([]);
    expect(silent.notifier.received({ personId: PEOPLE.deputy.id })).toHaveLength(1);

    const answered = await takenByDsl();
    await answered.pass();
    await acknowledgeCase(answered.deps, PEOPLE.deputy, ONE);
    await answered.wait(24 * 60);
    expect(answered.only()).toMatchObject({ status: 'inProgress', owner: { id: PEOPLE.deputy.id }, alert: { stepsTold: 1 } });
  });

  it('a card that nobody can deliver is on record, and silence climbs all the same', async () => {
    const world = await takenByDsl();
    world.notifier.refuse({ personId: PEOPLE.deputy.id });
    await world.pass();
    await backgroundDone();
    const { chronology } = await openCase(world.deps, PEOPLE.dsl, ONE);
    expect(chronology.at(-1)?.kind).toBe('notDelivered');
    expect(world.only().alert.movesOnAt).toBeDefined();
  });

  it.each([
    ['who does not read the lane', PEOPLE.technician],
    ['who holds no role', PEOPLE.pupil],
    ['who passes it on', PEOPLE.dsl],
  ])('not to somebody %s', async (_who, to) => {
    const world = await takenByDsl();
    await expect(world.pass(to)).rejects.toMatchObject({ code: 'badInput' });
    expect(world.only().owner?.id).toBe(PEOPLE.dsl.id);
  });

  it('P3 never to anybody whom the concern names, and they are not among those to choose from', async () => {
    const world = school();
    await world.report({ involved: [{ name: PEOPLE.otherDeputy.name, directoryId: PEOPLE.otherDeputy.id, part: 'sawIt' }] });
    await acknowledgeCase(world.deps, PEOPLE.dsl, ONE);
    const { passTo } = await openCase(world.deps, PEOPLE.dsl, ONE);
    expect(passTo.map(({ name }) => name).sort()).toEqual([PEOPLE.head.name, PEOPLE.deputy.name].sort());
    const pass = { to: PEOPLE.otherDeputy.id, reason: REASON, seenOwnerAt: null };
    await expect(passCase(world.deps, PEOPLE.dsl, ONE, pass)).rejects.toMatchObject({ code: 'badInput' });
  });

  it('whoever took it meanwhile keeps it, and the sender is told', async () => {
    const world = await takenByDsl();
    await takeCase(world.deps, PEOPLE.otherDeputy, ONE);
    await expect(world.pass()).rejects.toMatchObject({ code: 'conflict' });
    expect(world.only().owner?.id).toBe(PEOPLE.otherDeputy.id);
  });

  it('sent twice, it is passed on once; and not further before somebody has answered', async () => {
    const world = await takenByDsl();
    await Promise.all([world.pass(), world.pass()]);
    await backgroundDone();
    const { chronology } = await openCase(world.deps, PEOPLE.dsl, ONE);
    expect(chronology.filter(({ kind }) => kind === 'passed')).toHaveLength(1);
    const seen = world.only().owner?.at ?? null;
    await expect(world.pass(PEOPLE.otherDeputy, seen)).rejects.toMatchObject({ code: 'notAllowed' });
  });
});
