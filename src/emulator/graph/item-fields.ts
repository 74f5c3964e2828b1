import type { Column } from './columns';
import { errors } from './errors';
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

function readValue(list: List, column: Column, value: unknown, annotation: string | undefined): FieldValue {
  switch (column.kind) {
    case 'text':
    case 'note':
    case 'choice':
      return readText(column, value);
    case 'number':
    case 'currency':
      return readNumber(column, value);
    case 'boolean':
      if (typeof value !== 'boolean') throw wrongType(column);
      return value;
    case 'dateTime':
      return readDate(column, value);
    case 'multichoice':
      return readMany(column, value, annotation).map((each) =>
        typeof each === 'string' ? each : fail(column),
      );
    case 'user':
    case 'lookup':
      return String(readId(column, value));
    case 'userMulti':
    case 'lookupMulti':
      return readMany(column, value, annotation).map((each) => ({
        LookupId: readId(column, each),
        LookupValue: '',
      }));
    case 'url':
      throw errors.invalidRequest('Invalid request');
    default:
      throw errors.invalidRequest(
        `Column '${column.name}' of ${list.displayName} cannot be written through Graph.`,
      );
  }
}

function readText(column: Column, value: unknown): string {
  if (typeof value !== 'string') throw wrongType(column);
  const most =
    column.kind === 'text'
      ? Number(column.facet.value.maxLength ?? 255)
      : column.kind === 'choice'
        ? 255
        : Infinity;
  if (value.length > most)
    throw errors.invalidRequest(`The value of field '${column.name}' is longer than ${most} characters.`);
  return value;
}

function readNumber(column: Column, value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw wrongType(column);
  const { minimum, maximum } = column.facet.value;
  if ((typeof minimum === 'number' && value < minimum) || (typeof maximum === 'number' && value > maximum)) {
    throw errors.invalidRequest(`The value of field '${column.name}' is out of range.`);
  }
  return value;
}

const ISO = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/;

/** Stored in whole seconds, as SharePoint does; a dateOnly column keeps the day and still shows a full timestamp. */
function readDate(column: Column, value: unknown): string {
  if (typeof value !== 'string' || !ISO.test(value)) throw wrongType(column);
  const zoned = /T/.test(value) && !/(Z|[+-]\d{2}:\d{2})$/.test(value) ? `${value}Z` : value;
  if (Number.isNaN(Date.parse(zoned))) throw wrongType(column);
  const iso = new Date(zoned).toISOString();
  return column.facet.value.format === 'dateOnly' ? `${iso.slice(0, 10)}T00:00:00Z` : `${iso.slice(0, 19)}Z`;
}

/** A column of several values needs its annotation; without it the service answers a general exception. */
function readMany(column: Column, value: unknown, annotation: string | undefined): unknown[] {
  if (!annotation?.startsWith('Collection(')) throw errors.general();
  if (!Array.isArray(value)) throw wrongType(column);
  return value;
}

function readId(column: Column, value: unknown): number {
  const id =
    typeof value === 'number'
      ? value
      : typeof value === 'string' && /^\d+$/.test(value)
        ? Number(value)
        : NaN;
  if (!Number.isInteger(id) || id < 1) throw wrongType(column);
  return id;
}

function fail(column: Column): never {
  throw wrongType(column);
}

function wrongType(column: Column): Error {
  return errors.invalidRequest(`The value of field '${column.name}' is not of the type of its column.`);
}
