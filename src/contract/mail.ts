import { z } from 'zod';
import { MAIL_HEADERS_LIMIT, MAIL_RECIPIENTS_LIMIT, MAILS_LIMIT } from './limits';

const address = z.strictObject({ name: z.string().max(1_000).default(''), address: z.string().max(1_000) });

/**
 * One e-mail that a concern is about, as the task pane reads it off Outlook: never a body, a picture or the name of an
 * attachment (INV-4). The original follows after the receipt, where it may.
 */
const mailSchema = z.strictObject({
  sender: address,
  recipients: z.array(address).max(MAIL_RECIPIENTS_LIMIT).default([]),
  recipientCount: z.number().int().min(0).default(0),
  sentAt: z.iso.datetime('The e-mail has no time that can be read.'),
  subject: z.string().max(2_000).default(''),
  internetMessageId: z.string().max(2_000).default(''),
  headers: z.string().max(MAIL_HEADERS_LIMIT).default(''),
  headersCut: z.boolean().default(false),
  attachmentCount: z.number().int().min(0).max(10_000).default(0),
});

export const mailsSchema = z
  .array(mailSchema)
  .min(1)
  .max(MAILS_LIMIT, `Report at most ${MAILS_LIMIT} e-mails at a time; report the others after this.`);
export type SentMail = z.input<typeof mailSchema>;
export type ReceivedMail = z.output<typeof mailSchema>;
