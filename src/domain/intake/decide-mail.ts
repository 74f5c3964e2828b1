import type { KnownSender, MailFacts, MailHeader, MailOutcome } from './types';

/** Put into everything that Lantern sends, so that it never answers itself. */
export const OWN_HEADER = 'X-Lantern';

/** Exchange's spam confidence level from which it is spam (Microsoft Learn, "Spam confidence level (SCL)": 5, 6, 8, 9). */
const SPAM_FROM = 5;
/** Of one sender within an hour; more is a loop or a mistake of a mail program, and nobody's forty concerns. */
export const MAILS_AN_HOUR = 20;

export interface MailSituation {
  /** The mailbox's own address. */
  ownAddress: string;
  /** The sender, where the address is somebody's of the school. */
  sender?: KnownSender & { holdsRole: boolean };
  /** A rule of the school turns mail of this sender into alerts. */
  isMonitoring: boolean;
  /** Subject of the receipts, to know an answer to one. */
  receiptSubject: string;
  /** Mails of this sender that became reports in the last hour. */
  recently: number;
}

export type MailVerdict = 'report' | 'monitoring' | Exclude<MailOutcome, 'report' | 'digest' | 'unmapped' | 'unreadable'>;

/**
 * What an e-mail in the intake mailbox is, by its headers alone (REP-2, REP-6). Nothing is lost either way: what does not
 * become a report is kept visible. First what Lantern must never answer, so that two machines do not write to each other for ever.
 */
export function decideMail(mail: MailFacts, situation: MailSituation): MailVerdict {
  const address = mail.from?.address.trim().toLowerCase() ?? '';
  if (address === situation.ownAddress.toLowerCase() || header(mail, OWN_HEADER) !== undefined) return 'loop';
  if (isBounce(mail, address)) return 'bounce';
  if (isSpam(mail)) return 'spam';
  // Programs say honestly that they are programs: a rule of the school goes before that.
  if (situation.isMonitoring) return isForged(mail) ? 'outside' : 'monitoring';
  if (mail.isCalendar || /^urn:content-classes:calendarmessage|text\/calendar/i.test(contentOf(mail))) return 'calendar';
  if (isAutomatic(mail)) return 'automatic';
  const { sender } = situation;
  // Anybody can write a colleague's address into a letter; Exchange says who had signed in.
  if (sender === undefined || isFromOutside(mail)) return 'outside';
  if (isAnswer(mail, situation.receiptSubject)) return 'answer';
  if (!sender.holdsRole) return 'noRole';
  return situation.recently >= MAILS_AN_HOUR ? 'tooMany' : 'report';
}

export function header({ headers }: Pick<MailFacts, 'headers'>, name: string): string | undefined {
  return headers.find((one: MailHeader) => one.name.toLowerCase() === name.toLowerCase())?.value.trim();
}

/** A null sender or a delivery report (RFC 3464, RFC 5321 section 4.5.5). */
function isBounce(mail: MailFacts, address: string): boolean {
  const returnPath = header(mail, 'Return-Path');
  const daemon = /^(mailer-daemon|postmaster|microsoftexchange[0-9a-f]+)@/i.test(address);
  return address === '' || returnPath === '<>' || daemon || /^multipart\/report/i.test(header(mail, 'Content-Type') ?? '');
}

function isSpam(mail: MailFacts): boolean {
  return Number(header(mail, 'X-MS-Exchange-Organization-SCL') ?? '-1') >= SPAM_FROM;
}

/** RFC 3834, and what Exchange and older programs write instead. */
function isAutomatic(mail: MailFacts): boolean {
  const submitted = header(mail, 'Auto-Submitted')?.toLowerCase() ?? 'no';
  const precedence = header(mail, 'Precedence') ?? '';
  return (
    !submitted.startsWith('no') ||
    header(mail, 'X-Auto-Response-Suppress') !== undefined ||
    /^(bulk|junk|list|auto_reply)$/i.test(precedence)
  );
}

function isFromOutside(mail: MailFacts): boolean {
  return header(mail, 'X-MS-Exchange-Organization-AuthAs')?.toLowerCase() === 'anonymous';
}

/** The sender's domain says that this is not from it (RFC 8601, RFC 7489). */
function isForged(mail: MailFacts): boolean {
  return /\bdmarc=fail\b/i.test(header(mail, 'Authentication-Results') ?? '');
}

/** "Re: …" with the receipt's own subject: thanks, or an afterthought that belongs to a report there is already. */
function isAnswer({ subject }: MailFacts, receiptSubject: string): boolean {
  return subject.toLowerCase().includes(receiptSubject.toLowerCase());
}

function contentOf(mail: MailFacts): string {
  return [header(mail, 'Content-Class'), header(mail, 'Content-Type')].filter(Boolean).join(' ');
}
