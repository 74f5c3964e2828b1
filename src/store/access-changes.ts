import type { AccessChangeEntry, AccessChangeLog } from '../domain/agreements/ports';
import type { AgreementStoreOptions } from './agreements';
import { createManyOnce } from './create-many';
import { jsonFields, jsonValue } from './json-column';
import { ListItems } from './list-items';
import { ACCESS_CHANGES } from './lists/agreements';
import { siteId } from './sites';

const WITHIN_MS = 40_000;

/** Changes of the access group in one SharePoint list. */
export function graphAccessChanges({ graph, site }: AgreementStoreOptions): AccessChangeLog {
  const items = new ListItems(graph, siteId(graph, site), ACCESS_CHANGES);
  return {
    add: async (entries) => {
      const rows = entries.map((entry) => ({
        ChangeKey: entry.changeKey,
        ChangedAt: `${entry.at.slice(0, 19)}Z`,
        PersonId: entry.personId,
        ...jsonFields(ACCESS_CHANGES, 'Change', entry),
      }));
      const outcomes = await createManyOnce(items, 'ChangeKey', rows, { lane: 'routine', patienceMs: WITHIN_MS });
      return outcomes.every(({ state }) => state !== 'failed');
    },
    since: async (moment) => {
      const found = await items.where('ChangedAt', 'ge', `${moment.toISOString().slice(0, 19)}Z`, 'interactive');
      const entries = found.flatMap(({ fields }) => jsonValue<AccessChangeEntry>(ACCESS_CHANGES, 'Change', fields) ?? []);
      return entries.sort((a, b) => b.at.localeCompare(a.at) || b.changeKey.localeCompare(a.changeKey));
    },
  };
}
