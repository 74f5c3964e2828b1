import { errors } from './errors';
import type { Filter, Operator } from './filter-parser';
import { type Field, fieldFor, order, readLiteral, sortable } from './queried-field';
import type { Item, List } from './state';
import { comparable } from './unique-index';

/** What the service calls a list that is too large to be searched without an index. */
export const LIST_VIEW_THRESHOLD = 5_000;

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
