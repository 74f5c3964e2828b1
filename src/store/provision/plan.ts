import type { GraphClient } from '../graph-client';
import { isGone } from '../list-items';
import { graphColumns } from '../lists/definition';
import type { GraphColumn, ListDefinition } from '../lists/definition';
import { pagesOf } from './pages';
import type { Step } from './steps';

/** What one list still needs: the list itself, columns, or an index. */
export async function planList(graph: GraphClient, siteId: string, list: ListDefinition): Promise<Step[]> {
  const present = await columnsOf(graph, siteId, list);
  if (!present) return [{ kind: 'createList', siteId, list }];
  return graphColumns(list).flatMap((column): Step[] => {
    const there = present.find(({ name }) => name === column.name);
    if (!there) return [{ kind: 'addColumn', siteId, list, column }];
    const complete =
      (!column.indexed || there.indexed) && (!column.enforceUniqueValues || there.enforceUniqueValues);
    return complete || !there.id ? [] : [{ kind: 'indexColumn', siteId, list, column, columnId: there.id }];
  });
}

/** The columns of a list as they are; undefined when there is no such list. */
export async function columnsOf(
  graph: GraphClient,
  siteId: string,
  list: ListDefinition,
): Promise<GraphColumn[] | undefined> {
  try {
    return await pagesOf<GraphColumn>(graph, `/sites/${siteId}/lists/${list.name}/columns`, 2);
  } catch (error) {
    if (isGone(error)) return undefined;
    throw error;
  }
}
