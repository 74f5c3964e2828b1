import type { Column } from './columns';
import { errors } from './errors';
import type { FieldValue, List } from './state';

/** A value as it is stored; throws Graph's refusal when the column cannot hold it. `annotation` is its `@odata.type`. */
export function readValue(
  list: List,
  column: Column,
  value: unknown,
  annotation: string | undefined,
): FieldValue {
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
