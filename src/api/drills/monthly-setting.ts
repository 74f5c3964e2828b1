import { z } from 'zod';
import { PRIORITIES } from '../../domain/incidents/types';
import type { Priority } from '../../domain/incidents/types';
import type { Setting } from '../../domain/ports';
import type { Deps } from '../deps';
import { keptRule } from '../kept-rule';

const schema = z.object({ monthly: z.boolean(), priority: z.enum(PRIORITIES), seed: z.string() });

/** The drill of every month as the school set it; off until somebody does. `seed` decides its day and hour. */
export interface MonthlySetting {
  monthly: boolean;
  priority: Priority;
  seed: string;
  kept: Setting | undefined;
}

const setting = keptRule<Omit<MonthlySetting, 'kept'>>('monthlyDrill', schema, { monthly: false, priority: 'high', seed: '' });

/** Something written by hand that cannot be read counts as not set. Throws StoreUnavailable. */
export async function readMonthly(deps: Pick<Deps, 'settings'>): Promise<MonthlySetting> {
  const { rule, kept } = await setting.read(deps);
  return { ...rule, kept };
}

/** Throws EtagConflict when somebody else has set it since it was read. */
export async function writeMonthly(
  deps: Pick<Deps, 'settings'>,
  { kept: before, ...rule }: MonthlySetting,
): Promise<MonthlySetting> {
  const { kept } = await setting.write(deps, { rule, kept: before });
  return { ...rule, kept };
}
