import { NotSetUp } from '../domain/ports';
import type { GraphClient } from './graph-client';
import type { BatchOutcome } from './graph/batch';
import type { GraphCall, GraphLane } from './graph/call';
import { GraphRefused } from './graph/errors';
import { withoutEmpties } from './json-column';
import type { Fields } from './json-column';
import type { ListDefinition } from './lists/definition';
import { columnOf } from './lists/definition';
import { toItem } from './list-item';
import type { GraphItem, ListItem } from './list-item';
import { literal, pathOfLink, queryOf } from './odata';
import type { SiteId } from './sites';

interface GraphPage {
  value: GraphItem[];
  '@odata.nextLink'?: string;
  '@odata.deltaLink'?: string;
}

/** Nobody made this list. */
export class ListMissing extends NotSetUp {
  constructor(name: string) {
    super(`The list ${name} is missing. Run "npm run provision".`);
  }
}

/** What changed in a list since a cursor. */
export interface ItemChanges {
  items: readonly ListItem[];
  removed: readonly string[];
  cursor: string;
}

/**
 * The items of one list, in Graph's words (listitem-create, -update, -delete, -list, -delta). All questions go to one
 * indexed column; more cannot be filtered at a time. Throws as GraphClient does; a missing list is NotSetUp.
 */
export class ListItems {
  constructor(
    private readonly graph: GraphClient,
    private readonly site: SiteId,
    readonly definition: ListDefinition,
  ) {}

  /** Throws GraphRefused 400 when a unique value is there already, among other reasons. */
  async create(fields: Fields, lane: GraphLane, patienceMs?: number): Promise<ListItem> {
    const path = await this.path('/items', lane);
    const body = { fields: withoutEmpties(fields) };
    return toItem(
      await this.asked(this.graph.post<GraphItem>(path, body, { lane, uniqueKey: false, patienceMs })),
      fields,
    );
  }

  /**
   * Creates in batches, each with its unique key in its fields; an outcome for each. GraphRefused 400 may mean that the
   * item is there already, AnswerLost that it may be.
   */
  async createMany(
    rows: readonly Fields[],
    call: Pick<GraphCall, 'lane' | 'patienceMs'>,
  ): Promise<BatchOutcome[]> {
    const path = await this.path('/items', call.lane);
    const requests = rows.map((row) => ({
      method: 'POST' as const,
      path,
      body: { fields: withoutEmpties(row) },
      uniqueKey: true,
    }));
    return this.graph.batch(requests, call);
  }

  /** Undefined when there is no such item. */
  async get(id: string, lane: GraphLane): Promise<ListItem | undefined> {
    if (!/^\d+$/.test(id)) return undefined;
    try {
      return toItem(
        await this.graph.get<GraphItem>(await this.path(`/items/${id}?$expand=fields`, lane), { lane }),
      );
    } catch (error) {
      if (isGone(error)) return undefined;
      throw error;
    }
  }

  /** The ETag after the change. Throws EtagConflict; GraphRefused 404 when it is gone. */
  async update(item: Pick<ListItem, 'id' | 'etag'>, fields: Fields, lane: GraphLane): Promise<string> {
    const path = await this.path(`/items/${item.id}/fields`, lane);
    const call: GraphCall = { lane, ifMatch: item.etag };
    const answer = await this.graph.patch<{ '@odata.etag'?: string }>(path, fields, call);
    return answer['@odata.etag'] ?? (await this.get(item.id, lane))?.etag ?? item.etag;
  }

  /** Throws EtagConflict; GraphRefused 404 when it is gone. */
  async delete(item: Pick<ListItem, 'id' | 'etag'>, lane: GraphLane): Promise<void> {
    await this.graph.delete(await this.path(`/items/${item.id}`, lane), { lane, ifMatch: item.etag });
  }

  /** Items where an indexed column compares so, in the order they were made; `limit` pages at most. */
  async where(
    column: string,
    operator: 'eq' | 'le' | 'ge',
    value: string,
    lane: GraphLane,
    limit = Number.POSITIVE_INFINITY,
  ): Promise<ListItem[]> {
    const { indexed, unique, name } = columnOf(this.definition, column);
    if (!indexed && !unique) throw new TypeError(`${this.definition.name}.${column} has no index.`);
    return this.pages(
      queryOf({ filter: `fields/${name} ${operator} ${literal(value)}`, fields: 'all' }),
      lane,
      limit,
    );
  }

  /** The one item with this value in a unique column. */
  async find(column: string, value: string, lane: GraphLane): Promise<ListItem | undefined> {
    return (await this.where(column, 'eq', value, lane))[0];
  }

  /** Every item; for short lists only. Only the columns named, when named. */
  all(lane: GraphLane, columns: 'all' | readonly string[] = 'all'): Promise<ListItem[]> {
    return this.pages(queryOf({ fields: columns }), lane, Number.POSITIVE_INFINITY);
  }

  /** What changed since; everything without a cursor. Throws GraphRefused 410 when the cursor is too old. */
  async changes(cursor: string | undefined, lane: GraphLane): Promise<ItemChanges> {
    const latest = new Map<string, ListItem | undefined>();
    let path = cursor ?? (await this.path('/items/delta?$expand=fields', lane));
    let units = cursor === undefined ? 2 : 1;
    for (;;) {
      const page: GraphPage = await this.asked(this.graph.get<GraphPage>(path, { lane, units }));
      for (const item of page.value) latest.set(item.id, item.deleted ? undefined : toItem(item));
      const next: string | undefined = page['@odata.nextLink'];
      if (next === undefined) return split(latest, pathOfLink(page['@odata.deltaLink'] ?? ''));
      path = pathOfLink(next);
      units = 1;
    }
  }

  private async pages(query: string, lane: GraphLane, limit: number): Promise<ListItem[]> {
    const items: ListItem[] = [];
    let path: string | undefined = await this.path(`/items${query}`, lane);
    for (let page = 0; path !== undefined && page < limit; page += 1) {
      const answer: GraphPage = await this.asked(this.graph.get<GraphPage>(path, { lane, units: 2 }));
      items.push(...answer.value.map((item) => toItem(item)));
      const next: string | undefined = answer['@odata.nextLink'];
      path = next === undefined ? undefined : pathOfLink(next);
    }
    return items;
  }

  private async path(rest: string, lane: GraphLane): Promise<string> {
    return `/sites/${await this.site(lane)}/lists/${this.definition.name}${rest}`;
  }

  /** Asked of the list as a whole, "not found" means that nobody made the list. */
  private async asked<T>(answer: Promise<T>): Promise<T> {
    try {
      return await answer;
    } catch (error) {
      if (isGone(error)) throw new ListMissing(this.definition.name);
      throw error;
    }
  }
}

/** True for "there is no such item". */
export function isGone(error: unknown): boolean {
  return error instanceof GraphRefused && error.status === 404;
}

function split(latest: ReadonlyMap<string, ListItem | undefined>, cursor: string): ItemChanges {
  const items = [...latest.values()].filter((item) => item !== undefined);
  const removed = [...latest].filter(([, item]) => item === undefined).map(([id]) => id);
  return { items, removed, cursor };
}
