import type { GraphClient } from './graph-client';
import type { GraphLane } from './graph/call';

/** Finds the id of the site that was named at the start; asked once, again only after a failure. */
export type SiteId = (lane: GraphLane) => Promise<string>;

/** `site` is `host:/sites/name`, as Graph addresses sites, or an id already (three parts with commas). */
export function siteId(graph: GraphClient, site: string): SiteId {
  let found: Promise<string> | undefined;
  return (lane) => {
    found ??= resolve(graph, site, lane).catch((error: unknown) => {
      found = undefined;
      throw error;
    });
    return found;
  };
}

async function resolve(graph: GraphClient, site: string, lane: GraphLane): Promise<string> {
  if (site.split(',').length === 3) return site;
  const answer = await graph.get<{ id: string }>(`/sites/${site}`, { lane });
  return answer.id;
}
