import { importRoster } from '../../src/api/agreements/import-roster';
import { listLinks } from '../../src/api/agreements/list-links';
import { mailLinks } from '../../src/api/agreements/mail-links';
import { createAgreementParts } from '../../src/api/agreements/parts';
import { printLinks } from '../../src/api/agreements/print-links';
import { publishAgreement } from '../../src/api/agreements/publish-agreement';
import { listVisitors, makeDeskCode } from '../../src/api/agreements/welcome-visitor';
import { backgroundDone } from '../../src/api/background';
import type { RosterRow } from '../../src/contract/roster';
import { linkWords as words } from '../../src/contract/words/links-en-gb';
import { STARTING_TEXTS } from '../../src/domain/agreements/starting-texts/all';
import type { AgreementAudience, AgreementText } from '../../src/domain/agreements/types';
import { openDoor } from '../harness/door';
import type { OpenDoor } from '../harness/door';
import { LinkVisit } from '../harness/link-visit';
import { PEOPLE, school } from '../harness/school';
import type { School } from '../harness/school';

const { onlineSafetyLead: lead, teacher } = PEOPLE;
const SUSAN = 'susan@example.org';
const ROSTER: RosterRow[] = [
  { key: 'L1', name: 'Jack Pemberton', audiences: ['learners'], year: '9', className: '9B' },
  { key: 'L2', name: 'Ida Pemberton', audiences: ['learnersKs2'], year: '5', className: '5A' },
  { key: 'L3', name: 'Noah Okonjo', audiences: ['learners'], year: '9', className: '9B' },
  { key: 'P1', name: 'Susan Pemberton', audiences: [], children: ['L1', 'L2'], email: SUSAN },
  { key: 'P3', name: 'Grace Okonjo', audiences: [], children: ['L3'], email: 'grace@example.org' },
  { key: 'V1', name: 'Wilf Fennimore', audiences: ['communityUsers'] },
];
const IMAGES = { permissions: [{ id: 'images', question: 'May we use pictures?' }] };

let world: School;
let door: OpenDoor;
beforeEach(async () => {
  world = school();
  door = await openDoor(world.deps);
  await publish('parents', IMAGES);
  await importRoster(world.deps, lead, { rows: ROSTER, whole: [] });
});
afterEach(() => door.close());

function publish(audience: AgreementAudience, change: Partial<AgreementText> = {}, basedOn = 0) {
  return publishAgreement(world.deps, lead, { audience, text: { ...STARTING_TEXTS[audience], ...change }, basedOn });
}
const mail = () => mailLinks(world.deps, lead, { audience: 'parents' });
async function susansLink(): Promise<LinkVisit> {
  await mail();
  return new LinkVisit(door, world.letters.linkFor(SUSAN));
}
const signed = () => world.agreements.entries.filter(({ kind }) => kind === 'signed');
const days = (count: number) => world.clock.advance(count * 24 * 60 * 60_000);

describe('AUA-2 AUA-3 a mailed link', () => {
  it('says nothing of anybody, asks for a child’s first name, and then signs for both children in one visit', async () => {
    const visit = await susansLink();
    const first = await visit.open();
    expect(first.text).not.toMatch(/Pemberton|Jack|Ida|Susan/);
    expect(await visit.send({ step: 'open', child: 'Noah' })).toMatchObject({ status: 422 });
    const page = await visit.send({ step: 'open', child: ' ida ' });
    expect(page.text).toContain('For Jack, Ida');
    expect(page.text).not.toContain('Pemberton');
    const done = await visit.fill({ name: 'Susan Pemberton', answer: 'yes' });
    expect(done.text).toContain(words.done.all);
    expect(done.text).toContain(signed()[0]?.hash);
    expect(signed()).toMatchObject([
      { part: 'parent', subjectId: 'L1', signerId: 'P1', how: 'link', name: 'Susan Pemberton', answers: { images: true } },
      { subjectId: 'L2' },
    ]);
    await backgroundDone();
    expect(world.letters.sent.at(-1)).toMatchObject({ address: SUSAN, text: expect.stringContaining(signed()[0]?.hash ?? '-') });
    expect(world.letters.sent.at(-1)?.text).not.toMatch(/Jack|Ida/);
  });

  it('used up, it is refused like a wrong one; only whoever holds it is told that it was used', async () => {
    const visit = await susansLink();
    await visit.send({ step: 'open', child: 'Jack' });
    await visit.fill({ name: 'Susan Pemberton', answer: 'no' });
    const again = await visit.open();
    const wrong = await new LinkVisit(door, `/sign/main/${'x'.repeat(27)}`).open();
    expect([again.status, wrong.status]).toEqual([404, 404]);
    expect(again.text).toContain(words.refused.used);
    expect(again.text).not.toMatch(/Susan|Jack/);
    expect(wrong.text).toContain(words.refused.gone);
    await visit.send({ step: 'open', child: 'Jack' });
    await visit.fill({ name: 'Somebody else', answer: 'yes' });
    expect(signed()).toHaveLength(2);
  });

  it('used up it stays, whatever the school asks later: a new version and a new school year need a new link', async () => {
    const visit = await susansLink();
    await visit.send({ step: 'open', child: 'Jack' });
    await visit.fill({ name: 'Susan Pemberton', answer: 'no' });
    world.clock.advance(1_000);
    await publish('parents', { ...IMAGES, intro: 'Other words.' }, 1);
    expect((await visit.open()).status).toBe(404);
    await mail();
    expect((await new LinkVisit(door, world.letters.linkFor(SUSAN)).open()).status).toBe(200);
  });

  it('an expired, a replaced and a never made one answer alike', async () => {
    const first = await susansLink();
    await mailLinks(world.deps, lead, { audience: 'parents', key: 'P1' });
    const second = new LinkVisit(door, world.letters.linkFor(SUSAN));
    expect((await second.open()).status).toBe(200);
    days(28);
    const answers = [await first.open(), await second.open(), await new LinkVisit(door, `/sign/main/${'y'.repeat(27)}`).open()];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  });

  it('what is missing is said beside its field, and what was typed stays', async () => {
    const visit = await susansLink();
    await visit.send({ step: 'open', child: 'Jack' });
    const page = await visit.fill({ name: '<b>Susan</b>' });
    expect(page.status).toBe(422);
    expect(page.text.match(/Answer yes or no/g)).toHaveLength(2);
    expect(page.text).toContain('value="&lt;b&gt;Susan&lt;/b&gt;"');
    const nobody = await visit.fill({ name: 'Susan', answer: 'no', whom: [] });
    expect(nobody.text).toContain(words.agreement.noChild);
    expect(signed()).toEqual([]);
  });

  it('a child left out is asked about afterwards, and declining needs a reason', async () => {
    const visit = await susansLink();
    await visit.send({ step: 'open', child: 'Jack' });
    const [jack, ida] = visit.handles;
    const some = await visit.fill({ name: 'Susan', answer: 'no', whom: [jack ?? ''] });
    expect(some.text).toContain(words.done.more(1));
    await visit.send({ step: 'open', child: 'Jack' });
    expect(visit.handles).toEqual([ida]);
    await visit.fill({ name: '', step: 'refuse' });
    expect((await visit.fill({ reason: ' ', step: 'decline' })).text).toContain(words.agreement.reasonMissing);
    const done = await visit.fill({ reason: 'Rule four is not clear.', step: 'decline' });
    expect(done.text).toContain(words.done.declined);
    expect(world.agreements.entries.filter(({ kind }) => kind === 'declined')).toMatchObject([
      { subjectId: 'L2', reason: 'Rule four is not clear.', name: 'Susan Pemberton' },
    ]);
  });

  it('AUA-4 on a version that another copy of the service replaced nothing is signed, and the new words are shown', async () => {
    const visit = await susansLink();
    await visit.send({ step: 'open', child: 'Jack' });
    const elsewhere = { ...world.deps, agreements: createAgreementParts(world.agreements, world.deps) };
    const text = { ...STARTING_TEXTS.parents, ...IMAGES, intro: 'Other words.' };
    await publishAgreement(elsewhere, lead, { audience: 'parents', text, basedOn: 1 });
    await world.deps.agreements.book.renew();
    const page = await visit.fill({ name: 'Susan', answer: 'yes' });
    expect(page.text).toContain(words.agreement.newer);
    expect(page.text).toContain('Other words.');
    expect(signed()).toEqual([]);
    await visit.fill({ name: 'Susan', answer: 'yes' });
    expect(signed()).toMatchObject([{ number: 2 }, { number: 2 }]);
  });

  it('P9 in a storm it is kept, told so, and written later, once', async () => {
    const visit = await susansLink();
    await visit.send({ step: 'open', child: 'Jack' });
    await backgroundDone();
    world.agreements.failNext('add', 'before', { times: 2 });
    const done = await visit.fill({ name: 'Susan', answer: 'yes' });
    expect(done.text).toContain('is being written');
    await world.deps.agreements.writer.settled();
    expect(signed()).toHaveLength(2);
  });
});

describe('AUA-5 sending links', () => {
  it('goes on where it stopped, sends nobody twice, and says what became of each', async () => {
    world.letters.next('refused');
    expect(await mail()).toEqual({ sent: 1, refused: ['Susan Pemberton'], left: 0, later: false });
    expect(await mail()).toMatchObject({ sent: 0 });
    const list = await listLinks(world.deps, lead, { audience: 'parents', page: 1 });
    expect(list.people).toMatchObject([{ name: 'Grace Okonjo', state: 'mailed' }, { name: 'Susan Pemberton', state: 'refused', waiting: 2 }]);
    await backgroundDone();
    expect(world.agreements.entries.map(({ kind, subjectId }) => [kind, subjectId])).toEqual([['sent', 'L3']]);
  });

  it('while Microsoft 365 takes no e-mail whoever got none stays first in line', async () => {
    world.letters.next('tryAgain', 'tryAgain');
    expect(await mail()).toMatchObject({ sent: 0, left: 2, later: true });
    expect(await mail()).toMatchObject({ sent: 2, left: 0 });
  });

  it('two who send at once send everybody one', async () => {
    const elsewhere = { ...world.deps, agreements: createAgreementParts(world.agreements, { ...world.deps, letters: world.letters }) };
    const done = await Promise.all([mail(), mailLinks(elsewhere, PEOPLE.head, { audience: 'parents' })]);
    expect(done.reduce((sum, { sent }) => sum + sent, 0)).toBe(2);
    expect(world.letters.sent.map(({ address }) => address).sort()).toEqual(['grace@example.org', SUSAN]);
  });

  it('a teacher sends none, and without a mailbox nobody does', async () => {
    await expect(mailLinks(world.deps, teacher, { audience: 'parents' })).rejects.toMatchObject({ code: 'notAllowed' });
    const { letters: _letters, ...agreements } = world.deps.agreements;
    await expect(mailLinks({ ...world.deps, agreements }, lead, { audience: 'parents' })).rejects.toMatchObject({ code: 'badInput' });
  });

  it('P7 only the hash of a token is kept, and neither token nor name comes into the log', async () => {
    const visit = await susansLink();
    await visit.open();
    await visit.send({ step: 'open', child: 'Jack' });
    await visit.fill({ name: 'Susan Pemberton', answer: 'yes' });
    await new LinkVisit(door, `${visit.path}x`).open();
    await backgroundDone();
    const token = visit.path.split('/').at(-1) ?? '-';
    expect(token).toMatch(/^[\w-]{27}$/);
    expect(world.lines.join('\n')).toContain('/sign/:school/:token');
    expect(world.lines.join('\n') + JSON.stringify([world.agreements.linkShelves, world.agreements.entries])).not.toContain(token);
    expect(world.lines.join('\n')).not.toMatch(/Susan|Jack|example\.org/);
  });
});

describe('AUA-2 printed codes', () => {
  it('a slip for a child is for whichever parent holds it, and one printed anew ends the old one', async () => {
    const first = await printLinks(world.deps, lead, { audience: 'parents', className: '9B' });
    expect(first).toMatchObject({ title: '9B', codes: [{ name: 'Jack Pemberton' }, { name: 'Noah Okonjo' }], left: 0 });
    const { codes } = await printLinks(world.deps, lead, { audience: 'parents', className: '9B' });
    expect((await new LinkVisit(door, first.codes[0]?.address ?? '').open()).status).toBe(404);
    const visit = new LinkVisit(door, codes[0]?.address ?? '');
    await visit.send({ step: 'open', child: 'Jack Pemberton' });
    await visit.fill({ name: 'Ben Pemberton', answer: 'no' });
    expect(signed()).toMatchObject([{ subjectId: 'L1', signerId: 'carer-of-L1', name: 'Ben Pemberton' }]);
  });

  it('a visitor types their name at the desk; the code works once and until the day ends', async () => {
    await publish('visitors');
    const { address } = await makeDeskCode(world.deps, teacher, { audience: 'visitors' });
    const late = await makeDeskCode(world.deps, teacher, { audience: 'visitors' });
    const visit = new LinkVisit(door, address);
    await visit.send({ step: 'open' });
    await visit.fill({ name: 'Kit Marlow', organisation: 'Marlow Plumbing', answer: 'no' });
    expect((await visit.open()).status).toBe(404);
    expect((await listVisitors(world.deps, teacher)).visitors).toMatchObject([{ name: 'Kit Marlow', group: 'Marlow Plumbing', declined: false }]);
    world.clock.advance(14 * 60 * 60_000);
    expect((await new LinkVisit(door, late.address).open()).status).toBe(404);
  });
});

describe('the page behind a link', () => {
  it('runs no script, sends no address on, is kept nowhere, and is in no frame', async () => {
    const { headers, text } = await (await susansLink()).open();
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/);
    expect(headers).toMatchObject({ 'referrer-policy': 'no-referrer', 'cache-control': 'no-store' });
    expect(text).not.toMatch(/<script|javascript:| on\w+=/i);
  });

  it('whoever guesses is stopped, and a family behind the same address still gets in', async () => {
    const visit = await susansLink();
    const guesses = await Promise.all(Array.from({ length: 40 }, (_, n) => new LinkVisit(door, `/sign/main/${String(n).padStart(27, '0')}`).open()));
    expect(new Set(guesses.map(({ status }) => status))).toEqual(new Set([404, 429]));
    expect((await visit.open()).status).toBe(200);
    const names = await Promise.all(Array.from({ length: 20 }, (_, n) => visit.send({ step: 'open', child: `Child ${n}` })));
    expect(names.at(-1)?.status).toBe(429);
  });
});
