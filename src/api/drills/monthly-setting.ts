import { z } from 'zod';
import { PRIORITIES } from '../../domain/incidents/types';
import type { Priority } from '../../domain/incidents/types';
import type { Setting } from '../../domain/ports';
import type { Deps } from '../deps';

const KEY = 'monthlyDrill';

const schema = z.object({ monthly: z.boolean(), priority: z.enum(PRIORITIES), seed: z.string() });

/** The drill of every month as the school set it; off until somebody does. `seed` decides its day and hour. */
export interface MonthlySetting {
  monthly: boolean;
  priority: Priority;
  seed: string;
  kept: Setting | undefined;
}

/** Something written by hand that cannot be read counts as not set. Throws StoreUnavailable. */
export async function readMonthly(deps: Pick<Deps, 'settings'>): Promise<MonthlySetting> {
  const kept = await deps.settings.read(KEY);
  return { ...(parsed(kept?.value) ?? { monthly: false, priority: 'high', seed: '' }), kept };
}

/** Throws EtagConflict when somebody else has set it since it was read. */
export async function writeMonthly(
  deps: Pick<Deps, 'settings'>,
  { kept, ...value }: MonthlySetting,
): Promise<MonthlySetting> {
  return { ...value, kept: await deps.settings.write(KEY, JSON.stringify(value), kept) };
}

function parsed(text: string | undefined): Omit<MonthlySetting, 'kept'> | undefined {
  try {
    return schema.safeParse(JSON.parse(text ?? 'null')).data;
  } catch {
    return undefined;
  }
}
