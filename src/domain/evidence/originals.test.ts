import type { Incident } from '../incidents/types';
import { excludedPeople } from '../people/exclusion';
import { KEPT, keptMail } from './mail-record';
import { currentOriginal, decideOriginal, missingOriginals } from './originals';
import type { EvidenceItem, Fidelity, MailRecord } from './types';

const mail = (change: Partial<MailRecord> = {}): MailRecord => ({
  sender: { name: 'x_anon_9b', address: 'x.anon.9b@quickpost.example' },
  recipients: [{ name: 'Amara Osei', address: 'a.osei@wrenhollow.example' }],
  recipientCount: 1,
  sentAt: '2026-11-23T09:15:00.000Z',
  subject: 'everyone will see it',
  internetMessageId: '<1@mail.example>',
  headers: 'From: x\r\nX-Mailer: y',
  headersCut: false,
  attachmentCount: 1,
  hash: 'ab'.repeat(32),
  original: 'expected',
  ...change,
});

const incident = (mails: MailRecord[], evidence: Partial<EvidenceItem>[] = []) =>
  ({ report: { mails }, evidence }) as unknown as Pick<Incident, 'report' | 'evidence'>;

describe('what becomes of an original', () => {
  it.each<[string, Fidelity | undefined, Fidelity, object]>([
    ['the first is kept', undefined, 'parts', { kind: 'keep', number: 1 }],
    ['the same again changes nothing', 'outlookFile', 'outlookFile', { kind: 'there' }],
    ['Exchange writes MIME anew each time, so equals do not correct', 'graphMime', 'outlookFile', { kind: 'there' }],
    ['P5 a whole file corrects what was put together from parts', 'parts', 'outlookFile', { kind: 'keep', number: 2, corrects: 1 }],
    ['parts never correct a whole file', 'graphMime', 'parts', { kind: 'there' }],
  ])('%s', (_title, before, fidelity, decision) => {
    const found = incident([mail()], before ? [{ number: 1, mail: 1, fidelity: before }] : []);
    expect(decideOriginal(found, { mail: 1, fidelity })).toMatchObject(decision);
  });

  it('P4 INV-4 none is kept where media are withheld, nor for an e-mail that was not reported', () => {
    const found = incident([mail({ original: 'withheld' })]);
    expect(decideOriginal(found, { mail: 1, fidelity: 'outlookFile' })).toEqual({ kind: 'refused', why: 'mediaForbidden' });
    expect(decideOriginal(found, { mail: 2, fidelity: 'outlookFile' })).toEqual({ kind: 'refused', why: 'noSuchMail' });
    expect(missingOriginals(found)).toEqual([]);
  });

  it('says which are still missing, and which copy counts', () => {
    const found = incident([mail(), mail()], [
      { number: 1, mail: 2, fidelity: 'parts' },
      { number: 2, mail: 2, fidelity: 'outlookFile', corrects: 1 },
    ]);
    expect(missingOriginals(found)).toEqual([1]);
    expect(currentOriginal(found, 2)).toMatchObject({ number: 2 });
  });
});

describe('the record of an e-mail', () => {
  it('P4 keeps no header that carries a picture where media are withheld', () => {
    const headers = 'From: x\r\nFace: iVBORw0KGgo\r\n AAAA\r\nx-face: a\r\nBIMI-Indicator: PHN2Zz4\r\nSubject: y';
    const kept = keptMail(mail({ headers }), true);
    expect(kept).toMatchObject({ headers: 'From: x\r\nSubject: y', original: 'withheld', attachmentCount: 1 });
    expect(keptMail(kept, true)).toEqual(kept);
    expect(keptMail(mail({ headers }), false).headers).toBe(headers);
  });

  it('takes out what could hide, break lines or be half a character, and cuts what is too long', () => {
    const kept = keptMail(
      mail({
        subject: 'a\r\nBcc: everybody\u0000 \ud800 b',
        headers: `X: ${'h'.repeat(KEPT.headers)}\u0007`,
        recipients: Array.from({ length: 200 }, () => ({ name: 'n'.repeat(999), address: 'a@b.example' })),
      }),
      false,
    );
    expect(kept.subject).toBe('a Bcc: everybody \ufffd b');
    expect(kept).toMatchObject({ headersCut: true, hash: 'ab'.repeat(32) });
    expect(kept.headers).toHaveLength(KEPT.headers);
    expect(kept.recipients).toHaveLength(KEPT.recipients);
    expect(kept.recipients[0]?.name).toHaveLength(KEPT.name);
  });
});

it('P3 ESC-4 a colleague who wrote one of the e-mails is kept out of a concern about an adult at school', () => {
  const sender = { name: 'Oliver Grantley', address: 'o.grantley@wrenhollow.example', directoryId: 'oliver' };
  const report = { about: 'staff' as const, involved: [], mails: [mail(), mail({ sender })] };
  const excluded = excludedPeople(report as unknown as Incident['report'], [], new Date());
  expect([...excluded]).toEqual(['oliver']);
  const asPupil = excludedPeople({ ...report, about: 'learner' } as unknown as Incident['report'], [], new Date());
  expect([...asPupil]).toEqual([]);
});
