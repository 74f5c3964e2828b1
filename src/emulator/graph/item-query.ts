import { listOf } from './addressed';
import type { GraphCall, GraphReply } from './call';
import { errors } from './errors';
import { readExpand } from './field-shape';
import { LIST_VIEW_THRESHOLD, type ReadyFilter, prepareFilter } from './item-filter';
import { itemContext, renderItem } from './item-shape';
import { type Field, fieldFor, order, sortable } from './queried-field';
import { onlyOptions, readSelect, readTop } from './query';
import { readFilter } from './simple-filter';
import type { Item, List } from './state';

/** Not documented by Graph; what practice reports. */
const USUAL_PAGE = 200;
const LARGEST_PAGE = 5_000;

interface Sort {
  field: Field;
  descending: boolean;
}

/** GET …/items: filter, order and page, with the refusals of the service for queries a large list could not answer. */
export function getItems(call: GraphCall): GraphReply {
  const { query } = call;
  const expand = query.get('$expand');
  if (call.pathAddressed && expand?.includes('(')) throw errors.pathQuery(expand.split('=')[0] ?? expand);
  onlyOptions(query, '$expand', '$select', '$filter', '$orderby', '$top', '$skiptoken');
  const list = listOf(call);
  const wanted = readExpand(expand);
  const select = readSelect(query);
  const top = readTop(query, USUAL_PAGE, LARGEST_PAGE);
  const filterText = query.get('$filter');
  const filter = filterText === undefined ? undefined : prepareFilter(list, readFilter(filterText));
  const sort = readOrder(list, query.get('$orderby'));
  const all = [...list.items.values()];
  checkCost(call, all, filter, sort);

  const found = filter ? all.filter(filter.matches) : all;
  const sorted = sort ? [...found].sort((left, right) => compareBy(sort, left, right)) : found;
  const rest = afterToken(sorted, sort, query.get('$skiptoken'));
  const page = rest.slice(0, top);
  const last = page[page.length - 1];
  const body = {
    '@odata.context': itemContext(call, list, wanted),
    ...(last && rest.length > page.length ? { '@odata.nextLink': nextLink(call, sort, last) } : {}),
    value: page.map((item) => renderItem(call, list, item, wanted, select)),
  };
  return { status: 200, body };
}

/** One column, `fields/X` with asc or desc. Sorting by item properties is refused, as the field reports of it differ. */
function readOrder(list: List, orderBy: string | undefined): Sort | undefined {
  if (orderBy === undefined) return undefined;
  const found = /^\s*([\w/]+)(?:\s+(asc|desc))?\s*$/i.exec(orderBy);
  if (!found) throw errors.invalidRequest(`The orderby '${orderBy}' is not supported.`);
  return { field: fieldFor(list, found[1] ?? ''), descending: found[2]?.toLowerCase() === 'desc' };
}

/**
 * The index rules: every column needs an index unless the caller asks to try without; only one column can be filtered
 * by its index at a time (GDC api/listitem-list.md); and past the list view threshold the first term must itself be
 * narrow, else the service answers 429 however often it is asked.
 */
function checkCost(
  call: GraphCall,
  items: readonly Item[],
  filter: ReadyFilter | undefined,
  sort: Sort | undefined,
): void {
  const mayTry = /HonorNonIndexedQueriesWarningMayFailRandomly/i.test(call.request.headers.prefer ?? '');
  const fields = [...(filter?.fields ?? []), ...(sort ? [sort.field] : [])];
  const bare = fields.find((field) => !field.indexed);
  if (bare && !mayTry) throw errors.notIndexed(bare.name);
  if (!mayTry && new Set(filter?.fields.map((field) => field.name)).size > 1) {
    throw errors.invalidRequest(
      'Only one indexed field can be filtered at a time. Filter by the one that narrows most.',
    );
  }
  if (items.length <= LIST_VIEW_THRESHOLD) return;
  const touched = filter
    ? filter.rowsTouched(items)
    : sort && (!sort.field.indexed || isIdDescending(sort))
      ? items.length
      : 0;
  if (touched > LIST_VIEW_THRESHOLD) throw errors.throttled({ 'Retry-After': '10' });
}

/** Reported to fail on large lists although the id is indexed (microsoft-graph-docs #8450). */
function isIdDescending(sort: Sort): boolean {
  return sort.descending && sort.field.name.toLowerCase() === 'id';
}

function compareBy(sort: Sort, left: Item, right: Item): number {
  return compareKeys(sort, keyOf(sort, left), left.id, keyOf(sort, right), right.id);
}

/** Empty values come first, and items with equal values stay in the order of their ids. */
function keyOf(sort: Sort, item: Item): string | number | undefined {
  const value = sort.field.read(item);
  return value === undefined ? undefined : sortable(sort.field, value);
}

function compareKeys(
  sort: Sort,
  left: string | number | undefined,
  leftId: number,
  right: string | number | undefined,
  rightId: number,
): number {
  const sign = sort.descending ? -1 : 1;
  if (left === undefined || right === undefined) {
    return left === right ? leftId - rightId : sign * (left === undefined ? -1 : 1);
  }
  return sign * order(left, right) || leftId - rightId;
}

/** `Paged=TRUE&p_ID=<last id>` with the sort value when sorted, in base64, as the service writes it. */
function nextLink(call: GraphCall, sort: Sort | undefined, last: Item): string {
  const position = new URLSearchParams({ Paged: 'TRUE' });
  const key = sort ? keyOf(sort, last) : undefined;
  if (sort && key !== undefined) position.set(`p_${sort.field.name}`, String(key));
  position.set('p_ID', String(last.id));
  const token = Buffer.from(position.toString()).toString('base64');
  const options = [...call.query]
    .filter(([name]) => name !== '$skiptoken')
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `${call.base}${call.path}?${[...options, `$skiptoken=${encodeURIComponent(token)}`].join('&')}`;
}

function afterToken(
  items: readonly Item[],
  sort: Sort | undefined,
  token: string | undefined,
): readonly Item[] {
  if (token === undefined) return items;
  const position = new URLSearchParams(Buffer.from(token, 'base64').toString('utf8'));
  const id = Number(position.get('p_ID') ?? NaN);
  if (position.get('Paged') !== 'TRUE' || !Number.isInteger(id))
    throw errors.invalidRequest('Invalid skip token.');
  if (!sort) return items.filter((item) => item.id > id);
  const text = position.get(`p_${sort.field.name}`);
  const key = text === null ? undefined : ['text', 'lookup'].includes(sort.field.type) ? text : Number(text);
  return items.filter((item) => compareKeys(sort, keyOf(sort, item), item.id, key, id) > 0);
}
