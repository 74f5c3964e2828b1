import type { MailAddress } from '../evidence/types';
import type { ConcernKind, Priority } from '../incidents/types';
import type { PersonId } from '../people/types';

/** An e-mail in the intake mailbox as far as it must be known to decide about it: nothing out of its body. */
export interface MailFacts {
  /** Exchange's id that stays when the message is moved to another folder. */
  id: string;
  internetMessageId: string;
  /** ISO. */
  receivedAt: string;
  subject: string;
  /** Absent for a message without a sender, such as a report that something could not be delivered. */
  from?: MailAddress;
  to: readonly MailAddress[];
  headers: readonly MailHeader[];
  /** A meeting request or an answer to one. */
  isCalendar: boolean;
}

export interface MailHeader {
  name: string;
  value: string;
}

/** What became of an e-mail that came. Everything but `report` is kept visible for people to look at. */
export const MAIL_OUTCOMES = [
  'report',
  'digest',
  'outside',
  'noRole',
  'automatic',
  'answer',
  'calendar',
  'bounce',
  'loop',
  'spam',
  'tooMany',
  'unmapped',
  'unreadable',
] as const;
export type MailOutcome = (typeof MAIL_OUTCOMES)[number];

/** Nobody would look at these in time by themselves: somebody may be waiting for help, so a human is told at once. */
export const TOLD_OUTCOMES: readonly MailOutcome[] = ['noRole', 'tooMany', 'unmapped', 'unreadable'];

/**
 * One e-mail that came, on record. Of a report there is nothing but its key: who wrote, and what about, is told by the
 * case to those who may open it and by nothing else (P3).
 */
export interface MailEntry {
  /** SHA-256 of the internet message id: the same message again is the same entry. */
  key: string;
  receivedAt: string;
  outcome: MailOutcome;
  /** Where it lies in the mailbox. */
  messageId: string;
  reportKey?: string;
  /** `refused`: the mailbox may not send, so none will come. */
  receipt?: 'due' | 'sent' | 'refused';
  /** Address of the sender, and the subject; never of a report. */
  from?: string;
  subject?: string;
  /** Of a monitoring alert that waits for the digest of the day. */
  alert?: MonitoringAlert;
}

/** What the mail of a filtering or monitoring system says, by the school's own rule for its sender. */
export interface MonitoringAlert {
  /** Name of the rule, such as "Web filter". */
  system: string;
  priority: Priority;
  kind: ConcernKind;
  category: string;
  /** As the system writes it: a name or a sign-in. */
  person?: string;
  device?: string;
  /** When it happened, as the system writes it. */
  at?: string;
}

/** How far the mailbox has been read, and how Lantern is told of news. */
export interface IntakeState {
  /** Delta link, whole; absent before the first look and after one that became too old. */
  cursor?: string;
  /** Mail received before is not looked at, ISO. */
  since: string;
  /** The latest mail taken, ISO: from here it goes on when the cursor became too old. */
  latest?: string;
  subscription?: { id: string; expiresAt: string; clientState: string };
  /** Until when no subscription is tried again, ISO. */
  subscribeAfter?: string;
  /** Since when the mailbox cannot be read, ISO. */
  trouble?: string;
  /** Alerts up to here were in a digest, ISO. */
  digestedUntil?: string;
}

/** Somebody of the school at whose address a mail was written. */
export interface KnownSender {
  id: PersonId;
  name: string;
}
