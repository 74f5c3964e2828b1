import { errors } from './errors';
import { type FieldValue, type Item, type List, current } from './state';

/**
 * Values of the unique columns of each list. Kept beside the state and built when first needed, so that a snapshot
 * stays plain and a list of many thousand items is not searched for every create.
 */
const indexes = new WeakMap<List, Map<string, Map<string, number>>>();

/** SharePoint compares texts without regard to case. */
export function comparable(value: FieldValue): string {
  return String(value).toLowerCase();
}

/** Throws Graph's 400 when another item has one of these values in a unique column. */
export function requireUnique(
  list: List,
  fields: Readonly<Record<string, FieldValue>>,
  itemId?: number,
): void {
  for (const [name, values] of indexOf(list)) {
    const value = fields[name];
    const holder = value === undefined ? undefined : values.get(comparable(value));
    if (holder !== undefined && holder !== itemId) throw errors.notUnique();
  }
}

/** Notes an item's values; `before` are the ones it had. */
export function noteUnique(
  list: List,
  itemId: number,
  before: Readonly<Record<string, FieldValue>>,
  after: Readonly<Record<string, FieldValue>>,
): void {
  for (const [name, values] of indexOf(list)) {
    const old = before[name];
    if (old !== undefined) values.delete(comparable(old));
    const value = after[name];
    if (value !== undefined) values.set(comparable(value), itemId);
  }
}

/** After a change of columns. */
export function forgetUniqueIndex(list: List): void {
  indexes.delete(list);
}

function indexOf(list: List): Map<string, Map<string, number>> {
  const known = indexes.get(list);
  if (known) return known;
  const made = new Map(
    list.columns
      .filter((column) => column.enforceUniqueValues)
      .map((column) => [column.name, valuesOf(list.items.values(), column.name)]),
  );
  indexes.set(list, made);
  return made;
}

function valuesOf(items: Iterable<Item>, name: string): Map<string, number> {
  const values = new Map<string, number>();
  for (const item of items) {
    const value = current(item).fields[name];
    if (value !== undefined) values.set(comparable(value), item.id);
  }
  return values;
}
