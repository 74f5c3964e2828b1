import type { SignLink } from '../domain/agreements/links';
import type { LinkShelf, LinkStore } from '../domain/agreements/ports';
import type { AgreementStoreOptions } from './agreements';
import { changesOf } from './growing';
import { jsonFields, jsonValue } from './json-column';
import { ListItems } from './list-items';
import type { ListItem } from './list-item';
import { SIGN_LINKS } from './lists/agreements';
import { saveShelf } from './shelf';
import { siteId } from './sites';

/** Links in one SharePoint list, many to an item like the roster; hashes of tokens, never a token. */
export function graphLinkStore({ graph, site, onDamaged }: AgreementStoreOptions): LinkStore {
  const items = new ListItems(graph, siteId(graph, site), SIGN_LINKS);
  return {
    changes: (cursor) => changesOf(items, 'interactive', shelfOf, { cursor, onDamaged }),
    save: async (shelf) => {
      const fields = { LinkCount: shelf.links.length, ...jsonFields(SIGN_LINKS, 'Links', shelf.links) };
      return { ...shelf, item: await saveShelf(items, shelf, fields) };
    },
  };
}

function shelfOf({ id, etag, fields }: ListItem): LinkShelf | undefined {
  const links = jsonValue<SignLink[]>(SIGN_LINKS, 'Links', fields);
  return links && { shelfKey: String(fields.ShelfKey), links, item: { itemId: id, etag } };
}
