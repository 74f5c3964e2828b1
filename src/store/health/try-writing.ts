import type { GraphCall } from '../graph/call';
import { GraphRefused } from '../graph/errors';
import type { GraphClient } from '../graph-client';
import type { ListDefinition } from '../lists/definition';

/**
 * Whether the service may write in a list, tried with an item that SharePoint must refuse, because it names a column that
 * is not there: 403 says that writing is not allowed, 400 that only the item was wrong, 404 that there is no list. Nothing
 * is ever made. 2 resource units. Throws StoreUnavailable.
 */
export async function statusOfWriting(
  graph: GraphClient,
  siteId: string,
  list: Pick<ListDefinition, 'name'>,
  call: GraphCall,
): Promise<number> {
  const body = { fields: { LanternNoSuchColumn: 'x' } };
  return graph.post(`/sites/${siteId}/lists/${list.name}/items`, body, call).then(
    () => 201,
    (error: unknown) => {
      if (error instanceof GraphRefused) return error.status;
      throw error;
    },
  );
}
