import type { GraphCall } from './call';
import { errors } from './errors';
import type { Query } from './query';
import type { Item, List } from './state';

/** Where a reader of changes stands: has seen everything up to `seen`, and is on the way to `until`. */
interface Position {
  epoch: string;
  list: string;
  seen: number;
  /** Absent in a delta link; in a next link, the last change that belongs to this round. */
  until?: number;
}

/** One row that changed; without an item it is gone. */
export interface Changes {
  change: number;
  id: number;
  guid: string;
  item?: Item;
}

export interface Round {
  seen: number;
  until: number;
  /** Asked without a token. */
  first: boolean;
  /** Oldest change first. */
  changes: readonly Changes[];
}

/**
 * What a reader has not seen. A token this emulator did not hand out, or from before a reset, is answered with 410 and
 * the address to begin again at (GDC api/listitem-delta.md). `token=latest` is a round without changes.
 */
export function readRound(call: GraphCall, list: List): Round {
  const { epoch } = call.world.state;
  const token = call.query.get('token') ?? call.query.get('$skiptoken') ?? '';
  if (token === 'latest') return { seen: list.change, until: list.change, first: false, changes: [] };
  const from = token === '' ? { epoch, list: list.id, seen: 0 } : readToken(token);
  if (!from || from.epoch !== epoch || from.list !== list.id || from.seen > list.change)
    throw errors.resync(startAgain(call));
  const until = from.until ?? list.change;
  const first = token === '';
  return { seen: from.seen, until, first, changes: changesBetween(list, from.seen, until, first) };
}

/** `@odata.nextLink` while the round goes on behind this page, else `@odata.deltaLink`. */
export function roundLink(
  call: GraphCall,
  list: List,
  round: Round,
  page: readonly Changes[],
): Record<string, string> {
  const { epoch } = call.world.state;
  if (round.changes.length <= page.length)
    return { '@odata.deltaLink': link(call, { epoch, list: list.id, seen: round.until }) };
  const seen = page[page.length - 1]?.change ?? round.until;
  return { '@odata.nextLink': link(call, { epoch, list: list.id, seen, until: round.until }) };
}

/** A first round tells only what is there; what changes during it belongs to the round after. */
function changesBetween(list: List, seen: number, until: number, first: boolean): Changes[] {
  const entries: Changes[] = [];
  for (const item of list.items.values()) {
    if (item.change > seen && item.change <= until)
      entries.push({ change: item.change, id: item.id, guid: item.guid, item });
  }
  if (!first) {
    for (const [id, { change, guid }] of list.tombstones)
      if (change > seen && change <= until) entries.push({ change, id, guid });
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
