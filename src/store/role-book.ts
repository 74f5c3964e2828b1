import { holdingsOf } from '../domain/people/role-lines';
import type { RoleLine } from '../domain/people/role-lines';
import type { RoleHolding } from '../domain/people/types';
import { EtagConflict } from '../domain/ports';
import type { RoleBook } from '../domain/ports';
import { createOnce } from './create-once';
import type { GraphClient } from './graph-client';
import type { GraphLane } from './graph/call';
import { DamagedItem } from './json-column';
import { ListItems, isGone } from './list-items';
import { ROLES } from './lists/school';
import { remembered } from './remembered';
import { fieldsOfRoleChange, fieldsOfRoleLine, roleKey, roleLineOf } from './role-line-item';
import { siteId } from './sites';

export interface RoleBookOptions {
  graph: GraphClient;
  /** `host:/sites/name` */
  site: string;
  /** How long who holds what is remembered; a change in another copy, or by hand, is seen after that at the latest. */
  rememberMs?: number;
  /** Milliseconds by the machine's own clock; never moved. */
  systemNow?: () => number;
}

export interface GraphRoleBook extends RoleBook {
  /** Who holds what, remembered; a change made through this book is seen at once. */
  holdings(): Promise<readonly RoleHolding[]>;
}

/** The roles list in SharePoint, for reading often and for changing. */
export function graphRoleBook({ graph, site, rememberMs = 60_000, systemNow = Date.now }: RoleBookOptions): GraphRoleBook {
  const items = new ListItems(graph, siteId(graph, site), ROLES);
  const read = async (lane: GraphLane): Promise<RoleLine[]> => (await items.all(lane)).flatMap(readable);
  const holdings = remembered(rememberMs, systemNow, async () => holdingsOf(await read('safeguarding')));
  // Also when it failed: an answer that was lost may have been a change that was made.
  const changing = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } finally {
      holdings.forget();
    }
  };
  return {
    holdings,
    lines: () => read('interactive'),
    enter: (line) =>
      changing(async () => {
        const { item } = await createOnce(items, roleKey(line), fieldsOfRoleLine(line), 'interactive');
        return roleLineOf(item) ?? { ...line, itemId: item.id, etag: item.etag };
      }),
    change: (line, change) =>
      changing(async () => {
        const etag = await update(items, line, fieldsOfRoleChange(change));
        const { telephone = line.telephone, handedTo = line.handedTo, ...rest } = change;
        return {
          ...line,
          ...rest,
          changes: change.changes ?? line.changes,
          telephone: telephone ?? undefined,
          handedTo: handedTo ?? undefined,
          etag,
        };
      }),
  };
}

async function update(items: ListItems, line: RoleLine, fields: Record<string, unknown>): Promise<string> {
  try {
    return await items.update({ id: line.itemId, etag: line.etag }, fields, 'interactive');
  } catch (error) {
    if (isGone(error)) throw new EtagConflict(`The line ${line.itemId} is gone.`);
    throw error;
  }
}

/** A line whose history somebody changed by hand still says who holds what. */
function readable(item: Parameters<typeof roleLineOf>[0]): RoleLine[] {
  try {
    return [roleLineOf(item) ?? []].flat();
  } catch (error) {
    if (!(error instanceof DamagedItem)) throw error;
    const line = roleLineOf({ ...item, fields: { ...item.fields, ...NO_HISTORY } });
    return line ? [line] : [];
  }
}

const NO_HISTORY = { Changes: null, Changes2: null, HandedTo: null };
