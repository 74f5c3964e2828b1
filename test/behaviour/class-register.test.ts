import { importRoster } from '../../src/api/agreements/import-roster';
import { createAgreementParts } from '../../src/api/agreements/parts';
import { publishAgreement } from '../../src/api/agreements/publish-agreement';
import { recordSignatures } from '../../src/api/agreements/record-signatures';
import { findSigner, seeClass, seeRegister } from '../../src/api/agreements/see-register';
import type { Caller, Deps } from '../../src/api/deps';
import type { RosterRow } from '../../src/contract/roster';
import { STARTING_TEXTS } from '../../src/domain/agreements/starting-texts/all';
import type { AgreementAudience, AgreementText } from '../../src/domain/agreements/types';
import { PEOPLE, school } from '../harness/school';
import type { School } from '../harness/school';

const { onlineSafetyLead: lead, teacher, otherTeacher, governor } = PEOPLE;
const CLASS: RosterRow[] = ['Ida Pemberton', 'Kit Marlow', 'Noah Okonjo'].map((name, n) => ({
  key: `L${n}`, name, audiences: ['learnersKs1'], year: '1', className: '1A',
}));
const ROSTER: RosterRow[] = [
  ...CLASS,
  { key: 'L9', name: 'Jack Pemberton', audiences: ['learners'], className: '9B' },
  { key: 'T1', name: teacher.name, account: teacher.id, audiences: [], className: '1A; 2A' },
];

let world: School;
beforeEach(async () => {
  world = school();
  await publish('learnersKs1', { signedBy: ['learner'], witness: true });
  await importRoster(world.deps, lead, { rows: ROSTER, whole: [] });
});

function publish(audience: AgreementAudience, change: Partial<AgreementText> = {}) {
  return publishAgreement(world.deps, lead, { audience, text: { ...STARTING_TEXTS[audience], ...change }, basedOn: 0 });
}
function record(caller: Caller, keys: string[], change: object = {}, deps: Deps = world.deps) {
  const rows = keys.map((subjectId) => ({ subjectId, answers: {} }));
  return recordSignatures(deps, caller, { audience: 'learnersKs1', number: 1, part: 'learner', signedOn: '2026-11-23', keptAt: '', rows, ...change });
}

describe('AUA-7 the class register', () => {
  it('P5 a class is recorded in one go, with who entered it and the teacher as witness', async () => {
    const { sheets } = await seeClass(world.deps, teacher, { className: '1A' });
    expect(sheets).toMatchObject([{ part: 'learner', witness: true, rows: [{ name: 'Ida Pemberton' }, { name: 'Kit Marlow' }, { name: 'Noah Okonjo' }] }]);
    expect(await record(teacher, ['L0', 'L1', 'L2'])).toEqual({ recorded: 3, kept: false, already: [] });
    expect(world.agreements.entries).toHaveLength(3);
    expect(world.agreements.entries[0]).toMatchObject({
      kind: 'signed', how: 'paper', name: 'Ida Pemberton', witness: teacher.name, recordedBy: { id: teacher.id }, signedOn: '2026-11-23',
    });
    const after = await seeClass(world.deps, teacher, { className: '1A' });
    expect(after.sheets[0]?.rows.map(({ settled }) => settled)).toEqual([true, true, true]);
  });

  it('a teacher records the classes that the roster gives them, and nobody else’s; governors record nothing', async () => {
    expect(await seeRegister(world.deps, teacher)).toEqual({ classes: ['1A'], anybody: false });
    expect((await seeRegister(world.deps, lead)).classes).toEqual(['1A', '9B']);
    expect(await seeClass(world.deps, teacher, { className: '9B' })).toMatchObject({ sheets: [] });
    await expect(record(otherTeacher, ['L0'])).rejects.toMatchObject({ code: 'notFound' });
    await expect(record(governor, ['L0'])).rejects.toMatchObject({ code: 'notAllowed' });
    expect(world.agreements.entries).toEqual([]);
  });

  it('of two who record the same class at once the second is told whose entry stands, and nothing is overwritten', async () => {
    const elsewhere = { ...world.deps, agreements: createAgreementParts(world.agreements, world.deps) };
    await seeClass(elsewhere, lead, { className: '1A' });
    await record(teacher, ['L0', 'L1']);
    const second = await record(lead, ['L1', 'L2'], {}, elsewhere);
    expect(second).toMatchObject({ recorded: 1, already: [{ name: 'Kit Marlow', by: teacher.name }] });
    expect(world.agreements.entries.map(({ recordedBy }) => recordedBy?.name)).toEqual([teacher.name, teacher.name, lead.name]);
    expect(await record(lead, ['L0'])).toMatchObject({ recorded: 0, already: [{ name: 'Ida Pemberton', by: teacher.name }] });
  });

  it('P9 P1 what the list does not take is kept as one, told so, and written later, once each', async () => {
    world.agreements.failNext('addMany', 'before');
    expect(await record(teacher, ['L0', 'L1', 'L2'])).toMatchObject({ recorded: 3, kept: true });
    await world.deps.agreements.writer.settled();
    expect(world.agreements.entries).toHaveLength(3);
    expect(world.agreements.parcels).toEqual([]);
  });

  it.each([
    ['a day to come', { signedOn: '2026-11-24' }],
    ['a day before this version was published', { signedOn: '2026-11-22' }],
    ['an answer to no question', { rows: [{ subjectId: 'L0', answers: { images: true } }] }],
  ])('%s is refused', async (_what, change) => {
    await expect(record(teacher, ['L0'], change)).rejects.toMatchObject({ code: 'badInput' });
  });

  it('a version that was replaced is refused', async () => {
    await expect(record(teacher, ['L0'], { number: 2 })).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('AUA-7 a signature on paper', () => {
  it('is entered with the name, the day, each answer, and where the paper is kept', async () => {
    await publish('parents', { permissions: [{ id: 'images', question: 'May we use pictures?' }] });
    const { sheets } = await findSigner(world.deps, lead, { search: 'marl' });
    expect(sheets.map(({ audience, rows }) => [audience, rows.map(({ name }) => name)])).toContainEqual(['parents', ['Kit Marlow']]);
    const given = { audience: 'parents', part: 'parent', keptAt: 'Office, blue folder' };
    await expect(record(lead, ['L1'], given)).rejects.toMatchObject({ code: 'badInput' });
    await record(lead, [], { ...given, rows: [{ subjectId: 'L1', name: 'Grace Marlow', answers: { images: false } }] });
    expect(world.agreements.entries).toMatchObject([
      { part: 'parent', signerId: 'carer-of-L1', name: 'Grace Marlow', answers: { images: false }, keptAt: 'Office, blue folder', recordedBy: { name: lead.name } },
    ]);
  });

  it('a teacher finds only those whose signature they may enter', async () => {
    const names = async (search: string) => (await findSigner(world.deps, teacher, { search })).sheets.flatMap(({ rows }) => rows.map(({ name }) => name));
    expect(await names('pemberton')).toEqual(['Ida Pemberton']);
  });
});
