import { EtagConflict } from '../../src/domain/ports';
import type { Setting, SettingsStore } from '../../src/domain/ports';

/** Switches in memory. */
export function fakeSettingsStore(): SettingsStore {
  const kept = new Map<string, Setting>();
  let version = 0;
  return {
    read: async (key) => {
      await Promise.resolve();
      return kept.get(key);
    },
    write: async (key, value, before) => {
      await Promise.resolve();
      if (kept.get(key)?.etag !== before?.etag) throw new EtagConflict(`The setting ${key} has changed.`);
      version += 1;
      const setting = { key, value, etag: `"${version}"` };
      kept.set(key, setting);
      return setting;
    },
  };
}
