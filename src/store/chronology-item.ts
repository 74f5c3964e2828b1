import type { ChronologyEntry } from '../domain/incidents/types';
import { jsonFields, jsonValue } from './json-column';
import type { Fields } from './json-column';
import type { ListItem } from './list-item';
import type { ListDefinition } from './lists/definition';

/** Column values of an entry. The JSON is what was hashed; the other columns are for asking and for people's eyes. */
export function fieldsOfEntry(list: ListDefinition, reportKey: string, entry: ChronologyEntry): Fields {
  return {
    EntryKey: entry.entryKey,
    ReportKey: reportKey,
    EntryNumber: entry.number,
    EntryAt: `${new Date(entry.at).toISOString().slice(0, 19)}Z`,
    EntryKind: entry.kind,
    ActorId: entry.actor?.id ?? null,
    EntryHash: entry.hash,
    ...jsonFields(list, 'Entry', entry),
  };
}

/** The entry in an item; undefined when the item is none of ours. Throws DamagedItem when it was changed by hand. */
export function entryOf(list: ListDefinition, item: ListItem): ChronologyEntry | undefined {
  return jsonValue<ChronologyEntry>(list, 'Entry', item.fields);
}
