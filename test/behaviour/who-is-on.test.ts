import { changeCalendar } from '../../src/api/calendar/change-calendar';
import { backgroundDone } from '../../src/api/background';
import { changeRota } from '../../src/api/duty/change-rota';
import { seeRota } from '../../src/api/duty/see-rota';
import { previewReport } from '../../src/api/incidents/preview-report';
import { endRole } from '../../src/api/roles/end-role';
import { giveRole } from '../../src/api/roles/give-role';
import { handOverRole } from '../../src/api/roles/hand-over-role';
import { listRoles } from '../../src/api/roles/list-roles';
import { runDueTimers } from '../../src/api/timer/run-due-timers';
import { GAP_LOOK } from '../../src/api/duty/look-soon';
import type { Caller } from '../../src/api/deps';
import type { DutyRotaValue } from '../../src/contract/duty';
import type { RoleName } from '../../src/domain/people/types';
import { aReport, PEOPLE, school } from '../harness/school';
import type { School } from '../harness/school';

const { dsl, deputy, otherDeputy, head, chair, teacher, otherTeacher } = PEOPLE;
const why = 'A new school year';
const CALENDAR = { weekdays: [1, 2, 3, 4, 5], terms: [], holidays: [], insetDays: [] };

const lineOf = async ({ deps }: School, person: Caller, role: RoleName) => {
  const found = (await listRoles(deps, chair)).lines.find((line) => line.person.id === person.id && line.role === role);
  if (!found) throw new Error(`${person.name} has no line as ${role}.`);
  return found;
};
const handOver = async (world: School, from: Caller, role: RoleName, to: Caller, by: Caller = dsl, day?: string) => {
  const { line, etag } = await lineOf(world, from, role);
  return handOverRole(world.deps, by, line, { etag, personId: to.id, why, ...(day ? { from: day } : {}) });
};
const cardsOf = (world: School, who: Caller) => world.notifier.received({ personId: who.id }).length;
const weekOf = (schoolHours: Caller[], outOfHours: Caller[]): DutyRotaValue => ({
  week: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
    weekday,
    schoolHours: schoolHours.map(({ id }) => id),
    outOfHours: outOfHours.map(({ id }) => id),
  })),
  holiday: outOfHours.map(({ id }) => id),
  holidayCover: [], swaps: [], away: [],
});

afterEach(backgroundDone);

describe('GOV-6 a role is handed over', () => {
  it('and the next alert goes to the new holder, at once and for good', async () => {
    const world = school();
    await handOver(world, deputy, 'deputyDsl', otherTeacher);
    await world.report({ kind: 'contact', childInDanger: true });
    await world.wait(6);
    expect([cardsOf(world, deputy), cardsOf(world, otherTeacher)]).toEqual([0, 1]);
  });

  it('on a day to come: until then the old holder, from its first minute the new one', async () => {
    const world = school();
    await handOver(world, dsl, 'dsl', otherTeacher, dsl, '2026-12-01');
    const dsls = async () => (await world.schoolStore.roles()).filter(({ role }) => role === 'dsl');
    expect(await dsls()).toMatchObject([
      { personId: dsl.id, until: '2026-12-01T00:00:00Z' },
      { personId: otherTeacher.id, from: '2026-12-01T00:00:00Z' },
    ]);
  });

  it('cut short between its two writes it counts all the same, and is finished by whoever looks next', async () => {
    const world = school();
    world.schoolStore.roleBook.failNext('enter', 'before', { times: 2 });
    const { line, etag } = await lineOf(world, deputy, 'deputyDsl');
    await handOverRole(world.deps, dsl, line, { etag, personId: otherTeacher.id, why });
    const entered = () => world.schoolStore.roleBook.all.some(({ personId, role }) => personId === otherTeacher.id && role === 'deputyDsl');
    const deputies = async () => (await world.schoolStore.roles()).filter(({ role, until }) => role === 'deputyDsl' && !until);
    expect([entered(), (await deputies()).map(({ personId }) => personId).includes(otherTeacher.id)]).toEqual([false, true]);
    await listRoles(world.deps, chair);
    expect([entered(), (await deputies()).filter(({ personId }) => personId === otherTeacher.id).length]).toEqual([true, 1]);
    expect(world.schoolStore.roleBook.all.find(({ itemId }) => itemId === line)?.handedTo).toBeUndefined();
  });

  it('two at once: the second is told who was faster, and nothing is overwritten', async () => {
    const world = school();
    const { line, etag } = await lineOf(world, deputy, 'deputyDsl');
    await handOverRole(world.deps, dsl, line, { etag, personId: otherTeacher.id, why });
    await expect(endRole(world.deps, head, line, { etag, why })).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining(dsl.name) as string,
    });
    const both = { etag: (await lineOf(world, otherDeputy, 'deputyDsl')).etag, why };
    const { line: other } = await lineOf(world, otherDeputy, 'deputyDsl');
    const tries = await Promise.allSettled([endRole(world.deps, head, other, both), endRole(world.deps, dsl, other, both)]);
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('keeps who, when and why, and never lets a role that must be held stand empty at once', async () => {
    const world = school();
    await handOver(world, deputy, 'deputyDsl', otherTeacher, head);
    const lines = (await listRoles(world.deps, chair)).lines.filter(({ history }) => history.length > 0);
    expect(lines.map(({ history }) => history[0]?.text)).toEqual([
      `Handed over by ${head.name}: ${why}`,
      `Taken over by ${head.name}: ${why}`,
    ]);
    const { line, etag } = await lineOf(world, dsl, 'dsl');
    await expect(endRole(world.deps, head, line, { etag, why })).rejects.toMatchObject({ code: 'badInput' });
    const later = await endRole(world.deps, head, line, { etag, why, from: '2026-12-01' });
    expect(later.warnings).toEqual([expect.stringContaining('Nobody will hold the role')]);
  });

  it('P3 the DSL does not choose who reads concerns about staff, nor the headteacher who hears of the headteacher', async () => {
    const world = school();
    const refused = { code: 'notAllowed' };
    await expect(handOver(world, head, 'headteacher', otherTeacher, dsl)).rejects.toMatchObject(refused);
    await expect(handOver(world, chair, 'chairOfGovernors', otherTeacher, head)).rejects.toMatchObject(refused);
    await expect(giveRole(world.deps, head, { personId: otherTeacher.id, role: 'safeguardingGovernor', why })).rejects.toMatchObject(refused);
    await expect(listRoles(world.deps, teacher)).rejects.toMatchObject({ code: 'noRole' });
    await expect(giveRole(world.deps, dsl, { personId: 'nobody', role: 'staff', why })).rejects.toMatchObject({ code: 'badInput' });
  });
});

describe('ESC-12 whoever is on duty', () => {
  it('gets a card beside the channel, stands in the preview, and is passed over when named', async () => {
    const world = school();
    await changeRota(world.deps, deputy, { rota: weekOf([deputy, otherDeputy], []) });
    const { kind, childInDanger, about, whatHappened, outsideSchool, nameVisibility, toldInPerson } = aReport();
    const draft = { kind, childInDanger, about, whatHappened, outsideSchool, nameVisibility, toldInPerson, involved: [] };
    expect((await previewReport(world.deps, teacher, draft)).toldFirst).toContain('Priya Raman (deputy safeguarding lead, on duty)');
    await world.report();
    expect([cardsOf(world, deputy), cardsOf(world, otherDeputy), world.notifier.received('dslChannel').length]).toEqual([1, 0, 1]);
    await world.report({ involved: [{ directoryId: deputy.id, name: deputy.name, part: 'sawIt' }] });
    expect([cardsOf(world, deputy), cardsOf(world, otherDeputy)]).toEqual([1, 1]);
  });

  it('P3 is not told of a concern about themselves, and neither is the channel', async () => {
    const world = school();
    await changeRota(world.deps, deputy, { rota: weekOf([deputy], [deputy]) });
    await world.report({ about: 'staff', aboutPerson: { directoryId: deputy.id, name: deputy.name } });
    expect([cardsOf(world, deputy), world.notifier.received('dslChannel').length]).toEqual([0, 0]);
  });

  it('an alert goes out all the same when rota and calendar cannot be read', async () => {
    const world = school();
    await changeRota(world.deps, deputy, { rota: weekOf([deputy], []) });
    world.schoolStore.failNext('times', 'before', { times: 9 });
    await world.report();
    expect(world.notifier.received('dslChannel')).toHaveLength(1);
  });

  it('two who change the rota at once: the second is told', async () => {
    const world = school();
    await changeRota(world.deps, deputy, { rota: weekOf([deputy], []) });
    const { etag } = await seeRota(world.deps, dsl);
    await changeRota(world.deps, otherDeputy, { etag, rota: weekOf([otherDeputy], []) });
    const late = changeRota(world.deps, dsl, { etag, rota: weekOf([dsl], []) });
    await expect(late).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining(otherDeputy.name) as string });
    expect((await seeRota(world.deps, dsl)).rota?.week[0]?.schoolHours).toEqual([otherDeputy.id]);
  });

  it('a clock in school time waits over a closure, that of a child in danger does not', async () => {
    const world = school();
    const closure = { name: 'Snow', from: '2026-11-23', to: '2026-11-25' };
    await changeCalendar(world.deps, dsl, { calendar: { ...CALENDAR, holidays: [closure] } });
    const { incident } = await world.report({ kind: 'other' });
    const danger = await world.report({ kind: 'other', childInDanger: true });
    const at = (reference: string) => world.all().find((one) => one.reference === reference)?.alert.movesOnAt;
    expect(at(incident.reference)?.slice(0, 16)).toMatch(/^2026-11-2[67]T15:30$/);
    expect(at(danger.incident.reference)?.slice(0, 16)).toBe('2026-11-23T10:05');
    await expect(changeCalendar(world.deps, deputy, { calendar: CALENDAR })).rejects.toMatchObject({ code: 'notAllowed' });
    const wrong = { ...CALENDAR, terms: [{ name: 'Autumn', from: '2026-12-18', to: '2026-09-01' }] };
    const seen = (await world.deps.timesBook.read('calendar'))?.etag;
    await expect(changeCalendar(world.deps, dsl, { calendar: wrong, etag: seen })).rejects.toMatchObject({ code: 'badInput' });
  });
});

describe('ESC-12 a gap is told before it happens', () => {
  const dayLater = async (world: School, days = 1) => {
    world.clock.advance(days * 86_400_000);
    await runDueTimers(world.deps);
    await backgroundDone();
  };

  it('to the DSL and the headteacher, once, although it is looked for every day and by two copies', async () => {
    const world = school();
    await changeRota(world.deps, deputy, { rota: { ...weekOf([deputy], []), holiday: [deputy.id] } });
    await backgroundDone();
    expect(world.notifier.notes).toEqual([]);
    world.clock.advance(11 * 60_000);
    await Promise.all([runDueTimers(world.deps), runDueTimers(world.deps)]);
    expect(world.notifier.notes.map(({ personId }) => personId).sort()).toEqual([dsl.id, head.id].sort());
    expect(world.notifier.notes[0]?.note.lines[0]).toMatch(/^Evenings, nights and weekends: nobody is on duty from/);
    for (let day = 0; day < 3; day += 1) await dayLater(world);
    expect(world.notifier.notes).toHaveLength(2);
    expect(world.timers.all.filter(({ timerKey }) => timerKey === GAP_LOOK)).toHaveLength(1);
  });

  it('again when Teams was busy, and after a role’s end leaves nobody', async () => {
    const world = school();
    const { line, etag } = await lineOf(world, dsl, 'dsl');
    await endRole(world.deps, head, line, { etag, why, from: '2026-12-10' });
    await backgroundDone();
    world.notifier.failNext('before', 2);
    world.clock.advance(11 * 60_000);
    await runDueTimers(world.deps);
    expect(world.notifier.notes).toEqual([]);
    world.clock.advance(6 * 60_000);
    await runDueTimers(world.deps);
    expect(world.notifier.notes[0]?.note.lines[0]).toMatch(/Nobody holds the role designated safeguarding lead from/);
  });

  it('nothing is told where the rota is full', async () => {
    const world = school();
    await changeRota(world.deps, deputy, { rota: weekOf([deputy], [dsl]) });
    await dayLater(world);
    expect(world.notifier.notes).toEqual([]);
  });
});
