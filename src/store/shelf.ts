import { EtagConflict } from '../domain/ports';
import { createOnce } from './create-once';
import type { Fields } from './json-column';
import { isGone } from './list-items';
import type { ListItems } from './list-items';

/** A shelf: one item with much in it, found by its key. Absent item: it is not kept yet. */
interface Shelf {
  shelfKey: string;
  item?: { itemId: string; etag: string };
}

/** Makes a shelf, or changes it as it was seen. Answers where it is now; throws EtagConflict when somebody else was faster. */
export async function saveShelf(items: ListItems, { shelfKey, item }: Shelf, fields: Fields): Promise<Required<Shelf>['item']> {
  if (!item) {
    const made = await createOnce(items, { column: 'ShelfKey', value: shelfKey }, fields, 'routine');
    if (!made.created) throw new EtagConflict('This shelf was made by somebody else meanwhile.');
    return { itemId: made.item.id, etag: made.item.etag };
  }
  const { itemId, etag } = item;
  try {
    return { itemId, etag: await items.update({ id: itemId, etag }, fields, 'routine') };
  } catch (error) {
    if (isGone(error)) throw new EtagConflict('This shelf is gone.');
    throw error;
  }
}
