import type { Changes } from '../domain/agreements/ports';
import { GraphRefused } from './graph/errors';
import type { GraphLane } from './graph/call';
import { DamagedItem } from './json-column';
import type { ListItem } from './list-item';
import type { ListItems } from './list-items';

/** Told of an item whose JSON somebody changed by hand, so that one such item does not hide all the others. */
export type OnDamaged = (list: string, itemId: string) => void;

/**
 * What is new in a list since a cursor, for an index in memory: a delta query, one resource unit however long the list
 * is (Graph documentation, "listItem: delta"). Items that somebody removed by hand stay in the index until it is read anew.
 */
export async function changesOf<T>(
  items: ListItems,
  lane: GraphLane,
  read: (item: ListItem) => T | undefined,
  { cursor, onDamaged }: { cursor?: string; onDamaged?: OnDamaged },
): Promise<Changes<T>> {
  try {
    const found = await items.changes(cursor, lane);
    return { items: found.items.flatMap((item) => readable(items, item, read, onDamaged) ?? []), cursor: found.cursor, reset: false };
  } catch (error) {
    // 410: Graph forgot what this cursor stood for. Everything is read again, and the caller is told so.
    if (cursor === undefined || !(error instanceof GraphRefused) || error.status !== 410) throw error;
    return { ...(await changesOf(items, lane, read, { onDamaged })), reset: true };
  }
}

function readable<T>(
  { definition }: ListItems,
  item: ListItem,
  read: (item: ListItem) => T | undefined,
  onDamaged?: OnDamaged,
): T | undefined {
  try {
    return read(item);
  } catch (error) {
    if (!(error instanceof DamagedItem)) throw error;
    onDamaged?.(definition.name, item.id);
    return undefined;
  }
}
