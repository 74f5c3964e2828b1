import { listOf } from './addressed';
import type { GraphCall, GraphReply, Route } from './call';
import { errors } from './errors';
import { readExpand } from './field-shape';
import { itemContext, renderItem } from './item-shape';
import { type Query, onlyOptions, readSelect, readTop } from './query';
import type { Item, List } from './state';

/** Where a reader of changes stands: has seen everything up to `seen`, and is on the way to `until`. */
interface Position {
  epoch: string;
  list: string;
  seen: number;
  /** Absent in a delta link; in a next link, the last change that belongs to this round. */
  until?: number;
}

/**
 * GET …/items/delta: the latest state of what changed since the token, oldest change first, deleted items as
 * `{id, deleted}`. A token this emulator did not hand out, or from before a reset, is answered with 410 and the address
 * to begin again at (GDC api/listitem-delta.md).
 */
function getDelta(call: GraphCall): GraphReply {
  onlyOptions(call.query, '$expand', '$select', '$top', '$skiptoken');
  const list = listOf(call);
  const { epoch } = call.world.state;
  const token = call.query.get('token') ?? call.query.get('$skiptoken') ?? '';
  const wanted = readExpand(call.query.get('$expand'));
  const context = `${itemContext(call, list, wanted)}`;
  if (token === 'latest') {
    return {
      status: 200,
      body: {
        '@odata.context': context,
        '@odata.deltaLink': link(call, { epoch, list: list.id, seen: list.change }),
        value: [],
      },
    };
  }
  const from = token === '' ? { epoch, list: list.id, seen: 0 } : readToken(token);
  if (!from || from.epoch !== epoch || from.list !== list.id || from.seen > list.change)
    throw errors.resync(startAgain(call));

  const until = from.until ?? list.change;
  const entries = changesBetween(list, from.seen, until, token === '');
  const page = entries.slice(0, readTop(call.query, 200, 5_000));
  const more = entries.length > page.length;
  const reached = more ? (page[page.length - 1]?.change ?? until) : until;
  const next: Position = more
    ? { epoch, list: list.id, seen: reached, until }
    : { epoch, list: list.id, seen: reached };
  const value = page.map(({ id, item }) =>
    item
      ? renderItem(call, list, item, wanted, readSelect(call.query))
      : { id: String(id), deleted: { state: 'deleted' } },
  );
  return {
    status: 200,
    body: {
      '@odata.context': context,
      [more ? '@odata.nextLink' : '@odata.deltaLink']: link(call, next),
      value,
    },
  };
}

interface Entry {
  change: number;
  id: number;
  item?: Item;
}

/** A first round tells only what is there; what changes during it belongs to the round after. */
function changesBetween(list: List, seen: number, until: number, first: boolean): Entry[] {
  const entries: Entry[] = [];
  for (const item of list.items.values()) {
    if (item.change > seen && item.change <= until) entries.push({ change: item.change, id: item.id, item });
  }
  if (!first) {
    for (const [id, change] of list.tombstones)
      if (change > seen && change <= until) entries.push({ change, id });
  }
  return entries.sort((left, right) => left.change - right.change);
}

function link(call: GraphCall, position: Position): string {
  const token = Buffer.from(JSON.stringify(position)).toString('base64url');
  return `${startAgain(call)}${keptOptions(call.query) ? '&' : '?'}token=${token}`;
}

/** The same question from the beginning: its options without a token. */
function startAgain(call: GraphCall): string {
  const options = keptOptions(call.query);
  return `${call.base}${call.path}${options ? `?${options}` : ''}`;
}

function keptOptions(query: Query): string {
  return [...query]
    .filter(([name]) => name !== 'token' && name !== '$skiptoken')
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
}

function readToken(token: string): Position | undefined {
  try {
    const read = JSON.parse(Buffer.from(token, 'base64url').toString('utf8')) as Partial<Position>;
    return typeof read.seen === 'number' && read.epoch && read.list ? (read as Position) : undefined;
  } catch {
    return undefined;
  }
}

export const deltaRoutes: readonly Route[] = [
  {
    method: 'GET',
    template: '/sites/{site}/lists/{list}/items/delta',
    need: 'read',
    units: (query) => (query.has('token') || query.has('$skiptoken') ? 1 : 2),
    handle: getDelta,
  },
];
