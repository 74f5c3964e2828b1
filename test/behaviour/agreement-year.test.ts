import { readFileSync } from 'node:fs';
import path from 'node:path';
import { exemptSigner } from '../../src/api/agreements/exempt-signer';
import { createAgreementParts } from '../../src/api/agreements/parts';
import { importRoster } from '../../src/api/agreements/import-roster';
import { mailLinks } from '../../src/api/agreements/mail-links';
import { publishAgreement } from '../../src/api/agreements/publish-agreement';
import { seeMine } from '../../src/api/agreements/see-mine';
import { declineAgreement, signAgreement } from '../../src/api/agreements/sign-agreement';
import { backgroundDone } from '../../src/api/background';
import type { Caller } from '../../src/api/deps';
import { runDueTimers } from '../../src/api/timer/run-due-timers';
import type { ImportRoster, RosterRow } from '../../src/contract/roster';
import { STARTING_TEXTS } from '../../src/domain/agreements/starting-texts/all';
import type { AgreementAudience, AgreementText } from '../../src/domain/agreements/types';
import { PEOPLE, school } from '../harness/school';
import type { School } from '../harness/school';

const { teacher, otherTeacher, onlineSafetyLead: lead, head, technician } = PEOPLE;
const SUSAN = { id: '00000000-0000-4000-8000-000000000015', name: 'Susan Pemberton' };
const SUSANS: RosterRow = { key: 'P1', name: SUSAN.name, account: SUSAN.id, audiences: [], children: ['L1', 'L2'] };
const CHILDREN: RosterRow[] = [
  { key: 'L1', name: 'Jack Pemberton', audiences: ['learners'], className: '9B' },
  { key: 'L2', name: 'Ida Pemberton', audiences: ['learnersKs2'], className: '5A' },
];
const TEACHER_ROW: RosterRow = { key: 'T1', name: teacher.name, account: teacher.id, audiences: [], manager: 'H1' };
const HEAD_ROW: RosterRow = { key: 'H1', name: head.name, account: head.id, audiences: [] };

const publish = (world: School, audience: AgreementAudience, change: Partial<AgreementText> = {}, basedOn = 0) =>
  publishAgreement(world.deps, lead, { audience, text: { ...STARTING_TEXTS[audience], ...change }, basedOn });
const roster = (world: School, rows: RosterRow[], whole: ImportRoster['whole'] = []) => importRoster(world.deps, lead, { rows, whole });

async function asked(world: School, caller: Caller) {
  const [first] = (await seeMine(world.deps, caller)).waiting;
  if (!first) throw new Error('Nothing waits.');
  return { audience: first.version.audience, number: first.version.number, part: first.part, subjectId: first.subjectId };
}
const sign = async (world: School, caller: Caller) =>
  signAgreement(world.deps, caller, { ...(await asked(world, caller)), name: caller.name, answers: {} });

/** Time goes by until then; the clock's rounds come whenever a timer is due. */
async function until(world: School, at: string): Promise<void> {
  await backgroundDone();
  const to = (time: string) => world.clock.advance(Math.max(0, Date.parse(time) - world.clock.now().getTime()));
  for (let rounds = 0; rounds < 500; rounds += 1) {
    const [next] = world.timers.all.map(({ dueAt }) => dueAt).filter((due) => due <= at).sort();
    if (next === undefined) return to(at);
    to(next);
    await runDueTimers(world.deps);
    await backgroundDone();
  }
  throw new Error('A timer comes again and again.');
}
const notesOf = (world: School, { id }: Caller) => world.notifier.notes.filter(({ personId }) => personId === id).map(({ note }) => note);
const wakesAt = (world: School) => world.timers.all.map(({ dueAt }) => dueAt);

describe('AUA-2 a message from the bot when something is to be signed', () => {
  it('comes once for each person, with all that waits for them, and opens the page to sign; it names no child', async () => {
    const world = school();
    await roster(world, [SUSANS, ...CHILDREN]);
    await publish(world, 'parents', { permissions: [] });
    await publish(world, 'staffAndVolunteers');
    await until(world, '2026-11-23T12:00:00Z');
    expect(notesOf(world, teacher)).toMatchObject([{ title: 'An agreement is waiting for you to sign it', open: { place: 'agreements' } }]);
    expect(notesOf(world, SUSAN)).toMatchObject([{ title: '2 agreements are waiting for you to sign them' }]);
    expect(JSON.stringify(world.notifier.notes)).not.toContain('Ida');
    expect((await seeMine(world.deps, teacher)).waiting).toMatchObject([{ state: 'sent' }]);
    await publish(world, 'visitors');
    await until(world, '2026-11-23T13:00:00Z');
    expect(notesOf(world, teacher)).toHaveLength(1);
  });

  it('P2 nobody is told twice when another copy of the service goes on a moment later', async () => {
    const world = school();
    const other = { ...world.deps, agreements: createAgreementParts(world.agreements, world.deps) };
    await publish(world, 'governors');
    await backgroundDone();
    await other.agreements.book.refresh();
    world.clock.advance(3 * 60_000);
    await runDueTimers(world.deps);
    world.clock.advance(2_000);
    await runDueTimers(other);
    expect(notesOf(world, PEOPLE.chair)).toHaveLength(1);
  });

  it('P1 is told again rather than never: what could not be put on record is, before anybody is told anything more', async () => {
    const world = school();
    await publish(world, 'governors');
    world.agreements.failNext('addMany', 'before', { times: 2 });
    await until(world, '2026-11-23T12:00:00Z');
    expect(notesOf(world, PEOPLE.chair)).toHaveLength(1);
    expect(world.agreements.entries.map(({ kind }) => kind)).toEqual(['sent', 'sent']);
  });

  it('whom no way leads to is passed by until the next reminder; who is out of reach is tried a few times only', async () => {
    const world = school();
    world.notifier.refuse({ personId: PEOPLE.chair.id });
    await publish(world, 'governors');
    world.notifier.failNext('before', 30);
    await until(world, '2026-11-23T14:00:00Z');
    expect(world.agreements.entries.map(({ kind }) => kind)).toEqual(['unreached', 'unreached']);
    expect(wakesAt(world)).toEqual(['2026-11-30T08:30:00Z']);
  });

  it('P10 a school that has published nothing has no timer', async () => {
    const world = school();
    await roster(world, [SUSANS]);
    await until(world, '2026-11-23T12:00:00Z');
    expect(wakesAt(world)).toEqual([]);
  });
});

describe('AUA-5 AUA-4 a school year in which nobody has to chase', () => {
  it('reminds until the limit, then tells whoever is responsible, and never those who answered', async () => {
    const world = school({ now: '2026-09-07T09:00:00Z' });
    await roster(world, [TEACHER_ROW, HEAD_ROW]);
    await publish(world, 'staffAndVolunteers');
    await until(world, '2026-09-08T12:00:00Z');
    const staff = [PEOPLE.dsl, PEOPLE.deputy, PEOPLE.otherDeputy, head, lead];
    for (const caller of staff) await sign(world, caller);
    await declineAgreement(world.deps, technician, { ...(await asked(world, technician)), reason: 'Rule four is not clear.' });
    await exemptSigner(world.deps, lead, { ...(await asked(world, otherTeacher)), reason: 'On leave until spring.' });

    await until(world, '2026-11-30T12:00:00Z');
    const reminder = 'Reminder: an agreement is waiting for your answer';
    expect(notesOf(world, teacher).map(({ title }) => title)).toEqual(['An agreement is waiting for you to sign it', reminder, reminder, reminder]);
    for (const caller of [...staff, technician, otherTeacher]) {
      expect(notesOf(world, caller).filter(({ title }) => title === reminder)).toEqual([]);
    }
    expect(world.agreements.entries.filter(({ signerId, kind }) => signerId === teacher.id && kind !== 'sent').map(({ at }) => at.slice(0, 16))).toEqual([
      '2026-09-14T07:30', '2026-09-21T07:30', '2026-09-28T07:30', '2026-10-05T07:30',
    ]);
    expect(notesOf(world, head).at(-1)).toMatchObject({ title: 'A signature is still missing', open: { place: 'agreements' } });
    expect((await seeMine(world.deps, head)).team).toMatchObject([{ name: teacher.name }]);
    expect((await seeMine(world.deps, teacher)).team).toEqual([]);
    expect(JSON.stringify(world.notifier.notes)).not.toContain(teacher.name);
  });

  it('a parent without an account who was sent a link is reminded with a new one, and nobody else without an account is', async () => {
    const world = school({ now: '2026-09-07T09:00:00Z' });
    const [jack] = CHILDREN;
    if (!jack) throw new Error('There are no children.');
    const parent: RosterRow = { key: 'P2', name: 'Wyn Pemberton', audiences: [], email: 'wyn@home.example', children: ['L1'] };
    await roster(world, [{ ...jack, manager: 'H1' }, parent, { ...parent, key: 'P3', email: 'kit@home.example', children: ['L2'] }, ...CHILDREN.slice(1), HEAD_ROW]);
    await publish(world, 'parents', { permissions: [] });
    await until(world, '2026-09-09T09:00:00Z');
    await mailLinks(world.deps, lead, { audience: 'parents', className: '9B' });
    await until(world, '2026-11-30T12:00:00Z');
    expect(world.letters.sent.map(({ address, subject }) => [address, subject.slice(0, 8)])).toEqual([
      ['wyn@home.example', 'Wren Hol'], ...[1, 2, 3].map(() => ['wyn@home.example', 'Reminder']),
    ]);
    const [first, last] = [world.letters.sent[0], world.letters.sent.at(-1)].map((letter) => /\/sign\/main\/(\S+)/.exec(letter?.text ?? '')?.[1]);
    expect(last).not.toBe(first);
    expect(notesOf(world, head)).toMatchObject([{ title: 'A signature is still missing' }]);
  });

  it('a change asks again, a new school year by the school’s calendar asks again, leavers are left in peace', async () => {
    const world = school({ now: '2026-09-07T09:00:00Z' });
    await publish(world, 'governors');
    await until(world, '2026-09-07T12:00:00Z');
    const { chair, governor } = PEOPLE;
    await sign(world, chair);
    await sign(world, governor);
    await until(world, '2026-12-01T09:00:00Z');
    expect(notesOf(world, chair)).toHaveLength(1);

    await publish(world, 'governors', { intro: 'Other words.' }, 1);
    await until(world, '2026-12-01T12:00:00Z');
    expect(notesOf(world, chair)).toHaveLength(2);
    await sign(world, chair);
    await sign(world, governor);

    const by = { id: lead.id, name: lead.name, at: world.clock.now().toISOString() };
    const term = { name: 'Autumn term 2027', from: '2027-09-06', to: '2027-12-17' };
    const calendar = { weekdays: [1, 2, 3, 4, 5], terms: [term], holidays: [], insetDays: [] };
    await world.deps.timesBook.write('calendar', calendar, by, await world.deps.timesBook.read('calendar'));
    await publish(world, 'visitors');
    await until(world, '2027-09-05T12:00:00Z');
    expect(notesOf(world, chair)).toHaveLength(2);
    await world.schoolStore.setRoles(world.holdings.filter(({ personId }) => personId !== governor.id));
    await until(world, '2027-09-06T12:00:00Z');
    expect(notesOf(world, chair)).toHaveLength(3);
    expect(notesOf(world, governor)).toHaveLength(2);
    expect((await seeMine(world.deps, chair)).waiting).toMatchObject([{ state: 'sent' }]);
  });
});

describe('the made-up school of npm start', () => {
  it('AUA-2 has something to sign for a class teacher, a learner and a parent, and names only people there are', async () => {
    const world = school();
    const file = path.join(__dirname, '../../src/tools/sample-agreements.json');
    const sample = JSON.parse(readFileSync(file, 'utf8')) as { publishedBy: string; audiences: AgreementAudience[]; roster: RosterRow[] };
    expect(sample.publishedBy).toBe(lead.name);
    for (const audience of sample.audiences) await publish(world, audience);
    await roster(world, sample.roster);
    const keys = sample.roster.map(({ key }) => key);
    expect(sample.roster.flatMap(({ children = [], manager }) => [...children, ...(manager ? [manager] : [])]).filter((key) => !keys.includes(key))).toEqual([]);
    for (const name of [teacher.name, 'Leila Farrokh', 'Omid Farrokh']) {
      const id = sample.roster.find((row) => row.name === name)?.account ?? '';
      expect((await seeMine(world.deps, { id, name })).waiting.length).toBeGreaterThan(0);
    }
  });
});
