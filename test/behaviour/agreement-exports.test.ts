import { inflateSync } from 'node:zlib';
import { exemptSigner } from '../../src/api/agreements/exempt-signer';
import { exportCoverage } from '../../src/api/agreements/export-coverage';
import { exportPerson } from '../../src/api/agreements/export-person';
import { importRoster } from '../../src/api/agreements/import-roster';
import { publishAgreement } from '../../src/api/agreements/publish-agreement';
import { seeReminders, setReminders } from '../../src/api/agreements/set-reminders';
import { signAgreement } from '../../src/api/agreements/sign-agreement';
import { seeCoveragePeople } from '../../src/api/agreements/see-coverage';
import type { RosterRow } from '../../src/contract/roster';
import { USUAL_REMINDERS } from '../../src/domain/agreements/chase';
import { STARTING_TEXTS } from '../../src/domain/agreements/starting-texts/all';
import { PEOPLE, school } from '../harness/school';

const { onlineSafetyLead: lead, teacher, otherTeacher, governor, technician } = PEOPLE;
const TEACHER: RosterRow = { key: 'T1', name: teacher.name, account: teacher.id, audiences: [] };
const LUKASZ = { id: '00000000-0000-4000-8000-000000000031', name: 'Łukasz Żółć' };
const FORMULA: RosterRow = { key: 'V1', name: '=HYPERLINK("http://x.example","here")', audiences: ['visitors'] };

/** A school in which Łukasz has signed as visitor, and the tutor of nobody is Amara. */
async function signed() {
  const world = school();
  for (const audience of ['visitors', 'staffAndVolunteers'] as const) {
    await publishAgreement(world.deps, lead, { audience, text: STARTING_TEXTS[audience], basedOn: 0 });
  }
  const row: RosterRow = { key: 'V2', name: LUKASZ.name, account: LUKASZ.id, audiences: ['visitors'], manager: 'T1' };
  await importRoster(world.deps, lead, { rows: [TEACHER, FORMULA, row], whole: [] });
  const at = { audience: 'visitors', number: 1, part: 'adult', subjectId: LUKASZ.id } as const;
  await signAgreement(world.deps, LUKASZ, { ...at, name: LUKASZ.name, answers: {} });
  return world;
}

/** Every letter that a reader of the PDF can copy out of it, as its tables of characters say. */
function lettersIn(pdf: Uint8Array): string {
  const source = Buffer.from(pdf).toString('latin1');
  const streams = [...source.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, packed = '']) => {
    try {
      return inflateSync(Buffer.from(packed, 'latin1')).toString('latin1');
    } catch {
      return '';
    }
  });
  const codes = streams.filter((text) => text.includes('begincmap')).flatMap((text) => [...text.matchAll(/<([0-9a-f]{4})>/gi)].map(([, code]) => code ?? ''));
  return codes.map((code) => String.fromCharCode(Number.parseInt(code, 16))).join('');
}

describe('AUA-8 exports', () => {
  it('the table has a line for each signature; what a spreadsheet would run is made harmless', async () => {
    const world = await signed();
    const { name, bytes } = await exportCoverage(world.deps, lead, { by: 'audience', audience: 'visitors' });
    const lines = Buffer.from(bytes).toString('utf8').split('\r\n');
    expect(name).toBe('lantern-agreements-2026-11-23.csv');
    expect(lines[0]).toMatch(/^\uFEFFKey,Name,/);
    expect(lines[1]).toBe(`V1,"'=HYPERLINK(""http://x.example"",""here"")",,,Visitors,1,For themselves,Not sent,,,,,0`);
    expect(lines[2]).toContain('V2,Łukasz Żółć,,,Visitors,1,For themselves,Signed,2026-11-23T10:00:00.000Z,Łukasz Żółć');
    await expect(exportCoverage(world.deps, governor, { by: 'audience' })).rejects.toMatchObject({ code: 'notAllowed' });
    await expect(exportCoverage(world.deps, technician, { by: 'audience' })).rejects.toMatchObject({ code: 'notAllowed' });
  });

  it('the file of one person is a PDF in which their name can be read, whatever its letters', async () => {
    const world = await signed();
    const { bytes, type } = await exportPerson(world.deps, lead, { subjectId: LUKASZ.id });
    expect(type).toBe('application/pdf');
    expect(Buffer.from(bytes).toString('latin1', 0, 5)).toBe('%PDF-');
    const letters = lettersIn(bytes);
    for (const letter of 'ŁukaszŻółć') expect(letters).toContain(letter);
  });

  it('is for those who see who signed and for the line manager or tutor; for everybody else there is nobody', async () => {
    const world = await signed();
    const { bytes } = await exportPerson(world.deps, teacher, { subjectId: LUKASZ.id });
    expect(bytes.length).toBeGreaterThan(1_000);
    for (const caller of [otherTeacher, governor, technician, LUKASZ]) {
      await expect(exportPerson(world.deps, caller, { subjectId: LUKASZ.id })).rejects.toMatchObject({ code: 'notFound' });
    }
    await expect(exportPerson(world.deps, teacher, { subjectId: 'V1' })).rejects.toMatchObject({ code: 'notFound' });
  });
});

describe('AUA-5 settings of who is asked', () => {
  it('of two people who set reminders the second is told, and nothing is overwritten', async () => {
    const world = school();
    expect(await seeReminders(world.deps, PEOPLE.dsl)).toEqual({ rule: USUAL_REMINDERS, version: '', mayChange: false });
    const { version } = await setReminders(world.deps, lead, { rule: { ...USUAL_REMINDERS, limit: 2 }, version: '' });
    await expect(setReminders(world.deps, PEOPLE.head, { rule: USUAL_REMINDERS, version: '' })).rejects.toMatchObject({ code: 'conflict' });
    expect(await seeReminders(world.deps, PEOPLE.head)).toMatchObject({ rule: { limit: 2 }, version });
    await expect(setReminders(world.deps, PEOPLE.dsl, { rule: USUAL_REMINDERS, version })).rejects.toMatchObject({ code: 'notAllowed' });
  });

  it('somebody is excused with a reason and who said so, once, and only while it waits', async () => {
    const world = await signed();
    const asked = { audience: 'visitors', part: 'adult', subjectId: 'V1', reason: 'Signed at the trust.' } as const;
    await expect(exemptSigner(world.deps, PEOPLE.dsl, asked)).rejects.toMatchObject({ code: 'notAllowed' });
    await exemptSigner(world.deps, lead, asked);
    await expect(exemptSigner(world.deps, lead, asked)).rejects.toMatchObject({ code: 'conflict' });
    await expect(exemptSigner(world.deps, lead, { ...asked, subjectId: LUKASZ.id })).rejects.toMatchObject({ code: 'conflict' });
    expect(world.agreements.entries.at(-1)).toMatchObject({ kind: 'exempt', reason: 'Signed at the trust.', recordedBy: { name: lead.name } });
    const { people } = await seeCoveragePeople(world.deps, lead, { by: 'audience', audience: 'visitors', state: 'exempt', page: 1 });
    expect(people).toMatchObject([{ subjectId: 'V1' }]);
  });
});
