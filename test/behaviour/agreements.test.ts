import { randomUUID } from 'node:crypto';
import { createAgreementParts } from '../../src/api/agreements/parts';
import { importRoster } from '../../src/api/agreements/import-roster';
import { listAgreements, publishAgreement } from '../../src/api/agreements/publish-agreement';
import { seeCoverage, seeCoveragePeople } from '../../src/api/agreements/see-coverage';
import { seeMine } from '../../src/api/agreements/see-mine';
import { declineAgreement, openAgreement, signAgreement } from '../../src/api/agreements/sign-agreement';
import { backgroundDone } from '../../src/api/background';
import type { Caller } from '../../src/api/deps';
import { whoAmI } from '../../src/api/people/who-am-i';
import { allShelves, shelfOf } from '../../src/contract/roster';
import type { ImportRoster, RosterRow } from '../../src/contract/roster';
import { STARTING_TEXTS } from '../../src/domain/agreements/starting-texts/all';
import type { AgreementAudience, AgreementText } from '../../src/domain/agreements/types';
import { PEOPLE, school } from '../harness/school';
import type { School } from '../harness/school';

const { teacher, onlineSafetyLead: lead, pupil, governor } = PEOPLE;
const JACK: RosterRow = { key: 'L1', name: 'Jack Pemberton', account: pupil.id, audiences: ['learners'], year: '9', className: '9B' };
const SUSAN = { id: '00000000-0000-4000-8000-000000000015', name: 'Susan Pemberton' };
const PARENT: RosterRow = { key: 'P1', name: SUSAN.name, account: SUSAN.id, audiences: [], children: ['L1', 'L2'] };
const SISTER: RosterRow = { key: 'L2', name: 'Ida Pemberton', audiences: ['learnersKs2'], year: '5', className: '5A' };

function publish(world: School, audience: AgreementAudience, change: Partial<AgreementText> = {}, basedOn = 0) {
  return publishAgreement(world.deps, lead, { audience, text: { ...STARTING_TEXTS[audience], ...change }, basedOn });
}
function roster(world: School, rows: RosterRow[], whole: ImportRoster['whole'] = []) {
  return importRoster(world.deps, lead, { rows, whole });
}
async function waiting(world: School, caller: Caller) {
  return (await seeMine(world.deps, caller)).waiting;
}
/** Signs the first thing that waits, answering no to every question. */
async function sign(world: School, caller: Caller, change: object = {}) {
  const [first] = await waiting(world, caller);
  if (!first) throw new Error('Nothing waits.');
  const { version, part, subjectId } = first;
  const answers = Object.fromEntries(version.text.permissions.map(({ id }) => [id, false]));
  const given = { audience: version.audience, number: version.number, part, subjectId, name: caller.name, answers, ...change };
  return { given, receipt: await signAgreement(world.deps, caller, given) };
}

describe('AUA-2 signing in Teams', () => {
  it('what is published waits for its audience; signed, it waits no more, and the receipt has the hash of the words', async () => {
    const world = school();
    const { hash } = await publish(world, 'staffAndVolunteers');
    expect(await waiting(world, teacher)).toMatchObject([{ self: true, state: 'notSent', version: { number: 1 } }]);
    expect(await waiting(world, governor)).toEqual([]);
    const { receipt } = await sign(world, teacher);
    expect(receipt).toMatchObject({ state: 'written', outcome: 'signed', receipt: { hash, name: teacher.name, schoolYear: '2026-27' } });
    expect(await seeMine(world.deps, teacher)).toMatchObject({ waiting: [], signed: [{ hash, number: 1 }] });
  });

  it('AUA-4 signing again does nothing, two devices at once make one signature', async () => {
    const world = school();
    await publish(world, 'staffAndVolunteers');
    const { given, receipt } = await sign(world, teacher);
    const again = await signAgreement(world.deps, teacher, { ...given, name: 'Somebody else' });
    expect(again.receipt).toEqual(receipt.receipt);
    const [request] = await waiting(world, PEOPLE.otherTeacher);
    const both = { ...given, subjectId: request?.subjectId ?? '', name: 'Oliver Grantley' };
    await Promise.all([signAgreement(world.deps, PEOPLE.otherTeacher, both), signAgreement(world.deps, PEOPLE.otherTeacher, both)]);
    expect(world.agreements.entries).toHaveLength(2);
  });

  it('a version that another copy of the service has replaced is refused, with the new one and what changed', async () => {
    const world = school();
    await publish(world, 'staffAndVolunteers');
    const { given } = await sign(world, teacher);
    const elsewhere = { ...world.deps, agreements: createAgreementParts(world.agreements, world.deps) };
    const text = { ...STARTING_TEXTS.staffAndVolunteers, intro: 'Other words.' };
    await publishAgreement(elsewhere, lead, { audience: 'staffAndVolunteers', text, basedOn: 1 });
    await world.deps.agreements.book.renew();
    await expect(signAgreement(world.deps, teacher, given)).rejects.toMatchObject({ code: 'conflict' });
    expect(await waiting(world, teacher)).toMatchObject([
      { state: 'superseded', version: { number: 2 }, changes: [{ kind: 'changed', what: 'intro', after: 'Other words.' }] },
    ]);
  });

  it('every permission needs an answer of its own, and an answer to no question is refused', async () => {
    const world = school();
    await publish(world, 'parents');
    await roster(world, [JACK, PARENT]);
    await expect(sign(world, SUSAN, { answers: { images: true } })).rejects.toMatchObject({ code: 'badInput' });
    await expect(sign(world, SUSAN, { answers: { images: true, cloud: true, biometrics: false, x: true } })).rejects.toMatchObject({ code: 'badInput' });
    await sign(world, SUSAN, { answers: { images: true, cloud: true, biometrics: false } });
    expect(world.agreements.entries).toMatchObject([{ answers: { images: true, cloud: true, biometrics: false } }]);
  });

  it('AUA-3 a parent signs for each child, and for nobody else’s', async () => {
    const world = school();
    await publish(world, 'learners');
    await publish(world, 'learnersKs2');
    await roster(world, [JACK, SISTER, PARENT, { ...JACK, key: 'L9', name: 'Noah Okonjo', account: randomUUID() }]);
    expect((await waiting(world, SUSAN)).map(({ about }) => about).sort()).toEqual(['Ida Pemberton', 'Jack Pemberton']);
    const { given } = await sign(world, SUSAN);
    await expect(signAgreement(world.deps, SUSAN, { ...given, subjectId: 'L9' })).rejects.toMatchObject({ code: 'notFound' });
    await expect(signAgreement(world.deps, teacher, given)).rejects.toMatchObject({ code: 'notFound' });
  });

  it('a learner without any role gets in for what is to sign, and for nothing else', async () => {
    const world = school();
    expect((await whoAmI(world.deps, pupil)).abilities.sign).toBe(false);
    await roster(world, [JACK]);
    const session = await whoAmI(world.deps, pupil);
    expect(session.abilities).toEqual({ report: false, listCases: false, sign: true, school: [] });
    expect(session.noAccess).toBeUndefined();
    await publish(world, 'learners');
    expect((await whoAmI(world.deps, pupil)).toSign).toBe(1);
  });

  it('declining needs a reason, is a state of its own, and does not stand in the way of signing later', async () => {
    const world = school();
    await publish(world, 'staffAndVolunteers');
    const [request] = await waiting(world, teacher);
    const at = { audience: 'staffAndVolunteers' as const, number: 1, part: 'adult' as const, subjectId: request?.subjectId ?? '' };
    expect(await declineAgreement(world.deps, teacher, { ...at, reason: 'Rule four is not clear.' })).toMatchObject({ outcome: 'declined' });
    expect(await seeMine(world.deps, teacher)).toMatchObject({ waiting: [], declined: [{ state: 'declined' }] });
    await signAgreement(world.deps, teacher, { ...at, name: teacher.name, answers: {} });
    expect(await seeMine(world.deps, teacher)).toMatchObject({ declined: [], signed: [{}] });
  });

  it('opening it is noted once', async () => {
    const world = school();
    await publish(world, 'staffAndVolunteers');
    const [request] = await waiting(world, teacher);
    const at = { audience: 'staffAndVolunteers' as const, number: 1, part: 'adult' as const, subjectId: request?.subjectId ?? '' };
    await openAgreement(world.deps, teacher, at);
    await backgroundDone();
    await openAgreement(world.deps, teacher, at);
    await backgroundDone();
    expect(world.agreements.entries.map(({ kind }) => kind)).toEqual(['opened']);
    expect(await waiting(world, teacher)).toMatchObject([{ state: 'opened' }]);
  });

  it('AUA-4 AUA-10 the next school year asks again, once', async () => {
    const world = school();
    await publish(world, 'staffAndVolunteers');
    await publish(world, 'staffLaptops');
    await roster(world, [{ key: 'T1', name: teacher.name, account: teacher.id, audiences: ['staffLaptops'] }]);
    await sign(world, teacher);
    await sign(world, teacher);
    for (const until of ['2027-08-31T12:00:00Z', '2027-09-01T12:00:00Z']) {
      world.clock.advance(Date.parse(until) - world.clock.now().getTime());
      const asked = (await waiting(world, teacher)).map(({ version }) => version.audience);
      expect(asked).toEqual(until.includes('-08-') ? [] : ['staffAndVolunteers']);
    }
    await sign(world, teacher);
    expect(await waiting(world, teacher)).toEqual([]);
  });
});

describe('P9 P1 when more people sign than Microsoft 365 takes', () => {
  it('a signature that is not written at once is kept, and told so; it is written later, once', async () => {
    const world = school();
    await publish(world, 'staffAndVolunteers');
    world.agreements.failNext('add', 'before');
    const { receipt, given } = await sign(world, teacher);
    expect(receipt.state).toBe('kept');
    expect(await waiting(world, teacher)).toEqual([]);
    await signAgreement(world.deps, teacher, given);
    await world.deps.agreements.writer.settled();
    expect(world.agreements.entries).toHaveLength(1);
    expect(world.agreements.parcels).toEqual([]);
  });

  it('many who sign at that moment are answered with one write', async () => {
    const world = school();
    await publish(world, 'staffAndVolunteers');
    world.agreements.failNext('add', 'before', { times: 9 });
    world.agreements.failNext('addMany', 'before', { times: 2 });
    const people = [teacher, PEOPLE.otherTeacher, PEOPLE.dsl, PEOPLE.deputy, PEOPLE.technician];
    const receipts = await Promise.all(people.map((person) => sign(world, person)));
    expect(receipts.map(({ receipt }) => receipt.state)).toEqual(people.map(() => 'kept'));
    expect(world.agreements.parcels).toMatchObject([{ entries: { length: 5 } }]);
  });

  it('what a copy of the service kept before it died is written by another, each once', async () => {
    const world = school();
    await publish(world, 'staffAndVolunteers');
    world.agreements.failNext('add', 'before');
    world.agreements.failNext('addMany', 'before', { times: 999 });
    const { receipt } = await sign(world, teacher);
    const stores = { ...world.agreements, signatures: { ...world.agreements.signatures } };
    const other = createAgreementParts(
      { ...stores, signatures: { ...stores.signatures, addMany: async (entries) => {
        for (const entry of entries) await world.agreements.signatures.add(entry);
        return entries.map(() => true);
      } } },
      { ...world.deps, gatherMs: 5, pauseMs: 5 },
    );
    await other.writer.takeUp();
    await other.writer.settled();
    expect(world.agreements.entries).toEqual([]);
    world.clock.advance(11 * 60_000);
    await other.writer.takeUp();
    await other.writer.settled();
    expect(world.agreements.entries).toMatchObject([{ kind: 'signed', at: receipt.receipt.at }]);
    expect(world.agreements.parcels).toEqual([]);
  });

  it('with neither list nor outbox in reach nobody is told that it is kept', async () => {
    const world = school();
    await publish(world, 'staffAndVolunteers');
    world.agreements.failNext('add', 'before');
    world.agreements.failNext('keep', 'before');
    await expect(sign(world, teacher)).rejects.toMatchObject({ name: 'StoreUnavailable' });
    expect(world.agreements.entries).toEqual([]);
    expect(await waiting(world, teacher)).toHaveLength(1);
  });
});

describe('AUA-1 publishing', () => {
  it('P5 of two editors the second is told who was faster, and nothing is overwritten', async () => {
    const world = school();
    await publish(world, 'visitors');
    await expect(publish(world, 'visitors', { intro: 'Mine.' }, 0)).rejects.toMatchObject({
      code: 'conflict', message: expect.stringContaining(lead.name),
    });
    const { agreements } = await listAgreements(world.deps, PEOPLE.head);
    expect(agreements.find(({ audience }) => audience === 'visitors')).toMatchObject({ versions: [{ number: 1, intact: true }] });
  });

  it('the same words again and words that cannot be signed are refused', async () => {
    const world = school();
    await publish(world, 'visitors');
    await expect(publish(world, 'visitors', {}, 1)).rejects.toMatchObject({ code: 'badInput' });
    await expect(publish(world, 'visitors', { sections: [] }, 1)).rejects.toMatchObject({ code: 'badInput' });
  });
});

describe('AUA-5 the roster and who has not signed', () => {
  it('the same file again writes nothing; a whole file makes leavers', async () => {
    const world = school();
    expect(await roster(world, [JACK, SISTER, PARENT])).toMatchObject({ changed: 3 });
    expect(await roster(world, [JACK, SISTER, PARENT])).toMatchObject({ changed: 0 });
    const { people } = await roster(world, [JACK, PARENT], allShelves());
    const again = await roster(world, [JACK, PARENT], [shelfOf('L2')]);
    expect(again).toEqual({ changed: 0, people });
  });

  it('two imports at once both stand', async () => {
    const world = school();
    const rows = Array.from({ length: 40 }, (_, n): RosterRow => ({ key: `K${n}`, name: `Person ${n}`, audiences: ['visitors'] }));
    const before = (await roster(world, [])).people;
    const elsewhere = { ...world.deps, agreements: createAgreementParts(world.agreements, world.deps) };
    await Promise.all([roster(world, rows.slice(0, 20)), importRoster(elsewhere, lead, { rows: rows.slice(20), whole: [] })]);
    await world.deps.agreements.book.renew();
    expect((await roster(world, rows)).changed).toBe(0);
    expect((await roster(world, [])).people).toBe(before + 40);
  });

  it('counts by class, and gives names only to those who act on it', async () => {
    const world = school();
    await publish(world, 'learners');
    await roster(world, [JACK, SISTER, PARENT]);
    await sign(world, pupil);
    const { rows } = await seeCoverage(world.deps, governor, { by: 'class' });
    expect(rows).toMatchObject([{ audience: 'learners', group: '9B', total: 2, counts: { signed: 1, notSent: 1 } }]);
    await expect(seeCoveragePeople(world.deps, governor, { by: 'audience', page: 1 })).rejects.toMatchObject({ code: 'notAllowed' });
    const named = await seeCoveragePeople(world.deps, lead, { by: 'audience', state: 'notSent', page: 1 });
    expect(named.people).toMatchObject([{ name: 'Jack Pemberton', partLabel: 'A parent or carer', state: 'notSent' }]);
  });

  it('P7 no name, reason or answer comes into the log', async () => {
    const world = school();
    await publish(world, 'staffAndVolunteers');
    world.agreements.failNext('add', 'before');
    world.agreements.failNext('addMany', 'before', { times: 1 });
    await sign(world, teacher);
    await world.deps.agreements.writer.settled();
    expect(world.lines.join('\n')).not.toContain('Amara');
  });
});
