import { useCallback, useEffect, useRef, useState } from 'react';
import type { CaseListView } from '../../contract/cases';
import { useTab } from '../tab/tab-context';
import { useRefresh } from '../ui/use-refresh';
import { useResource } from '../ui/use-resource';
import { queryFromFilters, type CaseFilters } from './case-filters';

/** The list of cases for these filters, kept current. `fresh` counts cases that a refresh brought in. */
export function useCases(filters: CaseFilters, search: string) {
  const { service, refreshSession } = useTab();
  const address = queryFromFilters(filters);
  const text = search.trim();
  const load = useCallback(() => service.cases(address, text), [service, address, text]);
  const resource = useResource(load);
  const { reload } = resource;
  const refresh = useCallback(() => {
    void reload();
    // The session carries the service's time, which the clocks of the rows count from.
    void refreshSession();
  }, [reload, refreshSession]);
  useRefresh(refresh);
  return { ...resource, fresh: useFresh(resource.value, `${address} ${text}`) };
}

/** How many references were not there in the answer before, of the same question. */
function useFresh(list: CaseListView | undefined, query: string): number {
  const known = useRef<{ query: string; references: Set<string> } | undefined>(undefined);
  const [fresh, setFresh] = useState(0);
  useEffect(() => {
    if (!list) return;
    const before = known.current;
    const references = list.cases.map((row) => row.reference);
    known.current = { query, references: new Set(references) };
    if (before?.query === query)
      setFresh(references.filter((reference) => !before.references.has(reference)).length);
    else setFresh(0);
  }, [list, query]);
  return fresh;
}
