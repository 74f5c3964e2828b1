import { errors } from './errors';
import type { Filter, Operator } from './filter-parser';
import { isLookup } from './item-fields';
import { current, type FieldValue, type Item, type List } from './state';
import { comparable } from './unique-index';

/** What the service calls a list that is too large to be searched without an index. */
export const LIST_VIEW_THRESHOLD = 5_000;

/** A column as queries see it. */
export interface Field {
  name: string;
  indexed: boolean;
  type: 'text' | 'number' | 'boolean' | 'dateTime' | 'lookup';
  read(item: Item): FieldValue | undefined;
}

/** The column behind `fields/X`; throws 400 for anything that is no column or cannot be compared. */
export function fieldFor(list: List, property: string): Field {
  const name = /^fields\/(\w+)$/.exec(property)?.[1];
  if (!name) throw errors.invalidRequest(`'${property}' cannot be queried; use fields/<column>.`);
  if (name === 'id' || name === 'ID') return { name, indexed: true, type: 'number', read: (item) => item.id };
  const exact = list.columns.find((column) => column.name === name && !isLookup(column));
  const column = exact ?? list.columns.find((each) => isLookup(each) && `${each.name}LookupId` === name);
  if (!column) throw errors.fieldUnknown(name);
  if (name === 'Created')
    return { name, indexed: column.indexed, type: 'dateTime', read: (item) => item.createdAt };
  if (name === 'Modified')
    return { name, indexed: column.indexed, type: 'dateTime', read: (item) => current(item).at };
  if (
    ['note', 'multichoice', 'url', 'userMulti', 'lookupMulti'].includes(column.kind) ||
    (column.builtIn && name !== 'Title')
  ) {
    throw errors.invalidRequest(`Field '${name}' cannot be referenced in filter or orderby.`);
  }
  const types: Partial<Record<string, Field['type']>> = {
    number: 'number',
    currency: 'number',
    boolean: 'boolean',
    dateTime: 'dateTime',
    user: 'lookup',
    lookup: 'lookup',
  };
  return {
    name,
    indexed: column.indexed,
    type: types[column.kind] ?? 'text',
    read: (item) => current(item).fields[column.name],
  };
}

/** A filter made ready for a list: what it needs, and what it lets through. */
export interface ReadyFilter {
  fields: readonly Field[];
  matches(item: Item): boolean;
  /** How many rows the service has to look at: those its first indexed term matches, or all of them. */
  rowsTouched(items: readonly Item[]): number;
}

export function prepareFilter(list: List, filter: Filter): ReadyFilter {
  if (filter.kind === 'and' || filter.kind === 'or') {
    const left = prepareFilter(list, filter.left);
    const right = prepareFilter(list, filter.right);
    const isAnd = filter.kind === 'and';
    return {
      fields: [...left.fields, ...right.fields],
      matches: (item) =>
        isAnd ? left.matches(item) && right.matches(item) : left.matches(item) || right.matches(item),
      // A second term of an "and" does not save a first one that is too wide.
      rowsTouched: (items) =>
        isAnd
          ? left.rowsTouched(items)
          : Math.min(items.length, left.rowsTouched(items) + right.rowsTouched(items)),
    };
  }
  const field = fieldFor(list, filter.property);
  const matches =
    filter.kind === 'startswith'
      ? startsWith(field, filter.prefix)
      : compare(field, filter.operator, filter.value);
  return {
    fields: [field],
    matches,
    rowsTouched: (items) => (field.indexed ? items.filter(matches).length : items.length),
  };
}

function startsWith(field: Field, prefix: string): (item: Item) => boolean {
  if (field.type !== 'text')
    throw errors.invalidRequest(`startswith needs a text column; '${field.name}' is none.`);
  const wanted = comparable(prefix);
  return (item) => {
    const value = field.read(item);
    return value !== undefined && comparable(value).startsWith(wanted);
  };
}

function compare(field: Field, operator: Operator, literal: string | number): (item: Item) => boolean {
  const wanted = readLiteral(field, literal);
  return (item) => {
    const value = field.read(item);
    // An empty column equals nothing and is neither before nor after anything.
    if (value === undefined) return operator === 'ne';
    return holds(operator, order(sortable(field, value), wanted));
  };
}

function holds(operator: Operator, order: number): boolean {
  switch (operator) {
    case 'eq':
      return order === 0;
    case 'ne':
      return order !== 0;
    case 'lt':
      return order < 0;
    case 'le':
      return order <= 0;
    case 'gt':
      return order > 0;
    case 'ge':
      return order >= 0;
  }
}

/** The literal in the form the column compares; 400 when it is of another type. */
function readLiteral(field: Field, literal: string | number): string | number {
  const wrong = (): Error =>
    errors.invalidRequest(`The value compared with field '${field.name}' is not of its type.`);
  switch (field.type) {
    case 'number':
      if (typeof literal !== 'number') throw wrong();
      return literal;
    case 'boolean':
      if (literal !== 0 && literal !== 1) throw wrong();
      return literal;
    case 'dateTime':
      if (typeof literal !== 'string' || Number.isNaN(Date.parse(literal))) throw wrong();
      return Date.parse(literal);
    case 'lookup':
      return String(literal);
    case 'text':
      if (typeof literal !== 'string') throw wrong();
      return comparable(literal);
  }
}

/** A stored value in the form that compares and sorts. */
export function sortable(field: Field, value: FieldValue): string | number {
  if (field.type === 'number') return Number(value);
  if (field.type === 'boolean') return value === true ? 1 : 0;
  if (field.type === 'dateTime') return Date.parse(String(value));
  return comparable(value);
}

export function order(left: string | number, right: string | number): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
