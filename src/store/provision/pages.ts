import type { GraphLane } from '../graph/call';
import type { GraphClient } from '../graph-client';
import { pathOfLink } from '../odata';

interface GraphPage<T> {
  value: T[];
  '@odata.nextLink'?: string;
}

/** Everything in a collection, page after page; `units` is the price of one page. */
export async function pagesOf<T>(
  graph: GraphClient,
  first: string,
  units: number,
  lane: GraphLane = 'routine',
): Promise<T[]> {
  const all: T[] = [];
  for (let path: string | undefined = first; path !== undefined;) {
    const page: GraphPage<T> = await graph.get<GraphPage<T>>(path, { lane, units });
    all.push(...page.value);
    const next: string | undefined = page['@odata.nextLink'];
    path = next === undefined ? undefined : pathOfLink(next);
  }
  return all;
}
