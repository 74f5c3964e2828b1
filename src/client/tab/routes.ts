import type { SchoolPart } from '../../contract/session';
import { clockFiltersFrom, queryOfClocks, type ClockFilters } from '../duties/clock-filters';
import { filtersFromQuery, queryFromFilters, type CaseFilters } from '../incidents/case-filters';
import { isSchoolPart } from '../school/parts';

/** Every view of the tab has an address of its own that can be pasted. */
export type Route =
  | { page: 'home' }
  | { page: 'report' }
  | { page: 'reports' }
  | { page: 'receipt'; reference: string }
  | { page: 'cases'; filters: CaseFilters }
  | { page: 'case'; reference: string }
  | { page: 'clocks'; filters: ClockFilters }
  | { page: 'school'; part?: SchoolPart; place?: string }
  | { page: 'agreements'; place?: string }
  | { page: 'rules' }
  | { page: 'unknown' };

const REFERENCE = /^[A-Z]{2}-\d{4}-\d{4,}$/;
const TO_SIGN = /^[\w-]+$/;

/** `/cases/OS-2026-0042` → the case. Anything unknown is said to be so, never guessed. */
export function parseRoute(path: string): Route {
  const [place = '', query = ''] = path.replace(/^#/, '').split('?');
  const [first = '', second, ...rest] = place.split('/').filter(Boolean);
  if (first === 'school') return schoolRoute(second, ...rest);
  if (first === 'agreements' && rest.length === 0) return agreementsRoute(second);
  if (rest.length > 0) return { page: 'unknown' };
  if (second === undefined) {
    if (first === '') return { page: 'home' };
    if (first === 'report' || first === 'reports' || first === 'rules') return { page: first };
    if (first === 'cases') return { page: 'cases', filters: filtersFromQuery(query) };
    if (first === 'clocks') return { page: 'clocks', filters: clockFiltersFrom(query) };
    return { page: 'unknown' };
  }
  const reference = second.toUpperCase();
  if (!REFERENCE.test(reference)) return { page: 'unknown' };
  if (first === 'cases') return { page: 'case', reference };
  return first === 'reports' ? { page: 'receipt', reference } : { page: 'unknown' };
}

/** `/school`, `/school/<part>`, and below that one place of the part's own. */
function schoolRoute(part?: string, place?: string, ...rest: string[]): Route {
  if (part === undefined) return { page: 'school' };
  if (!isSchoolPart(part) || rest.length > 0) return { page: 'unknown' };
  return place === undefined ? { page: 'school', part } : { page: 'school', part, place: unescaped(place) };
}

/** A place may be any text, such as the name that somebody gave a version; one that was cut short is taken as it is. */
function unescaped(place: string): string {
  try {
    return decodeURIComponent(place);
  } catch {
    return place;
  }
}

/** `/agreements`, and below it one that is to sign. */
function agreementsRoute(place?: string): Route {
  if (place === undefined) return { page: 'agreements' };
  return TO_SIGN.test(place) ? { page: 'agreements', place } : { page: 'unknown' };
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
    case 'agreements':
      return ['/agreements', route.place].filter(Boolean).join('/');
    case 'clocks': {
      const query = queryOfClocks(route.filters);
      return query ? `/clocks?${query}` : '/clocks';
    }
    case 'school':
      return ['/school', route.part, route.place && encodeURIComponent(route.place)].filter(Boolean).join('/');
    default:
      return `/${route.page}`;
  }
}

/** The school that a deep link names, where there are several: a reference is one school's. */
export function schoolOfSubPage(subPage: string): string | undefined {
  return new URLSearchParams(subPage.split('?')[1]).get('school') ?? undefined;
}

/** What a Teams deep link carries: a whole path (`/cases/OS-2026-0042`), or the bare reference of a case. */
export function routeOfSubPage(subPage: string): Route {
  if (REFERENCE.test(subPage.toUpperCase())) return { page: 'case', reference: subPage.toUpperCase() };
  return parseRoute(subPage.startsWith('/') ? subPage : `/${subPage}`);
}
