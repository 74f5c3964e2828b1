import { z } from 'zod';
import type { MailOutcome } from '../domain/intake/types';

export type { MailOutcome };

/** E-mails on one page of the list, and how many days back it goes. */
export const MAILBOX_PER_PAGE = 20;
export const MAILBOX_DAYS = 30;

/** GET /api/mailbox?page=1 */
export const mailboxPageSchema = z.strictObject({ page: z.coerce.number().int().min(1).max(10_000).default(1) });

/** POST /api/mailbox/reports: which e-mail, by the key of its line. */
export const mailKeySchema = z.strictObject({ key: z.string().regex(/^[0-9a-f]{64}$/, 'Choose an e-mail from the list.') });
export type MailKey = z.infer<typeof mailKeySchema>;

export interface MailLineView {
  key: string;
  receivedAt: string;
  outcome: MailOutcome;
  label: string;
  /** Absent of what is a report, and of what could not be read. */
  from?: string;
  subject?: string;
  /** The case it became, where this reader may open it; of others there is no line at all (P3). */
  reference?: string;
  /** What a monitoring system said, for the digest. */
  alert?: string;
  mayReport: boolean;
}

export interface MailboxView {
  /** Absent: the school has no such mailbox. */
  address?: string;
  /** Since when it cannot be read, ISO. */
  trouble?: string;
  mails: MailLineView[];
  total: number;
  page: number;
  pages: number;
  mayChangeRules: boolean;
}

/** The reference, where whoever made it a report may open the case. */
export interface MailReportedView {
  reference?: string;
}
