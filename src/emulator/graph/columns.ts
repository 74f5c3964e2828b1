import { randomUUID } from 'node:crypto';
import { type Facet, type Kind, readColumnKind, readFacet } from './column-facets';
import { errors } from './errors';

/** A column of a list (columnDefinition). Values of items are kept under `name`. */
export interface Column {
  id: string;
  name: string;
  displayName: string;
  description: string;
  columnGroup: string;
  kind: Kind;
  /** The type facet with its defaults filled in, as it is shown. */
  facet: Facet;
  indexed: boolean;
  hidden: boolean;
  readOnly: boolean;
  required: boolean;
  enforceUniqueValues: boolean;
  defaultValue?: { value?: string; formula?: string };
  /** Came with the list's template; cannot be deleted. */
  builtIn: boolean;
}

/** Graph documents no number. SharePoint's own limit for a list is 20 indexed columns, so the emulator keeps to it. */
const MOST_INDEXES = 20;
const NOT_INDEXABLE: readonly Kind[] = [
  'note',
  'multichoice',
  'url',
  'calculated',
  'lookupMulti',
  'userMulti',
  'term',
  'geolocation',
  'thumbnail',
  'location',
];

/** Makes a column from what a caller sent, or throws the refusal Graph answers. */
export function readColumn(body: unknown, existing: readonly Column[]): Column {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw errors.invalidRequest('Invalid request');
  const given = body as Record<string, unknown>;
  if (typeof given.name !== 'string' || given.name === '')
    throw errors.invalidRequest('Provided name cannot be null or empty.');
  const name = internalName(given.name);
  if (existing.some((column) => sameName(column.name, name))) {
    throw errors.nameAlreadyExists('The specified column name is already in use.');
  }
  const { kind, facet } = readColumnKind(given);
  const column: Column = {
    id: randomUUID(),
    name,
    displayName: text(given.displayName) ?? given.name,
    description: text(given.description) ?? '',
    columnGroup: text(given.columnGroup) ?? 'Custom Columns',
    kind,
    facet,
    indexed: given.indexed === true,
    hidden: given.hidden === true,
    readOnly: given.readOnly === true || kind === 'calculated',
    required: given.required === true,
    enforceUniqueValues: given.enforceUniqueValues === true,
    builtIn: false,
  };
  if (isObject(given.defaultValue)) column.defaultValue = given.defaultValue;
  checkIndexes(column, existing);
  return column;
}

/** The column with a caller's changes; its type and internal name stay what they are. */
export function changeColumn(column: Column, body: unknown, existing: readonly Column[]): Column {
  if (!isObject(body)) throw errors.invalidRequest('Invalid request');
  const given = body as Record<string, unknown>;
  const facetGiven = given[column.facet.name];
  const changed: Column = {
    ...column,
    displayName: text(given.displayName) ?? column.displayName,
    description: text(given.description) ?? column.description,
    columnGroup: text(given.columnGroup) ?? column.columnGroup,
    indexed: flag(given.indexed) ?? column.indexed,
    hidden: flag(given.hidden) ?? column.hidden,
    required: flag(given.required) ?? column.required,
    enforceUniqueValues: flag(given.enforceUniqueValues) ?? column.enforceUniqueValues,
    facet: isObject(facetGiven)
      ? {
          name: column.facet.name,
          value: readFacet(column.facet.name, { ...column.facet.value, ...facetGiven }),
        }
      : column.facet,
  };
  if (isObject(given.defaultValue)) changed.defaultValue = given.defaultValue;
  checkIndexes(
    changed,
    existing.filter((each) => each.id !== column.id),
  );
  return changed;
}

function checkIndexes(column: Column, others: readonly Column[]): void {
  if (column.enforceUniqueValues && !column.indexed) {
    throw errors.invalidRequest(`Column '${column.name}' must be indexed to enforce unique values.`);
  }
  if (!column.indexed) return;
  if (NOT_INDEXABLE.includes(column.kind))
    throw errors.invalidRequest(`Column '${column.name}' is of a type that cannot be indexed.`);
  if (others.filter((each) => each.indexed && !each.builtIn).length >= MOST_INDEXES) {
    throw errors.invalidRequest(`A list can have no more than ${MOST_INDEXES} indexed columns.`);
  }
}

/** Characters other than letters, digits and _ are encoded as _xNNNN_, a leading digit too. */
function internalName(name: string): string {
  const encode = (character: string): string => `_x${character.charCodeAt(0).toString(16).padStart(4, '0')}_`;
  return name.replace(/[^A-Za-z0-9_]/g, encode).replace(/^[0-9]/, encode);
}

/** SharePoint tells column names apart without regard to case only when it makes them. */
function sameName(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase();
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function flag(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
