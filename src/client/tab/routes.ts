import { filtersFromQuery, queryFromFilters, type CaseFilters } from '../incidents/case-filters';

/** Every view of the tab has an address of its own that can be pasted. */
export type Route =
  | { page: 'home' }
  | { page: 'report' }
  | { page: 'reports' }
  | { page: 'receipt'; reference: string }
  | { page: 'cases'; filters: CaseFilters }
  | { page: 'case'; reference: string }
  | { page: 'unknown' };

const REFERENCE = /^[A-Z]{2}-\d{4}-\d{4,}$/;

/** `/cases/OS-2026-0042` → the case. Anything unknown is said to be so, never guessed. */
export function parseRoute(path: string): Route {
  const [place = '', query = ''] = path.replace(/^#/, '').split('?');
  const [first = '', second, ...rest] = place.split('/').filter(Boolean);
  if (rest.length > 0) return { page: 'unknown' };
  if (second === undefined) {
    if (first === '') return { page: 'home' };
    if (first === 'report' || first === 'reports') return { page: first };
    if (first === 'cases') return { page: 'cases', filters: filtersFromQuery(query) };
    return { page: 'unknown' };
  }
  const reference = second.toUpperCase();
  if (!REFERENCE.test(reference)) return { page: 'unknown' };
  if (first === 'cases') return { page: 'case', reference };
  return first === 'reports' ? { page: 'receipt', reference } : { page: 'unknown' };
}

export function formatRoute(route: Route): string {
  switch (route.page) {
    case 'home':
    case 'unknown':
      return '/';
    case 'receipt':
      return `/reports/${route.reference}`;
    case 'case':
      return `/cases/${route.reference}`;
    case 'cases': {
      const query = queryFromFilters(route.filters);
      return query ? `/cases?${query}` : '/cases';
    }
    default:
      return `/${route.page}`;
  }
}

/** What a Teams deep link carries: a whole path (`/cases/OS-2026-0042`), or the bare reference of a case. */
export function routeOfSubPage(subPage: string): Route {
  if (REFERENCE.test(subPage.toUpperCase())) return { page: 'case', reference: subPage.toUpperCase() };
  return parseRoute(subPage.startsWith('/') ? subPage : `/${subPage}`);
}
