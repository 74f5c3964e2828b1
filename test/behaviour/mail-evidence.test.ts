import { createHash, randomUUID } from 'node:crypto';
import { backgroundDone } from '../../src/api/background';
import type { Caller } from '../../src/api/deps';
import { addOriginal } from '../../src/api/evidence/add-original';
import { downloadAttachment } from '../../src/api/evidence/download';
import { listEvidence } from '../../src/api/evidence/list-evidence';
import { listOriginalsDue } from '../../src/api/evidence/list-originals-due';
import { readText } from '../../src/api/evidence/read-text';
import { showPictures } from '../../src/api/evidence/show-pictures';
import { verifyEvidence } from '../../src/api/evidence/verify-evidence';
import { openCase } from '../../src/api/incidents/open-case';
import { recordMails } from '../../src/api/incidents/record-mails';
import type { ReceivedMail } from '../../src/contract/mail';
import { accessLogIntact } from '../../src/domain/evidence/access-log';
import type { Fidelity } from '../../src/domain/evidence/types';
import type { Report } from '../../src/domain/incidents/types';
import { PEOPLE, school } from '../harness/school';
import type { School } from '../harness/school';

afterEach(backgroundDone);

const EML = [
  'From: "x" <x.anon@quickpost.example>',
  'To: "Amara Osei" <a.osei@wrenhollow.example>',
  'Subject: everyone will see it',
  'Content-Type: multipart/mixed; boundary="b"',
  '',
  '--b',
  'Content-Type: text/html',
  '',
  '<p>we know who told</p><img src="https://track.evil.example/o.gif">',
  '--b',
  'Content-Type: image/png; name="p.png"',
  'Content-Disposition: inline; filename="p.png"',
  'Content-Transfer-Encoding: base64',
  '',
  Buffer.from('\x89PNG\r\n\x1a\npicture', 'latin1').toString('base64'),
  '--b--',
  '',
].join('\r\n');

const sent = (change: Partial<ReceivedMail> = {}): ReceivedMail => ({
  sender: { name: 'x', address: 'x.anon@quickpost.example' },
  recipients: [{ name: 'Amara Osei', address: 'a.osei@wrenhollow.example' }],
  recipientCount: 1,
  sentAt: '2026-11-23T09:15:00.000Z',
  subject: 'everyone will see it',
  internetMessageId: '<1@mail.example>',
  headers: 'From: x\r\nFace: iVBORw0KGgo',
  headersCut: false,
  attachmentCount: 1,
  ...change,
});

async function* piecesOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text.slice(0, 40));
  yield Buffer.from(text.slice(40));
}

async function report(world: School, change: Partial<Report> = {}, mail: Partial<ReceivedMail> = {}) {
  const mails = await recordMails(world.deps, [sent(mail)]);
  return (await world.report({ source: 'email', mails, whatHappened: '', ...change })).incident;
}

function bring(world: School, reference: string, options: { fidelity?: Fidelity; text?: string; caller?: Caller; hash?: string } = {}) {
  const { fidelity = 'outlookFile', text = EML, caller = PEOPLE.teacher } = options;
  const sha256 = options.hash ?? createHash('sha256').update(text).digest('hex');
  return addOriginal(world.deps, caller, reference, { mail: 1, fidelity, sha256, size: Buffer.byteLength(text) }, piecesOf(text));
}

describe('REP-2 the original of an e-mail follows its report', () => {
  it('is missing until it has come, and everybody concerned can see that', async () => {
    const world = school();
    const { reference } = await report(world);
    expect((await openCase(world.deps, PEOPLE.dsl, reference)).mails?.[0]).toMatchObject({ original: 'awaited', subject: 'everyone will see it' });
    expect((await listOriginalsDue(world.deps, PEOPLE.teacher)).due).toEqual([{ reference, mail: 1, internetMessageId: '<1@mail.example>' }]);
    expect((await listOriginalsDue(world.deps, PEOPLE.dsl)).due).toEqual([]);
    await bring(world, reference);
    expect((await openCase(world.deps, PEOPLE.dsl, reference)).mails?.[0]).toMatchObject({ original: 'kept' });
    expect((await listOriginalsDue(world.deps, PEOPLE.teacher)).due).toEqual([]);
    const { chronology, chronologyIntact } = await openCase(world.deps, PEOPLE.dsl, reference);
    expect(chronology.at(-1)?.text).toContain(createHash('sha256').update(EML).digest('hex'));
    expect(chronologyIntact).toBe(true);
  });

  it('P5 sent again it is kept once, and a better copy says what it corrects', async () => {
    const world = school();
    const { reference } = await report(world);
    expect(await bring(world, reference, { fidelity: 'parts', text: '{"parts":1}' })).toMatchObject({ repeated: false });
    expect(await bring(world, reference, { fidelity: 'parts', text: '{"parts":2}' })).toMatchObject({ repeated: true });
    await bring(world, reference);
    expect(world.only().evidence).toMatchObject([{ number: 1, fidelity: 'parts' }, { number: 2, fidelity: 'outlookFile', corrects: 1 }]);
    expect(world.evidence.incidents.all).toHaveLength(2);
  });

  it.each(['before', 'after'] as const)('a crash %s the incident knows of the file loses and doubles nothing', async (when) => {
    const world = school();
    const { reference } = await report(world);
    world.incidents.failNext('update', when);
    await expect(bring(world, reference)).rejects.toThrow();
    await bring(world, reference, { text: EML.replace('b--', 'b-- ') });
    expect(world.evidence.incidents.all).toHaveLength(1);
    expect(world.only().evidence).toMatchObject([{ sha256: createHash('sha256').update(EML).digest('hex') }]);
    expect(await verifyEvidence(world.deps, PEOPLE.dsl, reference, 1)).toMatchObject({ intact: true });
  });

  it('what arrives cut off or changed is not kept', async () => {
    const world = school();
    const { reference } = await report(world);
    await expect(bring(world, reference, { hash: 'ab'.repeat(32) })).rejects.toMatchObject({ code: 'tryAgain' });
    expect(world.evidence.incidents.all).toEqual([]);
    expect(world.only().evidence).toBeUndefined();
  });

  it('comes from the reporter only', async () => {
    const world = school();
    const { reference } = await report(world);
    await expect(bring(world, reference, { caller: PEOPLE.dsl })).rejects.toMatchObject({ code: 'notFound' });
  });

  it('P4 INV-4 of a sexual image nothing but the record is kept, whatever is sent', async () => {
    const world = school();
    const { reference } = await report(world, { kind: 'sexualImage' });
    expect(world.only().report.mails?.[0]).toMatchObject({ original: 'withheld', headers: 'From: x', subject: 'everyone will see it' });
    await expect(bring(world, reference)).rejects.toMatchObject({ code: 'notAllowed' });
    expect(world.evidence.incidents.all).toEqual([]);
    expect((await listOriginalsDue(world.deps, PEOPLE.teacher)).due).toEqual([]);
  });

  it('P3 ESC-2 a colleague who sent it is kept out, and it lies in the register of staff', async () => {
    const world = school();
    const incident = await report(world, { about: 'staff' }, { sender: { name: 'Oliver', address: 'o.grantley@wrenhollow.example' } });
    expect(incident.register).toBe('staffConcerns');
    await bring(world, incident.reference);
    expect([world.evidence.incidents.all.length, world.evidence.staffConcerns.all.length]).toEqual([0, 1]);
    await expect(readText(world.deps, PEOPLE.otherTeacher, incident.reference, 1)).rejects.toMatchObject({ code: 'notFound' });
    await expect(readText(world.deps, PEOPLE.dsl, incident.reference, 1)).rejects.toMatchObject({ code: 'notFound' });
    expect(await readText(world.deps, PEOPLE.head, incident.reference, 1)).toMatchObject({ subject: 'everyone will see it' });
  });
});

describe('INV-6 evidence is opened only through its log', () => {
  async function kept(change: Partial<Report> = {}) {
    const world = school();
    const { reference } = await report(world, change);
    await bring(world, reference);
    return { world, reference };
  }

  it('words first: nothing of a picture is in the answer, nothing is loaded from elsewhere', async () => {
    const { world, reference } = await kept();
    const text = await readText(world.deps, PEOPLE.dsl, reference, 1);
    expect(text).toMatchObject({ paragraphs: ['we know who told'], pictures: 1, attachments: [{ number: 1, name: 'p.png' }] });
    expect(JSON.stringify(text)).not.toMatch(/track\.evil|data:|picture\b(?!s)/);
  });

  it('when the log cannot be written, nothing is sent', async () => {
    const { world, reference } = await kept();
    world.accessLogs.incidents.failNext('append', 'before', { times: 4 });
    for (const open of [
      () => readText(world.deps, PEOPLE.dsl, reference, 1),
      () => showPictures(world.deps, PEOPLE.dsl, reference, { item: 1, reason: 'x' }),
      () => downloadAttachment(world.deps, PEOPLE.dsl, reference, { item: 1, attachment: 1 }),
      () => verifyEvidence(world.deps, PEOPLE.dsl, reference, 1),
    ])
      await expect(open()).rejects.toMatchObject({ name: 'StoreUnavailable' });
    expect(world.accessLogs.incidents.all).toEqual([]);
  });

  it('everybody who opens it is in the log, side by side as well, and the log holds together', async () => {
    const { world, reference } = await kept();
    await Promise.all([PEOPLE.dsl, PEOPLE.deputy, PEOPLE.head].map((caller) => readText(world.deps, caller, reference, 1)));
    await showPictures(world.deps, PEOPLE.dsl, reference, { item: 1, reason: 'To describe it to the police.' });
    const { items } = await listEvidence(world.deps, PEOPLE.dsl, reference);
    expect(items[0]?.opened).toHaveLength(4);
    expect(items[0]?.opened[0]).toMatchObject({ name: PEOPLE.dsl.name, step: 'pictures', reason: 'To describe it to the police.' });
    const log = [...world.accessLogs.incidents.all];
    expect(accessLogIntact(log, world.deps.hasher)).toBe(true);
    expect(accessLogIntact(log.with(1, { ...log[1]!, at: '2026-01-01T00:00:00.000Z' }), world.deps.hasher)).toBe(false);
    expect(accessLogIntact(log.slice(1), world.deps.hasher)).toBe(false);
  });

  it('a file changed or taken away behind Lantern\'s back shows', async () => {
    const { world, reference } = await kept();
    const [file] = world.evidence.incidents.all;
    world.evidence.incidents.tamper(file!.fileId, Buffer.from(EML.replace('told', 'lied')));
    expect(await verifyEvidence(world.deps, PEOPLE.dsl, reference, 1)).toMatchObject({ intact: false, kept: file!.sha256 });
    expect((await readText(world.deps, PEOPLE.dsl, reference, 1)).note).toContain('fingerprint has changed');
    world.evidence.incidents.tamper(file!.fileId);
    expect(await verifyEvidence(world.deps, PEOPLE.dsl, reference, 1)).toEqual({ intact: false, kept: file!.sha256 });
    expect(world.lines.join()).toContain('evidenceChanged');
  });

  it('REP-12 whoever may not learn the reporter opens none of it and is told no recipient', async () => {
    const { world, reference } = await kept({ nameVisibility: 'mustAct' });
    const seen = await openCase(world.deps, PEOPLE.head, reference);
    expect(seen.openEvidence).toBe(false);
    expect(JSON.stringify(seen)).not.toContain('Amara');
    await expect(readText(world.deps, PEOPLE.head, reference, 1)).rejects.toMatchObject({ code: 'notAllowed' });
    expect((await openCase(world.deps, PEOPLE.dsl, reference)).openEvidence).toBe(true);
  });

  it('counts what a reviewer was exposed to, once an item, for them and for whoever leads them', async () => {
    const { world, reference } = await kept();
    await readText(world.deps, PEOPLE.deputy, reference, 1);
    const exposure = async (caller: Caller) => (await listEvidence(world.deps, caller, reference)).exposure;
    expect(await exposure(PEOPLE.deputy)).toEqual({ days: 30, mine: 0 });
    await showPictures(world.deps, PEOPLE.deputy, reference, { item: 1, reason: 'x' });
    await downloadAttachment(world.deps, PEOPLE.deputy, reference, { item: 1, attachment: 1 });
    expect(await exposure(PEOPLE.deputy)).toEqual({ days: 30, mine: 1 });
    expect(await exposure(PEOPLE.dsl)).toMatchObject({ mine: 0, others: [{ name: PEOPLE.deputy.name, count: 1 }] });
    world.clock.advance(31 * 86_400_000);
    expect(await exposure(PEOPLE.deputy)).toMatchObject({ mine: 0 });
  });
});

it('one key, one report: an e-mail sent twice is one concern', async () => {
  const world = school();
  const reportKey = randomUUID();
  await report(world, { reportKey });
  await report(world, { reportKey });
  expect(world.all()).toHaveLength(1);
});
