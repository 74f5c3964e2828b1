import { backgroundDone } from '../../src/api/background';
import { answerSame } from '../../src/api/duties/answer-same';
import { findRepeats } from '../../src/api/duties/find-repeats';
import { listClocks } from '../../src/api/duties/list-clocks';
import { recordAction } from '../../src/api/duties/record-action';
import { recordClock } from '../../src/api/duties/record-clock';
import { recordParents } from '../../src/api/duties/record-parents';
import { recordPupilId } from '../../src/api/duties/record-pupil-id';
import { createCaseIndex } from '../../src/api/incidents/case-index';
import { classifyCase } from '../../src/api/incidents/classify-case';
import { listCases } from '../../src/api/incidents/list-cases';
import { openCase } from '../../src/api/incidents/open-case';
import { takeCase } from '../../src/api/incidents/take-case';
import { runDueTimers } from '../../src/api/timer/run-due-timers';
import { listCasesSchema } from '../../src/contract/cases';
import type { RecordClock } from '../../src/contract/duties';
import { listClocksSchema } from '../../src/contract/duties';
import { PEOPLE, school } from '../harness/school';
import type { School } from '../harness/school';

afterEach(backgroundDone);

const ONE = 'OS-2026-0001';
const STAFF_ONE = 'SC-2026-0001';
const ABOUT_STAFF = { about: 'staff' as const, aboutPerson: { directoryId: PEOPLE.otherTeacher.id, name: PEOPLE.otherTeacher.name } };
const LOST_DATA = { kind: 'personalData' as const, about: 'unknown' as const, involved: [] };
const ENDED: RecordClock = { clock: 'ico', step: { to: 'end', reference: 'IC-204-77' } };

const wall = (world: School, caller: typeof PEOPLE.dsl, query = {}) =>
  listClocks(world.deps, createCaseIndex(world.deps), caller, listClocksSchema.parse(query));
const chronology = async (world: School, reference = ONE) =>
  (await openCase(world.deps, PEOPLE.head, reference)).chronology.map(({ text }) => text);
/** Half days, so that a test of three days needs few rounds. */
async function hours(world: School, count: number, step = 1): Promise<void> {
  for (let gone = 0; gone < count; gone += step) {
    world.clock.advance(step * 3_600_000);
    await runDueTimers(world.deps);
    await backgroundDone();
  }
}
const reminders = (world: School) =>
  world.notifier.all.flatMap(({ target, message }) =>
    message.cause === 'clock' && target.kind === 'person' ? [`${target.name}: ${message.clock?.what}`] : [],
  );

describe('ESC-14 DAT-4 clocks', () => {
  it('are stopped by the reference number, which is in the chronology; the second to do so is told', async () => {
    const world = school();
    await world.report(LOST_DATA);
    await takeCase(world.deps, PEOPLE.dsl, ONE);
    await recordClock(world.deps, PEOPLE.dsl, ONE, ENDED);
    const second = recordClock(world.deps, PEOPLE.head, ONE, { ...ENDED, step: { to: 'end', reference: 'IC-9' } });
    await expect(second).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('Daniel Whitcombe') });
    expect((await chronology(world)).at(-1)).toBe('Tell the ICO, or decide that it need not be told: done, reference IC-204-77.');
    expect((await wall(world, PEOPLE.dsl)).clocks).toEqual([]);
  });

  it('tell the owner and those first to act when they are near and when they are late, once each', async () => {
    const world = school();
    await world.report(LOST_DATA);
    await takeCase(world.deps, PEOPLE.onlineSafetyLead, ONE);
    await hours(world, 47);
    expect(reminders(world)).toEqual([]);
    await hours(world, 1);
    expect([...new Set(reminders(world))].sort()).toEqual(['Beatrice Nwosu: near', 'Ruth Tanaka: near']);
    await hours(world, 24, 6);
    expect(reminders(world).sort()).toEqual(['Beatrice Nwosu: late', 'Beatrice Nwosu: near', 'Ruth Tanaka: late', 'Ruth Tanaka: near']);
    expect((await wall(world, PEOPLE.head)).clocks).toMatchObject([{ reference: ONE, kind: 'realHour', state: 'late' }]);
    expect((await chronology(world)).at(-1)).toContain('the time is over');
  });

  it('P2 a reminder survives a copy of the service that ended before it could make sure of it', async () => {
    const world = school();
    await world.report({ kind: 'harmfulContent' });
    await takeCase(world.deps, PEOPLE.dsl, ONE);
    await hours(world, 30, 6);
    world.timers.failNext('promise', 'before', { times: 1 });
    const begin: RecordClock = { clock: 'reportHarmfulContent', step: { to: 'begin', at: world.clock.now().toISOString() } };
    await expect(recordClock(world.deps, PEOPLE.dsl, ONE, begin)).rejects.toThrow();
    expect(world.only().work?.clocks).toBeUndefined();
    await recordClock(world.deps, PEOPLE.dsl, ONE, begin);
    await hours(world, 48, 6);
    expect(reminders(world)).toEqual(['Daniel Whitcombe: possible', 'Priya Raman: possible', 'Tomasz Zielinski: possible']);
  });

  it('P3 ESC-2 in the staff lane tell the headteacher only, and the card names neither clock nor kind', async () => {
    const world = school();
    await world.report(ABOUT_STAFF);
    await takeCase(world.deps, PEOPLE.head, STAFF_ONE);
    await hours(world, 24);
    expect(new Set(reminders(world))).toEqual(new Set(['Helen Marchetti: near', 'Helen Marchetti: late']));
    const cards = world.notifier.all.filter(({ message }) => message.cause === 'clock');
    expect(cards.map(({ message }) => [message.kind, message.clock?.id])).toEqual(cards.map(() => [undefined, undefined]));
  });

  it('what is still to come, and a clock the case has not, are refused', async () => {
    const world = school();
    await world.report(LOST_DATA);
    const ahead = { clock: 'ico' as const, step: { to: 'begin' as const, at: '2026-12-01T00:00:00Z' } };
    await expect(recordClock(world.deps, PEOPLE.dsl, ONE, ahead)).rejects.toMatchObject({ code: 'badInput' });
    await expect(recordClock(world.deps, PEOPLE.dsl, ONE, { ...ENDED, clock: 'lado' })).rejects.toMatchObject({ code: 'badInput' });
  });
});

describe('the clock wall', () => {
  it('P3 has the clocks of those cases one may read, soonest first, and not even a number of others', async () => {
    const world = school();
    await world.report(ABOUT_STAFF);
    await world.report();
    await world.report(LOST_DATA);
    const seen = async (caller: typeof PEOPLE.dsl, query = {}) => {
      const { clocks, total } = await wall(world, caller, query);
      return [...clocks.map(({ reference, kind }) => `${reference} ${kind}`), total];
    };
    expect(await seen(PEOPLE.dsl)).toEqual(['OS-2026-0002 realHour', 'OS-2026-0001 schoolDay', 'OS-2026-0002 realHour', 3]);
    expect(await seen(PEOPLE.technician)).toEqual([0]);
    expect(await seen(PEOPLE.head, { kind: 'workingDay' })).toEqual(['SC-2026-0001 workingDay', 1]);
    await expect(wall(world, PEOPLE.teacher)).rejects.toMatchObject({ code: 'noRole' });
  });
});

describe('ESC-11 parents', () => {
  it('are an open line on the case and in Cases until something is recorded', async () => {
    const world = school();
    await world.report();
    const rows = async () =>
      (await listCases(world.deps, createCaseIndex(world.deps), PEOPLE.dsl, listCasesSchema.parse({}))).cases[0]?.parentsLeft;
    expect(await rows()).toEqual({ open: 1, notYet: 0 });
    await recordParents(world.deps, PEOPLE.dsl, ONE, { person: 'involved0', outcome: { state: 'notYet' } });
    expect(await rows()).toEqual({ open: 0, notYet: 1 });
    const [line] = (await openCase(world.deps, PEOPLE.dsl, ONE)).parents;
    const told = { state: 'told' as const, toldAt: '2026-11-23T09:30:00Z', toldBy: 'Ms Raman', how: 'by telephone' };
    await recordParents(world.deps, PEOPLE.deputy, ONE, { person: 'involved0', outcome: told, seen: line?.record?.at });
    expect(await rows()).toBeUndefined();
    expect((await chronology(world)).at(-1)).toBe('Parents of Mia Lindqvist: told at 09:30 by Ms Raman, by telephone.');
  });
});

describe('ESC-8 repeats', () => {
  const jack = { aboutPerson: { name: 'Jack Pemberton' }, involved: [] };
  const warn = (world: School, reference: string) =>
    recordAction(world.deps, PEOPLE.dsl, reference, {
      row: 'L06',
      action: 'classTeacher',
      outcome: { state: 'done', doneAt: world.clock.now().toISOString() },
    });
  const repeatsIn = (world: School, caller = PEOPLE.dsl) => findRepeats(world.deps, createCaseIndex(world.deps), caller, 'OS-2026-0002');
  async function warned(): Promise<School> {
    const world = school();
    await world.report(jack);
    await classifyCase(world.deps, PEOPLE.dsl, ONE, { matrixRow: 'L08', riskAreas: [] });
    await expect(warn(world, ONE)).rejects.toMatchObject({ code: 'badInput' });
    await recordAction(world.deps, PEOPLE.dsl, ONE, { row: 'L08', action: 'warning', person: 'about', outcome: { state: 'done', doneAt: world.clock.now().toISOString() } });
    world.clock.advance(3_600_000);
    await world.report({ ...jack, aboutPerson: { name: 'J Pemberton' } });
    return world;
  }

  it('are asked about where only the names are alike, and a yes brings the row for continued infringements', async () => {
    const world = await warned();
    const asked = await repeatsIn(world);
    expect(asked).toMatchObject({ repeats: [], maybe: [{ name: 'J Pemberton', reference: ONE, otherName: 'Jack Pemberton' }] });
    expect(asked.row).toBeUndefined();
    await answerSame(world.deps, PEOPLE.dsl, 'OS-2026-0002', { person: 'about', other: ONE, otherPerson: 'about', same: true });
    const found = await repeatsIn(world);
    expect(found).toMatchObject({ repeats: [{ reference: ONE }], maybe: [], row: { row: 'L13' } });
    expect(found.row?.actions.map(({ action }) => action)).toContain('furtherSanction');
    await recordAction(world.deps, PEOPLE.dsl, 'OS-2026-0002', { row: 'L13', action: 'furtherSanction', person: 'about', outcome: { state: 'notTaken', note: 'Support first.' } });
    expect((await repeatsIn(world)).row?.actions.find(({ action }) => action === 'furtherSanction')?.record).toMatchObject({ state: 'notTaken' });
    expect((await chronology(world, 'OS-2026-0002')).join(' ')).not.toContain(ONE);
  });

  it('are known by the school’s own number', async () => {
    const world = await warned();
    await recordPupilId(world.deps, PEOPLE.dsl, ONE, { person: 'about', pupilId: 'P-77' });
    await recordPupilId(world.deps, PEOPLE.dsl, 'OS-2026-0002', { person: 'about', pupilId: 'p-77' });
    expect((await repeatsIn(world)).repeats).toHaveLength(1);
  });

  it('P3 tell nothing of a case the reader may not open, and let nobody ask about one', async () => {
    const world = school();
    const someone = { aboutPerson: { directoryId: PEOPLE.pupil.id, name: PEOPLE.pupil.name }, involved: [] };
    await world.report(someone);
    await classifyCase(world.deps, PEOPLE.dsl, ONE, { matrixRow: 'L08', riskAreas: [] });
    const done = { state: 'done' as const, doneAt: world.clock.now().toISOString() };
    await recordAction(world.deps, PEOPLE.dsl, ONE, { row: 'L08', action: 'warning', person: 'about', outcome: done });
    world.clock.advance(60_000);
    await world.report({ ...someone, kind: 'technical' });
    expect((await repeatsIn(world)).repeats).toHaveLength(1);
    expect(await repeatsIn(world, PEOPLE.technician)).toEqual({ repeats: [], maybe: [] });
    const pair = { person: 'about', other: ONE, otherPerson: 'about', same: true };
    await expect(answerSame(world.deps, PEOPLE.technician, 'OS-2026-0002', pair)).rejects.toMatchObject({ code: 'notFound' });
    await expect(repeatsIn(world, PEOPLE.teacher)).rejects.toMatchObject({ code: 'notFound' });
  });
});
