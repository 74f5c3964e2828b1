import type { RosterShelf, RosterStore } from '../domain/agreements/ports';
import type { RosterPerson } from '../domain/agreements/types';
import type { AgreementStoreOptions } from './agreements';
import { changesOf } from './growing';
import { jsonFields, jsonValue } from './json-column';
import { ListItems } from './list-items';
import type { ListItem } from './list-item';
import { ROSTER } from './lists/agreements';
import { saveShelf } from './shelf';
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
      return { ...shelf, item: await saveShelf(items, shelf, fields) };
    },
  };
}

function shelfOf({ id, etag, fields }: ListItem): RosterShelf | undefined {
  const people = jsonValue<RosterPerson[]>(ROSTER, 'People', fields);
  return people && { shelfKey: String(fields.ShelfKey), people, item: { itemId: id, etag } };
}
