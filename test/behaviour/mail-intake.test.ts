import { randomBytes } from 'node:crypto';
import { backgroundDone } from '../../src/api/background';
import { addOriginal } from '../../src/api/evidence/add-original';
import { openCase } from '../../src/api/incidents/open-case';
import { sortCase } from '../../src/api/incidents/sort-case';
import { createCaseIndex } from '../../src/api/incidents/case-index';
import { listMail } from '../../src/api/intake/list-mail';
import { changeMailRules, readMailSample, seeMailRules } from '../../src/api/intake/mail-rules';
import { promiseLook } from '../../src/api/intake/mailbox-timer';
import { reportMail } from '../../src/api/intake/report-mail';
import { renewSoon } from '../../src/api/intake/subscription';
import { runDueTimers } from '../../src/api/timer/run-due-timers';
import { runTimer } from '../../src/api/timer/run-timer';
import type { ChangeMailRules } from '../../src/contract/mail-rules';
import { EXAMPLE_RULES } from '../../src/domain/intake/example-rules';
import { PEOPLE, school } from '../harness/school';
import type { School } from '../harness/school';

afterEach(backgroundDone);

/** The mailbox is looked into, as when its timer is due or Graph says that something came. */
async function look(world: School): Promise<void> {
  await runTimer(world.deps, await promiseLook(world.deps));
  await backgroundDone();
}

/** A school whose mailbox has been looked into before. */
async function watched(): Promise<School> {
  const world = school();
  await look(world);
  return world;
}

const INNER = [
  'From: "x" <x.anon@quickpost.example>',
  'To: <a.osei@wrenhollow.example>',
  'Subject: everyone will see it',
  'Date: Mon, 23 Nov 2026 09:15:00 +0000',
  'Message-ID: <inner@mail.example>',
  'Content-Type: multipart/mixed; boundary="i"',
  '',
  '--i',
  'Content-Type: text/html',
  '',
  '<p>we know who told</p><script>alert(1)</script><img src="https://track.evil.example/o.gif">',
  '--i',
  'Content-Type: image/jpeg; name="p.jpg"',
  'Content-Transfer-Encoding: base64',
  '',
  Buffer.from('THE-PICTURE-ITSELF').toString('base64'),
  '--i--',
  '',
].join('\r\n');

const forwardOf = (inner: string): string =>
  [
    'From: "Amara Osei" <a.osei@wrenhollow.example>',
    'To: <online.safety@wrenhollow.example>',
    'Subject: FW: everyone will see it',
    'Content-Type: multipart/mixed; boundary="o"',
    '',
    '--o',
    'Content-Type: text/plain',
    '',
    'This came to my class.',
    '--o',
    'Content-Type: message/rfc822',
    'Content-Disposition: attachment; filename="it.eml"',
    '',
    inner,
    '--o--',
    '',
  ].join('\r\n');

describe('REP-2 an e-mail to the intake mailbox becomes a report', () => {
  it('of its sender, to be sorted, with the words of what was forwarded and a receipt that says the reference and nothing else', async () => {
    const world = await watched();
    world.mailbox.arrive({ subject: 'FW: everyone will see it', mime: forwardOf(INNER) });
    await look(world);
    const { reference, reporter, report, lane } = world.only();
    expect({ reporter: reporter.name, lane, kind: report.kind, source: report.source }).toEqual({
      reporter: 'Amara Osei', lane: 'learner', kind: 'other', source: 'mailbox',
    });
    const view = await openCase(world.deps, PEOPLE.dsl, reference);
    expect(view).toMatchObject({
      kindLabel: 'Not sorted yet, came by e-mail',
      whatHappened: 'This came to my class.',
      mailbox: { address: world.mailbox.address, sorted: false },
      mails: [
        { subject: 'everyone will see it', sender: { address: 'x.anon@quickpost.example' }, text: 'we know who told', original: 'inMailbox' },
        { subject: 'FW: everyone will see it', original: 'inMailbox' },
      ],
    });
    expect(world.mailbox.sent).toEqual([{ to: 'a.osei@wrenhollow.example', subject: expect.any(String), text: expect.stringContaining(reference) }]);
    expect(JSON.stringify(world.mailbox.sent)).not.toMatch(/everyone|told|quickpost/);
    expect(world.notifier.received('dslChannel')).toHaveLength(1);
  });

  it('P1 is taken once, however often it is looked at, by two copies of the service, and with a cursor that became too old', async () => {
    const world = await watched();
    world.mailbox.arrive({});
    await Promise.all([look(world), look(world)]);
    world.mailbox.forgetCursors();
    await look(world);
    expect(world.all()).toHaveLength(1);
    expect(world.mailbox.sent).toHaveLength(1);
    expect(world.mailBook.entries()).toMatchObject([{ outcome: 'report', receipt: 'sent' }]);
  });

  it.each(['enter', 'change', 'writeState'] as const)('P1 killed at %s, it is neither lost nor doubled', async (where) => {
    for (const when of ['before', 'after'] as const) {
      const world = await watched();
      world.mailbox.arrive({});
      world.mailBook.failNext(where, when);
      await look(world);
      await world.wait(2);
      expect(world.all()).toHaveLength(1);
      expect(world.mailBook.entries()).toMatchObject([{ outcome: 'report', receipt: 'sent' }]);
    }
  });

  it('a cursor that became too old is replaced, also when nothing new came', async () => {
    const world = await watched();
    world.mailbox.forgetCursors();
    await look(world);
    expect((await world.mailBook.readState())?.value.cursor).toMatch(/^1:/);
  });

  it('what lay in the mailbox before Lantern did stays where it is', async () => {
    const world = school();
    world.mailbox.arrive({ receivedAt: '2026-11-20T10:00:00Z' });
    await look(world);
    expect(world.all()).toEqual([]);
  });

  it('P3 what a colleague wrote is handled as a concern about them, and nothing about it is in the list of the mailbox', async () => {
    const world = await watched();
    const inner = INNER.replace('x.anon@quickpost.example', 'd.whitcombe@wrenhollow.example');
    world.mailbox.arrive({ mime: forwardOf(inner) });
    await look(world);
    expect(world.only()).toMatchObject({ register: 'staffConcerns', lane: 'staff' });
    const { reference } = world.only();
    await expect(openCase(world.deps, PEOPLE.dsl, reference)).rejects.toMatchObject({ code: 'notFound' });
    expect(JSON.stringify(world.mailBook.entries())).not.toMatch(/SC-|osei|whitcombe|everyone/i);
  });

  it('one that keeps failing does not keep back the next, is set aside, and a human is told', async () => {
    const world = await watched();
    world.mailbox.arrive({ subject: 'broken', mime: `${'Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\n'.repeat(80)}` });
    world.mailbox.arrive({ subject: 'whole' });
    await look(world);
    expect(world.mailBook.entries().map(({ outcome }) => outcome)).toEqual(['unreadable', 'report']);
    expect(world.notifier.notes).toHaveLength(3);
    expect(JSON.stringify(world.notifier.notes)).not.toContain('broken');
  });

  it.each([
    ['a sender without a role', { from: 'j.pemberton@wrenhollow.example' }, 'noRole', 3],
    ['somebody outside', { from: 'parent@home.example' }, 'outside', 0],
    ['somebody outside under a colleague’s address', { headers: { 'X-MS-Exchange-Organization-AuthAs': 'Anonymous' } }, 'outside', 0],
  ] as const)('mail from %s becomes no report and is kept visible', async (_who, mail, outcome, told) => {
    const world = await watched();
    world.mailbox.arrive(mail);
    await look(world);
    expect(world.all()).toEqual([]);
    expect(world.mailBook.entries()).toMatchObject([{ outcome }]);
    expect(world.mailbox.sent).toEqual([]);
    expect(world.notifier.notes).toHaveLength(told);
  });

  it('an answer to a receipt goes into the chronology of the sender’s own case, once, and into nobody else’s', async () => {
    const world = await watched();
    world.mailbox.arrive({});
    await look(world);
    const { reference } = world.only();
    const answer = { subject: 'Re: Lantern has received your e-mail', text: `I forgot: it was at 10:40.\r\n\r\nFrom: Online safety <online.safety@wrenhollow.example>\r\nSubject: Lantern has received your e-mail\r\n\r\nReference: ${reference}` };
    world.mailbox.arrive(answer);
    await look(world);
    world.mailbox.forgetCursors();
    await look(world);
    expect(world.all()).toHaveLength(1);
    const said = (await openCase(world.deps, PEOPLE.dsl, reference)).chronology.filter(({ kind }) => kind === 'note');
    expect(said).toMatchObject([{ who: 'Amara Osei', text: 'Answered the receipt: I forgot: it was at 10:40.' }]);
    world.mailbox.arrive({ ...answer, from: 'o.grantley@wrenhollow.example' });
    await look(world);
    expect(world.all()).toHaveLength(2);
  });

  it('a sender who writes on and on is stopped, so that two machines do not write to each other for ever', async () => {
    const world = await watched();
    for (let n = 0; n < 25; n += 1) world.mailbox.arrive({ subject: `Again ${n}` });
    await look(world);
    expect(world.all()).toHaveLength(20);
    expect(world.mailBook.entries().filter(({ outcome }) => outcome === 'tooMany')).toHaveLength(5);
  });
});

describe('P4 INV-4 images and attachments stay in the mailbox', () => {
  it('not a byte of them is kept, until somebody has said what the case is about', async () => {
    const world = await watched();
    world.mailbox.arrive({ mime: forwardOf(INNER) });
    await look(world);
    expect(JSON.stringify([world.all(), world.mailBook.entries(), world.evidence.incidents.all])).not.toMatch(/THE-PICTURE|VEhFLVBJQ1|p\.jpg/);
    const { reference } = world.only();
    await sortCase(world.deps, PEOPLE.dsl, reference, { kind: 'bullying' });
    await backgroundDone();
    expect(world.only().evidence).toMatchObject([{ mail: 1, fidelity: 'attachedMail', addedBy: { name: 'Daniel Whitcombe' } }, { mail: 2, fidelity: 'mailboxMime' }]);
    const view = await openCase(world.deps, PEOPLE.dsl, reference);
    expect(view).toMatchObject({ kindLabel: 'Unkind or bullying messages', mails: [{ original: 'kept' }, { original: 'kept' }], chronologyIntact: true });
    expect(world.timers.all).toHaveLength(2);
  });

  it('nor by another door: the reporter’s own Outlook may bring no original before that', async () => {
    const world = await watched();
    world.mailbox.arrive({ mime: forwardOf(INNER) });
    await look(world);
    const bring = addOriginal(world.deps, PEOPLE.teacher, world.only().reference, { mail: 1, fidelity: 'outlookFile', size: 1, sha256: '0'.repeat(64) }, (async function* () { yield await Promise.resolve(new Uint8Array(1)); })());
    await expect(bring).rejects.toMatchObject({ code: 'notAllowed' });
  });

  it('nor ever, once it is a sexual image; the bytes are not even read', async () => {
    const world = await watched();
    world.mailbox.arrive({ mime: forwardOf(INNER) });
    await look(world);
    const { reference } = world.only();
    const reads = world.mailbox.reads;
    await sortCase(world.deps, PEOPLE.dsl, reference, { kind: 'sexualImage' });
    await world.wait(3);
    expect(world.mailbox.reads).toBe(reads);
    expect(world.evidence.incidents.all).toEqual([]);
    const view = await openCase(world.deps, PEOPLE.dsl, reference);
    expect(view).toMatchObject({ priority: 'high', mails: [{ original: 'withheld' }, { original: 'withheld' }] });
    expect(view.agencies.map(({ id }) => id)).toContain('police');
  });

  it('a crash between sorting and copying forgets nothing, and what has left the mailbox is said to be gone', async () => {
    const world = await watched();
    const id = world.mailbox.arrive({ mime: forwardOf(INNER) });
    await look(world);
    const { reference } = world.only();
    world.mailbox.failNext('mime', 'before');
    await sortCase(world.deps, PEOPLE.dsl, reference, { kind: 'bullying' });
    await backgroundDone();
    expect(await openCase(world.deps, PEOPLE.dsl, reference)).toMatchObject({ mails: [{ original: 'copying' }, { original: 'copying' }] });
    world.mailbox.remove(id);
    await world.wait(3);
    expect(await openCase(world.deps, PEOPLE.dsl, reference)).toMatchObject({ mails: [{ original: 'gone' }, { original: 'gone' }] });
  });

  it('of two who sort it at once the second is told', async () => {
    const world = await watched();
    world.mailbox.arrive({});
    await look(world);
    const { reference } = world.only();
    await sortCase(world.deps, PEOPLE.dsl, reference, { kind: 'contact' });
    await expect(sortCase(world.deps, PEOPLE.deputy, reference, { kind: 'bullying' })).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('REP-6 FIL-5 alerts of monitoring systems', () => {
  const alertOf = (change: Partial<Record<'Severity' | 'Category' | 'User', string>> = {}): string =>
    Object.entries({ Category: 'Self-harm', Severity: 'High', User: 'Jack Pemberton', Device: 'LAB-14', ...change }).map(([name, value]) => `${name}: ${value}`).join('\r\n');
  const filter = { from: 'alerts@filter.example', subject: 'Alert', headers: { 'Auto-Submitted': 'auto-generated' } };

  async function mapped(): Promise<School> {
    const world = await watched();
    await changeMailRules(world.deps, PEOPLE.dsl, { rules: structuredClone(EXAMPLE_RULES) as ChangeMailRules['rules'] });
    return world;
  }

  it('become reports with the school’s own urgency, person and device, and nobody is sent a receipt', async () => {
    const world = await mapped();
    world.mailbox.arrive({ ...filter, text: alertOf() });
    await look(world);
    expect(world.only()).toMatchObject({
      priority: 'high', lane: 'learner', reporter: { name: 'Filtering and monitoring' },
      report: { kind: 'selfHarm', source: 'monitoring', aboutPerson: { name: 'Jack Pemberton', directoryId: PEOPLE.pupil.id }, monitoring: { system: 'Web filter', device: 'LAB-14' } },
    });
    expect(world.mailbox.sent).toEqual([]);
    expect(world.notifier.received('dslChannel')).toHaveLength(1);
    expect(JSON.stringify(world.notifier.all)).not.toMatch(/Pemberton|LAB-14/);
  });

  it('urgency decides how fast: a child in danger climbs in minutes, low ones wait for one card in the morning that names nobody', async () => {
    const world = await mapped();
    world.mailbox.arrive({ ...filter, text: alertOf({ Severity: 'Critical' }) });
    for (let n = 0; n < 3; n += 1) world.mailbox.arrive({ ...filter, text: alertOf({ Severity: 'Low', Category: 'Games' }) });
    await look(world);
    expect(world.only()).toMatchObject({ priority: 'danger', report: { childInDanger: true } });
    expect(world.notifier.notes).toEqual([]);
    world.clock.advance(24 * 3_600_000);
    await runDueTimers(world.deps);
    await backgroundDone();
    expect(world.notifier.notes.map(({ note }) => [note.title, ...note.lines])).toEqual(Array.from({ length: 3 }, () => ['3 low monitoring alerts since the last digest', 'Web filter: Games, 3']));
    world.mailbox.arrive({ ...filter, text: alertOf({ Severity: 'Info', Category: 'Streaming' }) });
    await look(world);
    world.clock.advance(24 * 3_600_000);
    await runDueTimers(world.deps);
    await backgroundDone();
    expect(world.notifier.notes.slice(3).map(({ note }) => note.lines)).toEqual(Array.from({ length: 3 }, () => ['Web filter: Streaming, 1']));
  });

  it('a low one is made a report by hand, once', async () => {
    const world = await mapped();
    world.mailbox.arrive({ ...filter, text: alertOf({ Severity: 'Low', Category: 'Games' }) });
    await look(world);
    const [entry] = world.mailBook.entries();
    const index = createCaseIndex(world.deps);
    expect(await listMail(world.deps, index, PEOPLE.dsl, 1)).toMatchObject({ total: 1, mails: [{ outcome: 'digest', alert: 'Web filter, Games, Low' }] });
    const { reference } = await reportMail(world.deps, PEOPLE.dsl, entry?.key ?? '');
    await expect(reportMail(world.deps, PEOPLE.dsl, entry?.key ?? '')).rejects.toMatchObject({ code: 'badInput' });
    expect(world.only()).toMatchObject({ reference, priority: 'low', reporter: { name: 'Daniel Whitcombe' } });
    expect(await listMail(world.deps, index, PEOPLE.deputy, 1)).toMatchObject({ mails: [{ outcome: 'report', reference }] });
    await expect(listMail(world.deps, index, PEOPLE.teacher, 1)).rejects.toMatchObject({ code: 'noRole' });
  });

  it('P3 one about somebody who works here is theirs to see nowhere, low or not', async () => {
    const world = await mapped();
    world.mailbox.arrive({ ...filter, text: alertOf({ Severity: 'Low', User: 'd.whitcombe@wrenhollow.example' }) });
    await look(world);
    expect(world.only()).toMatchObject({ register: 'staffConcerns', lane: 'staff' });
    expect(await listMail(world.deps, createCaseIndex(world.deps), PEOPLE.dsl, 1)).toMatchObject({ total: 0, mails: [] });
    expect(await listMail(world.deps, createCaseIndex(world.deps), PEOPLE.head, 1)).toMatchObject({ total: 1 });
  });

  it('a rule that does not fit loses nothing: the mail is set aside, a human is told once, and it is a sample for a better rule', async () => {
    const world = await mapped();
    for (let n = 0; n < 3; n += 1) world.mailbox.arrive({ ...filter, text: alertOf({ Severity: 'Purple' }) });
    await look(world);
    expect(world.all()).toEqual([]);
    expect(world.mailBook.entries().map(({ outcome }) => outcome)).toEqual(['unmapped', 'unmapped', 'unmapped']);
    expect(world.notifier.notes).toHaveLength(3);
    const key = world.mailBook.entries()[0]?.key ?? '';
    expect(await readMailSample(world.deps, PEOPLE.head, key)).toMatchObject({ from: filter.from, text: expect.stringContaining('Severity: Purple') });
    await expect(readMailSample(world.deps, PEOPLE.deputy, key)).rejects.toMatchObject({ code: 'noRole' });
  });

  it('of two who change the rules at once the second is told, and nothing is overwritten', async () => {
    const world = await mapped();
    const { etag } = await seeMailRules(world.deps, PEOPLE.dsl);
    await changeMailRules(world.deps, PEOPLE.head, { rules: [], etag });
    await expect(changeMailRules(world.deps, PEOPLE.dsl, { rules: [], etag })).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('news of mail', () => {
  it('is asked for, renewed before it lapses, and asked for anew when Graph has dropped it', async () => {
    const world = await watched();
    const [first] = [...world.mailbox.subscriptions.entries()];
    expect(first?.[1].clientState).toMatch(/^[0-9a-f]{64}$/);
    world.clock.advance(2 * 86_400_000);
    await look(world);
    expect(Date.parse(world.mailbox.subscriptions.get('subscription-1')?.expiresAt ?? '')).toBe(world.clock.now().getTime() + 3 * 86_400_000);
    world.mailbox.subscriptions.clear();
    if (world.deps.intake) renewSoon(world.deps.intake);
    await look(world);
    expect(world.mailbox.subscriptions.size).toBe(1);
  });

  it('that cannot be had, and a mailbox that cannot be read, lose nothing; a human is told of the second, once', async () => {
    const world = school();
    world.mailbox.refuse('subscriptions');
    await look(world);
    world.mailbox.arrive({});
    await world.wait(4);
    expect(world.all()).toHaveLength(1);
    world.mailbox.refuse('mailbox');
    world.mailbox.arrive({});
    await world.wait(30);
    expect(world.notifier.notes).toHaveLength(3);
    world.mailbox.refuse('nothing');
    await world.wait(12);
    expect(world.all()).toHaveLength(2);
  });
});

it('a message of 25 MB is a report within seconds, and its bytes stay where they are', async () => {
  const world = await watched();
  const big = `${forwardOf(INNER).replace(/--o--\r\n$/, '')}--o\r\nContent-Type: application/zip; name="bomb.zip"\r\nContent-Transfer-Encoding: base64\r\n\r\n${randomBytes(19_000_000).toString('base64')}\r\n--o--\r\n`;
  world.mailbox.arrive({ mime: big });
  await look(world);
  expect(world.only().report.mails).toHaveLength(2);
  expect(JSON.stringify(world.only()).length).toBeLessThan(20_000);
});
