import { makeSite, stableGuid } from './starting-state';
import type { GraphState, List, Site } from './state';

/**
 * Another site with the same lists, items and grants as one that is there, as if the same had been set up there. For
 * trying many schools without setting each up through Graph. False when there is no such site, or the new one exists.
 */
export function copySite(state: GraphState, from: string, to: { path: string; name: string }): boolean {
  const sites = [...state.sites.values()];
  const source = sites.find(({ path }) => path === from);
  if (!source || sites.some(({ path }) => path === to.path)) return false;
  const copy: Site = {
    ...makeSite(to.path, to.name, source.createdAt),
    grants: structuredClone(source.grants),
    lists: new Map([...source.lists.values()].map((list) => copyList(list, to.path)).map((list) => [list.id, list])),
  };
  state.sites.set(copy.id, copy);
  return true;
}

function copyList(list: List, path: string): List {
  return { ...structuredClone(list), id: stableGuid(`list ${list.id} ${path}`) };
}
