import { accessRuleSchema } from '../../contract/access-group';
import { USUAL_ACCESS } from '../../domain/agreements/access-group';
import type { AccessRule } from '../../domain/agreements/access-group';
import type { Setting } from '../../domain/ports';
import type { Deps } from '../deps';

const KEY = 'accessGroup';

export interface KeptAccess {
  rule: AccessRule;
  kept: Setting | undefined;
}

/** Off until the school turns it on; something written by hand that cannot be read counts as not set. Throws StoreUnavailable. */
export async function readAccess({ settings }: Pick<Deps, 'settings'>): Promise<KeptAccess> {
  const kept = await settings.read(KEY);
  return { rule: parsed(kept?.value) ?? USUAL_ACCESS, kept };
}

/** Throws EtagConflict when somebody else has set it since it was read. */
export async function writeAccess({ settings }: Pick<Deps, 'settings'>, { rule, kept }: KeptAccess): Promise<KeptAccess> {
  return { rule, kept: await settings.write(KEY, JSON.stringify(rule), kept) };
}

function parsed(text: string | undefined): AccessRule | undefined {
  try {
    return accessRuleSchema.safeParse(JSON.parse(text ?? 'null')).data;
  } catch {
    return undefined;
  }
}
