import type { RosterShelf, RosterStore } from '../domain/agreements/ports';
import type { RosterPerson } from '../domain/agreements/types';
import { EtagConflict } from '../domain/ports';
import type { AgreementStoreOptions } from './agreements';
import { createOnce } from './create-once';
import { changesOf } from './growing';
import { jsonFields, jsonValue } from './json-column';
import { ListItems, isGone } from './list-items';
import type { ListItem } from './list-item';
import { ROSTER } from './lists/agreements';
import { siteId } from './sites';

/**
 * The roster in one SharePoint list, many people to an item: Graph charges by item and not by length, so ten thousand
 * people are a few hundred units and not twenty thousand.
 */
export function graphRosterStore({ graph, site, onDamaged }: AgreementStoreOptions): RosterStore {
  const items = new ListItems(graph, siteId(graph, site), ROSTER);
  return {
    changes: (cursor) => changesOf(items, 'interactive', shelfOf, { cursor, onDamaged }),
    save: async (shelf) => {
      const fields = { PeopleCount: shelf.people.length, ...jsonFields(ROSTER, 'People', shelf.people) };
      if (!shelf.item) {
        const { item, created } = await createOnce(items, { column: 'ShelfKey', value: shelf.shelfKey }, fields, 'routine');
        if (!created) throw new EtagConflict('This part of the roster was made by somebody else meanwhile.');
        return { ...shelf, item: { itemId: item.id, etag: item.etag } };
      }
      const { itemId, etag } = shelf.item;
      try {
        return { ...shelf, item: { itemId, etag: await items.update({ id: itemId, etag }, fields, 'routine') } };
      } catch (error) {
        if (isGone(error)) throw new EtagConflict('This part of the roster is gone.');
        throw error;
      }
    },
  };
}

function shelfOf({ id, etag, fields }: ListItem): RosterShelf | undefined {
  const people = jsonValue<RosterPerson[]>(ROSTER, 'People', fields);
  return people && { shelfKey: String(fields.ShelfKey), people, item: { itemId: id, etag } };
}
