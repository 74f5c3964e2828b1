import { reminderRuleSchema } from '../../contract/reminders';
import { USUAL_REMINDERS } from '../../domain/agreements/chase';
import type { ReminderRule } from '../../domain/agreements/chase';
import { keptRule } from '../kept-rule';
import type { Kept } from '../kept-rule';

export type KeptReminders = Kept<ReminderRule>;

/** When people are reminded to sign. */
export const { read: readReminders, write: writeReminders } = keptRule<ReminderRule>('agreementReminders', reminderRuleSchema, USUAL_REMINDERS);
