import type { GraphCall } from './call';
import { errors } from './errors';
import { readTop } from './query';

export interface Page<T> {
  rows: readonly T[];
  /** The link to the next page, to be spread into the answer; empty on the last one. */
  next: { '@odata.nextLink'?: string };
}

/** Cuts a collection into pages by `$top` and `$skiptoken`; the link repeats the rest of the query. */
export function pageOf<T>(call: GraphCall, rows: readonly T[], usual: number, most: number): Page<T> {
  const top = readTop(call.query, usual, most);
  const token = call.query.get('$skiptoken');
  const start = token === undefined ? 0 : Number(/^s(\d+)$/.exec(token)?.[1] ?? NaN);
  if (!Number.isInteger(start)) throw errors.badRequest('The skip token is not valid.');
  const end = start + top;
  return {
    rows: rows.slice(start, end),
    next: end < rows.length ? { '@odata.nextLink': linkWith(call, '$skiptoken', `s${end}`) } : {},
  };
}

/** The address of this call with one option set anew. */
export function linkWith(call: GraphCall, option: string, value: string): string {
  const options = [...call.query]
    .filter(([name]) => name !== option)
    .map(([name, each]) => `${name}=${encodeURIComponent(each)}`);
  return `${call.base}${call.path}?${[...options, `${option}=${encodeURIComponent(value)}`].join('&')}`;
}
