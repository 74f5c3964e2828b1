import type { SiteFacts } from '../../domain/health/facts';
import type { GraphCall } from '../graph/call';
import type { GraphClient } from '../graph-client';
import { ALL_LISTS } from '../lists/all';
import type { ListDefinition } from '../lists/definition';
import { INCIDENTS, STAFF_CONCERNS } from '../lists/incidents';
import { pagesOf } from '../provision/pages';
import type { SiteId } from '../sites';
import { looked } from './looked';
import { statusOfWriting } from './try-writing';

/** People wait for it; it gives up before the time limit of a line does. */
export const PROBE: GraphCall = { lane: 'interactive', patienceMs: 4_000 };

/** Reads the names of a site's lists and tries to write: 4 resource units. Never throws. */
export async function probeSite(graph: GraphClient, where: ListDefinition['site'], id: SiteId): Promise<SiteFacts> {
  const names: string[] = [];
  const reads = await looked(async () => {
    const path = `/sites/${await id('interactive')}/lists?$select=displayName`;
    const lists = await pagesOf<{ displayName: string }>(graph, path, 2, 'interactive');
    names.push(...lists.map(({ displayName }) => displayName));
  });
  if (reads !== 'ok') return { reads, writes: reads, missingLists: [] };
  const wanted = ALL_LISTS.filter(({ site }) => site === where).map(({ name }) => name);
  const missingLists = wanted.filter((name) => !names.includes(name));
  return { reads, writes: await probeWriting(graph, where, id), missingLists };
}

function probeWriting(graph: GraphClient, where: ListDefinition['site'], id: SiteId): Promise<SiteFacts['writes']> {
  const list = where === 'school' ? INCIDENTS : STAFF_CONCERNS;
  return looked(async () => {
    const status = await statusOfWriting(graph, await id('interactive'), list, PROBE);
    if (status === 403 || status === 401) throw new Error('Writing is refused.');
  });
}
