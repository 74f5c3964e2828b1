import type { AccessEntry } from '../domain/evidence/types';
import type { Register } from '../domain/incidents/types';
import type { AccessLog } from '../domain/ports';
import { createOnce } from './create-once';
import type { GraphClient } from './graph-client';
import { jsonFields, jsonValue } from './json-column';
import { ListItems } from './list-items';
import type { ListItem } from './list-item';
import { EVIDENCE_ACCESS, STAFF_EVIDENCE_ACCESS } from './lists/evidence';
import { siteId } from './sites';

const LISTS = { incidents: EVIDENCE_ACCESS, staffConcerns: STAFF_EVIDENCE_ACCESS } as const;

/** The access log of one register, in the site of that register: `host:/sites/name`. */
export function graphAccessLog(options: { graph: GraphClient; register: Register; site: string }): AccessLog {
  const definition = LISTS[options.register];
  const items = new ListItems(options.graph, siteId(options.graph, options.site), definition);
  const read = (item: ListItem): AccessEntry[] => {
    const entry = jsonValue<AccessEntry>(definition, 'Entry', item.fields);
    return entry ? [entry] : [];
  };
  return {
    append: async (entry) => {
      const fields = {
        ReportKey: entry.reportKey,
        EntryNumber: entry.number,
        OpenedAt: `${entry.at.slice(0, 19)}Z`,
        PersonId: entry.person.id,
        ...jsonFields(definition, 'Entry', entry),
      };
      const key = { column: 'EntryKey', value: entry.entryKey };
      const { item, created } = await createOnce(items, key, fields, 'interactive');
      // Found instead of made: either this very entry, whose answer was lost, or somebody else's.
      return created || read(item)[0]?.hash === entry.hash;
    },
    of: async (reportKey) => {
      const found = await items.where('ReportKey', 'eq', reportKey, 'interactive');
      return found.flatMap(read).sort((a, b) => a.number - b.number);
    },
    since: async (moment) => {
      const from = `${moment.toISOString().slice(0, 19)}Z`;
      return (await items.where('OpenedAt', 'ge', from, 'interactive')).flatMap(read);
    },
  };
}
