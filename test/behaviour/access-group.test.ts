import { createAgreementRounds } from '../../src/api/agreements/rounds';
import { publishAgreement } from '../../src/api/agreements/publish-agreement';
import { seeAccess, setAccess } from '../../src/api/agreements/see-access';
import { declineAgreement, signAgreement } from '../../src/api/agreements/sign-agreement';
import { backgroundDone } from '../../src/api/background';
import type { Caller } from '../../src/api/deps';
import { runDueTimers } from '../../src/api/timer/run-due-timers';
import { USUAL_ACCESS } from '../../src/domain/agreements/access-group';
import type { AccessRule } from '../../src/domain/agreements/access-group';
import { STARTING_TEXTS } from '../../src/domain/agreements/starting-texts/all';
import { PEOPLE, school, withRoles } from '../harness/school';
import type { School } from '../harness/school';

const { onlineSafetyLead: lead, teacher, otherTeacher, technician, chair } = PEOPLE;
const STRANGER = '00000000-0000-4000-8000-000000000099';

async function withAgreement(rule: Partial<AccessRule> = { mode: 'on' }) {
  const world = school();
  await publishAgreement(world.deps, lead, { audience: 'staffAndVolunteers', text: STARTING_TEXTS.staffAndVolunteers, basedOn: 0 });
  await setAccess(world.deps, lead, { rule: { ...USUAL_ACCESS, ...rule }, version: '' });
  await backgroundDone();
  return world;
}
const sign = (world: School, { id, name }: Caller, number = 1) =>
  signAgreement(world.deps, { id, name }, { audience: 'staffAndVolunteers', number, part: 'adult', subjectId: id, name, answers: {} });

/** As long as it takes until answers are looked for, and what is due then. */
async function later(world: School, days = 0): Promise<void> {
  world.clock.advance(days * 24 * 3_600_000 + 61_000);
  await createAgreementRounds(world.clock, () => [world.deps])();
  await backgroundDone();
  world.clock.advance(10_000);
  await runDueTimers(world.deps);
  await backgroundDone();
}
const inGroup = (world: School) => [...world.agreements.accessGroup.ids].sort();

describe('AUA-6 access before signing', () => {
  it('is off until the school turns it on: nobody is put in, and no timer waits for it', async () => {
    const world = await withAgreement({ mode: 'off' });
    await sign(world, teacher);
    await later(world);
    expect(inGroup(world)).toEqual([]);
    expect((await seeAccess(world.deps, lead)).now).toBeUndefined();
    expect(world.timers.all.map(({ timerKey }) => timerKey)).not.toContain('access-group');
  });

  it('a dry run says who would be put in and taken out, and does nothing', async () => {
    const world = await withAgreement({ mode: 'dryRun' });
    await sign(world, teacher);
    world.agreements.accessGroup.ids.add(otherTeacher.id);
    const { now } = await seeAccess(world.deps, lead);
    expect(now).toMatchObject({
      members: 1,
      add: { count: 1, people: [{ name: teacher.name, why: 'signed' }] },
      remove: { count: 1, people: [{ name: otherTeacher.name, why: 'notSigned' }] },
    });
    await later(world);
    expect(inGroup(world)).toEqual([otherTeacher.id]);
    expect(world.agreements.changesOfAccess).toEqual([]);
  });

  it('signing lets somebody in within minutes, declining takes out, and every change is on record', async () => {
    const world = await withAgreement();
    world.agreements.accessGroup.ids.add(technician.id).add(STRANGER);
    await sign(world, teacher);
    await declineAgreement(world.deps, technician, {
      audience: 'staffAndVolunteers', number: 1, part: 'adult', subjectId: technician.id, reason: 'Not clear.',
    });
    await later(world);
    expect(inGroup(world)).toEqual([teacher.id, STRANGER]);
    expect(world.agreements.changesOfAccess.map(({ personId, act, why }) => [personId, act, why])).toEqual([
      [teacher.id, 'add', 'signed'], [technician.id, 'remove', 'declined'],
    ]);
    expect((await seeAccess(world.deps, lead)).changes.map(({ name, act }) => [name, act]).sort()).toEqual([
      [teacher.name, 'add'], [technician.name, 'remove'],
    ]);
  });

  it('a new version and a new school year leave time to sign again, and then take out; who has left goes at once', async () => {
    const world = await withAgreement();
    for (const person of [teacher, otherTeacher]) await sign(world, person);
    await later(world);
    const text = { ...STARTING_TEXTS.staffAndVolunteers, intro: 'Other words.' };
    await publishAgreement(world.deps, lead, { audience: 'staffAndVolunteers', text, basedOn: 1 });
    await later(world, 13);
    expect(inGroup(world)).toEqual([teacher.id, otherTeacher.id]);
    await sign(world, teacher, 2);
    await later(world, 1);
    expect(inGroup(world)).toEqual([teacher.id]);
    world.schoolStore.setRoles(withRoles(world, teacher, []));
    await later(world, 1);
    expect(inGroup(world)).toEqual([]);
    expect(world.agreements.changesOfAccess.at(-1)).toMatchObject({ personId: teacher.id, act: 'remove', why: 'left' });
  });

  it('what cannot be put on record is not done; what the directory refuses is on record as refused', async () => {
    const world = await withAgreement();
    await sign(world, teacher);
    world.agreements.failNext('logAccess', 'before');
    await later(world);
    expect(inGroup(world)).toEqual([]);
    world.agreements.accessGroup.failNext('refused');
    await later(world, 1);
    expect(inGroup(world)).toEqual([]);
    expect(world.agreements.changesOfAccess.map(({ act }) => act)).toEqual(['add', 'failed']);
    await later(world, 1);
    expect(inGroup(world)).toEqual([teacher.id]);
  });

  it('a roster that makes very many leave at once takes nobody out, and says so', async () => {
    const world = await withAgreement({ mode: 'on', mostRemovals: 1 });
    for (const person of [teacher, otherTeacher]) await sign(world, person);
    await later(world);
    world.schoolStore.setRoles(world.holdings.filter(({ personId }) => personId !== teacher.id && personId !== otherTeacher.id));
    await later(world, 1);
    expect(inGroup(world)).toEqual([teacher.id, otherTeacher.id]);
    expect((await seeAccess(world.deps, lead)).now).toMatchObject({ heldBack: true, remove: { count: 2 } });
  });

  it('without a group, or with one that Lantern may not look into, it says so; only those who publish may look', async () => {
    const world = await withAgreement();
    world.agreements.accessGroup.missing = true;
    expect((await seeAccess(world.deps, lead)).problem).toContain('ACCESS_GROUP');
    await later(world);
    expect(world.lines.join()).toContain('accessGroupNotSetUp');
    for (const caller of [PEOPLE.dsl, technician, chair, teacher]) {
      await expect(seeAccess(world.deps, caller)).rejects.toMatchObject({ code: 'notAllowed' });
    }
    const { accessGroup: _group, ...agreements } = world.deps.agreements;
    expect(await seeAccess({ ...world.deps, agreements }, lead)).toMatchObject({ available: false, changes: [] });
    await expect(setAccess(world.deps, PEOPLE.head, { rule: USUAL_ACCESS, version: '' })).rejects.toMatchObject({ code: 'conflict' });
  });
});
