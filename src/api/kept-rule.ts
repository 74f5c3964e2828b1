import type { z } from 'zod';
import type { Setting } from '../domain/ports';
import type { Deps } from './deps';

/** A rule of the school, and the setting it was read from. */
export interface Kept<T> {
  rule: T;
  kept: Setting | undefined;
}

/** A rule that the school keeps under a key as JSON. */
export interface KeptRule<T> {
  /** The school's rule, or the usual one; something written by hand that cannot be read counts as not set. Throws StoreUnavailable. */
  read(deps: Pick<Deps, 'settings'>): Promise<Kept<T>>;
  /** Throws EtagConflict when somebody else has set it since it was read. */
  write(deps: Pick<Deps, 'settings'>, changed: Kept<T>): Promise<Kept<T>>;
}

export function keptRule<T>(key: string, schema: z.ZodType<T>, usual: T): KeptRule<T> {
  const parsed = (text: string | undefined): T | undefined => {
    try {
      return schema.safeParse(JSON.parse(text ?? 'null')).data;
    } catch {
      return undefined;
    }
  };
  return {
    read: async ({ settings }) => {
      const kept = await settings.read(key);
      return { rule: parsed(kept?.value) ?? usual, kept };
    },
    write: async ({ settings }, { rule, kept }) => ({ rule, kept: await settings.write(key, JSON.stringify(rule), kept) }),
  };
}
