import { randomUUID } from 'node:crypto';
import { errors } from './errors';
import { type FieldChanges, defaultFields } from './item-fields';
import {
  type Author,
  type FieldValue,
  type FileFacts,
  type Item,
  type List,
  current,
  etagOf,
  toSeconds,
} from './state';
import { noteUnique, requireUnique } from './unique-index';

/** Who does it and when, by the school's clock. */
export interface Act {
  by: Author;
  at: Date;
}

/** SharePoint Online keeps 500 major versions of an item unless the list says otherwise. */
const MOST_VERSIONS = 500;

/** Adds an item. Ids count up and are never used again. Throws 400 when a unique value is taken. */
export function addItem(
  list: List,
  changes: FieldChanges,
  act: Act,
  file?: FileFacts,
  content?: Uint8Array,
): Item {
  const fields = apply({}, { ...defaultFields(list), ...changes });
  requireUnique(list, fields);
  const at = toSeconds(act.at);
  const item: Item = {
    id: list.nextItemId,
    guid: randomUUID(),
    createdAt: at,
    createdBy: act.by,
    versions: [{ number: 1, at, by: act.by, fields, ...(content ? { content } : {}) }],
    change: nextChange(list),
    ...(file ? { file } : {}),
  };
  noteUnique(list, item.id, {}, fields);
  list.nextItemId += 1;
  list.items.set(item.id, item);
  return item;
}

/** Adds a version with the changes to the item. Every change, also an empty one, gives a new ETag. */
export function changeItem(
  list: List,
  item: Item,
  changes: FieldChanges,
  act: Act,
  content?: Uint8Array,
): void {
  const before = current(item);
  const fields = apply(before.fields, changes);
  requireUnique(list, fields, item.id);
  noteUnique(list, item.id, before.fields, fields);
  const kept = content ?? before.content;
  item.versions.push({
    number: before.number + 1,
    at: toSeconds(act.at),
    by: act.by,
    fields,
    ...(kept ? { content: kept } : {}),
  });
  if (item.versions.length > MOST_VERSIONS) item.versions.shift();
  item.change = nextChange(list);
}

/** Makes an old version the newest one; what came between stays in the history. */
export function restoreVersion(list: List, item: Item, number: number, act: Act): void {
  const old = item.versions.find((version) => version.number === number);
  if (!old) throw errors.itemNotFound();
  const emptied = Object.fromEntries(Object.keys(current(item).fields).map((name) => [name, null]));
  changeItem(list, item, { ...emptied, ...old.fields }, act, old.content);
}

/** Removes an item and remembers it for delta. */
export function removeItem(list: List, item: Item): void {
  noteUnique(list, item.id, current(item).fields, {});
  list.items.delete(item.id);
  list.tombstones.set(item.id, {
    change: nextChange(list),
    guid: item.guid,
    isFile: item.file !== undefined,
  });
}

/**
 * Throws 412 unless `If-Match` names the item's present ETag. The header is optional, `*` fits always, and the value is
 * taken with or without quotes and weak mark, because both forms are seen in the field.
 */
export function requireMatch(item: Item, ifMatch: string | undefined): void {
  if (ifMatch === undefined || ifMatch.trim() === '*') return;
  const wanted = ifMatch.trim().replace(/^W\//, '').replace(/^"|"$/g, '');
  if (wanted.toLowerCase() !== etagOf(item).toLowerCase()) throw errors.resourceModified();
}

function nextChange(list: List): number {
  list.change += 1;
  return list.change;
}

function apply(
  fields: Readonly<Record<string, FieldValue>>,
  changes: FieldChanges,
): Record<string, FieldValue> {
  const result: Record<string, FieldValue> = { ...fields };
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) delete result[name];
    else result[name] = value;
  }
  return result;
}
