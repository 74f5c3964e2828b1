import { errors } from './errors';
import { isLookup } from './item-fields';
import { type FieldValue, type Item, type List, current } from './state';
import { comparable } from './unique-index';

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

/** The literal in the form the column compares; 400 when it is of another type. */
export function readLiteral(field: Field, literal: string | number): string | number {
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
