import { metadata } from './addressed';
import type { GraphCall, GraphReply } from './call';
import { type Row, directoryFilter } from './directory-filter';
import { errors } from './errors';
import { pageOf } from './paging';
import { type Query, onlyOptions, pick } from './query';

export interface Collection {
  /** Behind `$metadata#`. */
  context: string;
  /** Properties `$filter` may name. */
  filterable: readonly string[];
  /** Properties an answer shows. */
  select: readonly string[];
  rows: readonly Row[];
}

/** A collection of the directory with $filter, $search, $orderby, $count, $top and pages. */
export function directoryList(call: GraphCall, collection: Collection): GraphReply {
  const { query } = call;
  onlyOptions(query, '$select', '$filter', '$top', '$count', '$search', '$orderby', '$skiptoken');
  const eventual = call.request.headers.consistencylevel?.toLowerCase() === 'eventual';
  const advanced = eventual && query.get('$count') === 'true';
  const filter = directoryFilter(query.get('$filter'), collection.filterable, advanced);
  const search = readSearch(query.get('$search'), eventual);
  const found = collection.rows.filter((row) => filter(row) && search(row));
  const sorted = sortRows(found, query.get('$orderby'));
  const { rows, next } = pageOf(call, sorted, 100, 999);
  const context = query.has('$select')
    ? `${collection.context}(${collection.select.join(',')})`
    : collection.context;
  return {
    status: 200,
    body: {
      '@odata.context': metadata(call, context),
      ...(query.get('$count') === 'true' && eventual ? { '@odata.count': found.length } : {}),
      ...next,
      value: rows.map((row) => pick(row, collection.select)),
    },
  };
}

/** The number alone, as text; it needs ConsistencyLevel: eventual. */
export function directoryCount(call: GraphCall, collection: Collection): GraphReply {
  const eventual = call.request.headers.consistencylevel?.toLowerCase() === 'eventual';
  if (!eventual) throw errors.badRequest('$count is not currently supported.');
  const filter = directoryFilter(call.query.get('$filter'), collection.filterable, true);
  const count = collection.rows.filter(filter).length;
  return { status: 200, headers: { 'Content-Type': 'text/plain' }, bytes: Buffer.from(String(count)) };
}

/** `"displayName:amara"`, in quotes, found at the beginning of words. */
function readSearch(search: string | undefined, eventual: boolean): (row: Row) => boolean {
  if (search === undefined) return () => true;
  if (!eventual)
    throw errors.unsupportedMessage(
      "Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'",
    );
  const terms = search.split(/\s+(AND|OR)\s+/);
  const tests = terms.filter((_, index) => index % 2 === 0).map(oneTerm);
  return (row) => (terms.includes('OR') ? tests.some((test) => test(row)) : tests.every((test) => test(row)));
}

function oneTerm(term: string): (row: Row) => boolean {
  const found = /^"(\w+):(.+)"$/.exec(term.trim());
  if (!found) throw errors.badRequest(`Syntax error: character ':' is not valid at position 0 in '${term}'.`);
  const [, property = '', wanted = ''] = found;
  return (row) =>
    String(row[property] ?? '')
      .toLowerCase()
      .split(/[^a-z0-9]+/)
      .some(
        (word, _index, words) =>
          word.startsWith(wanted.toLowerCase()) || words.join(' ').startsWith(wanted.toLowerCase()),
      );
}

function sortRows(rows: readonly Row[], orderBy: string | undefined): Row[] {
  const found = /^\s*(\w+)(?:\s+(asc|desc))?\s*$/i.exec(orderBy ?? 'displayName');
  if (!found) throw errors.badRequest(`The orderby '${orderBy ?? ''}' is not supported.`);
  const key = (row: Row): string => `${String(row[found[1] ?? ''] ?? '').toLowerCase()} ${String(row.id)}`;
  const sign = found[2]?.toLowerCase() === 'desc' ? -1 : 1;
  return [...rows].sort((left, right) => sign * (key(left) < key(right) ? -1 : 1));
}

/** GET of a collection costs 2, less one for $select and less one for a $top under 20 (GDC concepts/throttling-limits.md). */
export function unitsOfList(query: Query): number {
  return Math.max(1, 2 - (query.has('$select') ? 1 : 0) - (Number(query.get('$top') ?? 100) < 20 ? 1 : 0));
}
