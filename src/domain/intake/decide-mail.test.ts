import { decideMail, MAILS_AN_HOUR } from './decide-mail';
import type { MailSituation, MailVerdict } from './decide-mail';
import type { MailFacts } from './types';

const OWN = 'online.safety@wrenhollow.example';

function decided(mail: Partial<MailFacts> & { header?: [string, string] } = {}, situation: Partial<MailSituation> = {}): MailVerdict {
  const { header, ...given } = mail;
  const facts: MailFacts = {
    id: '1',
    internetMessageId: '<1@mail.example>',
    receivedAt: '2026-11-23T10:00:00Z',
    subject: 'A concern',
    from: { name: 'Amara Osei', address: 'a.osei@wrenhollow.example' },
    to: [],
    headers: header ? [{ name: header[0], value: header[1] }] : [],
    isCalendar: false,
    ...given,
  };
  const sender = { id: 'amara', name: 'Amara Osei', holdsRole: true };
  return decideMail(facts, { ownAddress: OWN, sender, isMonitoring: false, receiptSubject: 'Lantern has received your e-mail', recently: 0, ...situation });
}

describe('REP-2 what an e-mail in the intake mailbox is', () => {
  it.each<[string, MailVerdict, Parameters<typeof decided>]>([
    ['a colleague who holds a role', 'report', [{}]],
    ['Exchange says that they had signed in', 'report', [{ header: ['X-MS-Exchange-Organization-AuthAs', 'Internal'] }]],
    ['Auto-Submitted: no is no automatic message', 'report', [{ header: ['Auto-Submitted', 'no'] }]],
    ['mail that Exchange is sure of', 'report', [{ header: ['X-MS-Exchange-Organization-SCL', '-1'] }]],
    ['nobody of the school', 'outside', [{}, { sender: undefined }]],
    ['a borrowed address', 'outside', [{ header: ['x-ms-exchange-organization-authas', 'Anonymous'] }]],
    ['an account without a role', 'noRole', [{}, { sender: { id: 'p', name: 'P', holdsRole: false } }]],
    ['away until Monday', 'automatic', [{ header: ['Auto-Submitted', 'auto-replied'] }]],
    ['Outlook’s own out-of-office', 'automatic', [{ header: ['X-Auto-Response-Suppress', 'All'] }]],
    ['a mailing list', 'automatic', [{ header: ['Precedence', 'bulk'] }]],
    ['a meeting', 'calendar', [{ isCalendar: true }]],
    ['a meeting by its content', 'calendar', [{ header: ['Content-Class', 'urn:content-classes:calendarmessage'] }]],
    ['no sender at all', 'bounce', [{ from: undefined }]],
    ['the null sender', 'bounce', [{ header: ['Return-Path', '<>'] }]],
    ['a delivery report', 'bounce', [{ header: ['Content-Type', 'multipart/report; report-type=delivery-status'] }]],
    ['a mailer daemon', 'bounce', [{ from: { name: '', address: 'MAILER-DAEMON@wrenhollow.example' } }]],
    ['the mailbox itself', 'loop', [{ from: { name: '', address: OWN.toUpperCase() } }]],
    ['a receipt that came back', 'loop', [{ header: ['x-lantern', 'receipt'] }]],
    ['spam', 'spam', [{ header: ['X-MS-Exchange-Organization-SCL', '5'] }]],
    ['spam under a monitoring system’s address', 'spam', [{ header: ['X-MS-Exchange-Organization-SCL', '9'] }, { isMonitoring: true }]],
    ['a monitoring system, although it says that it is a program', 'monitoring', [{ header: ['Auto-Submitted', 'auto-generated'] }, { isMonitoring: true, sender: undefined }]],
    ['somebody under a monitoring system’s address', 'outside', [{ header: ['Authentication-Results', 'spf=none; dmarc=fail action=none'] }, { isMonitoring: true, sender: undefined }]],
    ['thanks for a receipt', 'answer', [{ subject: 'RE: Lantern has received your e-mail' }]],
    ['one more after very many', 'tooMany', [{}, { recently: MAILS_AN_HOUR }]],
  ])('%s → %s', (_title, verdict, given) => {
    expect(decided(...given)).toBe(verdict);
  });
});
