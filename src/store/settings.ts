import { EtagConflict } from '../domain/ports';
import type { Setting, SettingsStore } from '../domain/ports';
import { createOnce } from './create-once';
import type { GraphClient } from './graph-client';
import { ListItems } from './list-items';
import type { ListItem } from './list-item';
import { SETTINGS } from './lists/settings';
import { siteId } from './sites';

/** Ours have a name before the point, so that they never meet those of provisioning. */
const PREFIX = 'school.';

/** A school's switches, in its list `Settings`. */
export function graphSettingsStore({ graph, site }: { graph: GraphClient; site: string }): SettingsStore {
  const items = new ListItems(graph, siteId(graph, site), SETTINGS);
  const find = (key: string): Promise<ListItem | undefined> => items.find('SettingKey', PREFIX + key, 'interactive');
  return {
    read: async (key) => {
      const item = await find(key);
      return item && { key, value: String(item.fields.SettingValue ?? ''), etag: item.etag };
    },
    write: async (key, value, before): Promise<Setting> => {
      if (before === undefined) {
        const unique = { column: 'SettingKey', value: PREFIX + key };
        const { item, created } = await createOnce(items, unique, { SettingValue: value }, 'interactive');
        if (!created) throw new EtagConflict(`The setting ${key} is there already.`);
        return { key, value, etag: item.etag };
      }
      const id = (await find(key))?.id;
      if (id === undefined) throw new EtagConflict(`The setting ${key} is gone.`);
      return { key, value, etag: await items.update({ id, etag: before.etag }, { SettingValue: value }, 'interactive') };
    },
  };
}
