import { z } from 'zod';
import { REMINDER_LIMITS } from '../domain/agreements/chase';
import type { ReminderRule } from '../domain/agreements/chase';

export { REMINDER_LIMITS } from '../domain/agreements/chase';
export type { ReminderRule } from '../domain/agreements/chase';

const between = ({ least, most }: { least: number; most: number }) => {
  const words = `Choose a number from ${least} to ${most}.`;
  return z.int(words).min(least, words).max(most, words);
};

export const reminderRuleSchema = z.strictObject({
  on: z.boolean(),
  firstAfterDays: between(REMINDER_LIMITS.days),
  thenEveryDays: between(REMINDER_LIMITS.days),
  limit: between(REMINDER_LIMITS.limit),
});

/** POST /api/agreements/reminders; `version` as it was read. */
export const setRemindersSchema = z.strictObject({ rule: reminderRuleSchema, version: z.string().max(200) });
export type SetReminders = z.output<typeof setRemindersSchema>;

/** GET /api/agreements/reminders */
export interface RemindersView {
  rule: ReminderRule;
  /** Empty while the school has set nothing. */
  version: string;
  mayChange: boolean;
}
