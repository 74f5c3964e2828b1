import { z } from 'zod';
import { CONCERN_KINDS, PRIORITIES } from '../domain/incidents/types';
import type { MailRule } from '../domain/intake/alert-rules';

export type { MailRule };
export { mailKeySchema } from './mailbox';

const words = (text: string) => z.string(text).trim().max(100, 'Keep it under 100 characters.');
const field = z.strictObject({ where: z.enum(['subject', 'body']), after: z.string().max(100), before: z.string().max(100) });
const list = z.array(words('Give a word.').min(1)).max(40, 'Give fewer words.');

const ruleSchema = z.strictObject({
  id: z.string().min(1).max(60),
  system: words('Give the system a name.').min(1, 'Give the system a name.'),
  sender: words('Give the sender.').min(1, 'Give the sender.'),
  fields: z.strictObject({ severity: field, category: field, person: field, device: field, at: field }),
  priorities: z.partialRecord(z.enum(PRIORITIES), list),
  kinds: z.partialRecord(z.enum(CONCERN_KINDS), list),
});

/** POST /api/mailbox/rules. `etag`: of what was changed; absent for the first rules of a school. */
export const changeMailRulesSchema = z.strictObject({
  etag: z.string().max(100).optional(),
  rules: z.array(ruleSchema).max(30, 'Thirty rules are the most.'),
});
export type ChangeMailRules = z.infer<typeof changeMailRulesSchema>;

/** GET /api/mailbox/rules */
export interface MailRulesView {
  rules: MailRule[];
  etag?: string;
  /** Who wrote them last, in a sentence. */
  changed?: string;
  /** Rules for invented systems, to begin from. */
  examples: MailRule[];
}

/** POST /api/mailbox/rules/sample: words of an e-mail that was set aside, to see where its values stand. */
export interface MailSampleView {
  from: string;
  subject: string;
  text: string;
}
