import { reminderRuleSchema } from '../../contract/reminders';
import { USUAL_REMINDERS } from '../../domain/agreements/chase';
import type { ReminderRule } from '../../domain/agreements/chase';
import type { Setting } from '../../domain/ports';
import type { Deps } from '../deps';

const KEY = 'agreementReminders';

export interface KeptReminders {
  rule: ReminderRule;
  kept: Setting | undefined;
}

/** The school's rule, or the usual one; something written by hand that cannot be read counts as not set. Throws StoreUnavailable. */
export async function readReminders({ settings }: Pick<Deps, 'settings'>): Promise<KeptReminders> {
  const kept = await settings.read(KEY);
  return { rule: parsed(kept?.value) ?? USUAL_REMINDERS, kept };
}

/** Throws EtagConflict when somebody else has set it since it was read. */
export async function writeReminders({ settings }: Pick<Deps, 'settings'>, { rule, kept }: KeptReminders): Promise<KeptReminders> {
  return { rule, kept: await settings.write(KEY, JSON.stringify(rule), kept) };
}

function parsed(text: string | undefined): ReminderRule | undefined {
  try {
    return reminderRuleSchema.safeParse(JSON.parse(text ?? 'null')).data;
  } catch {
    return undefined;
  }
}
