import type { Column } from './columns';
import { errors } from './errors';
import { readValue } from './field-values';
import type { FieldValue, List } from './state';

/** What a caller writes into an item; null empties a column. */
export type FieldChanges = Record<string, FieldValue | null>;

/** Columns the service fills itself. */
const COMPUTED =
  /^(id|LinkTitle|LinkTitleNoMenu|AuthorLookupId|EditorLookupId|AppAuthorLookupId|AppEditorLookupId)$/;

/**
 * Checks a `fields` object against the list's columns and turns it into what is stored. Throws the 400 the service
 * answers: unknown column, read-only column, value of another type, text too long, hyperlink column (which cannot be
 * written through Graph at all).
 */
export function readFields(list: List, body: unknown): FieldChanges {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw errors.invalidRequest('Invalid request');
  const given = body as Record<string, unknown>;
  const changes: FieldChanges = {};
  for (const [key, value] of Object.entries(given)) {
    if (key.includes('@odata.') || key.startsWith('@')) continue;
    if (COMPUTED.test(key)) throw errors.fieldReadOnly(key);
    const column = columnFor(list, key);
    if (!column) throw errors.fieldUnknown(key);
    if (column.readOnly) throw errors.fieldReadOnly(key);
    const annotation = given[`${key}@odata.type`];
    changes[column.name] =
      value === null
        ? null
        : readValue(list, column, value, typeof annotation === 'string' ? annotation : undefined);
    if (changes[column.name] === '') changes[column.name] = null;
  }
  return changes;
}

/** Lookup and person columns are written as `<name>LookupId`, all others under their own name. */
function columnFor(list: List, key: string): Column | undefined {
  const exact = list.columns.find((column) => column.name === key);
  if (exact) return isLookup(exact) ? undefined : exact;
  const base = key.endsWith('LookupId') ? key.slice(0, -'LookupId'.length) : undefined;
  return list.columns.find((column) => column.name === base && isLookup(column));
}

export function isLookup(column: Column): boolean {
  return ['user', 'userMulti', 'lookup', 'lookupMulti'].includes(column.kind);
}

/** What a new item has in columns the caller left out. */
export function defaultFields(list: List): FieldChanges {
  const defaults: FieldChanges = {};
  for (const column of list.columns) {
    const value = column.defaultValue?.value;
    if (value === undefined || value === '') continue;
    if (column.kind === 'number' || column.kind === 'currency') defaults[column.name] = Number(value);
    else if (column.kind === 'boolean')
      defaults[column.name] = value === '1' || value.toLowerCase() === 'true';
    else if (['text', 'note', 'choice', 'dateTime'].includes(column.kind)) defaults[column.name] = value;
  }
  return defaults;
}
