import {
  INCIDENT_STATUSES,
  LANES,
  PRIORITIES,
  type IncidentStatus,
  type Lane,
  type Priority,
} from '../../contract/choices';
import { CASE_SORTS, type CaseSort } from '../../contract/limits';

/** What the list of cases is narrowed to. The text searched for is apart: it may be a child's name, so no address holds it. */
export interface CaseFilters {
  status: IncidentStatus[];
  lane: Lane[];
  priority: Priority[];
  sort: CaseSort;
  page: number;
}

export const NO_FILTERS: CaseFilters = { status: [], lane: [], priority: [], sort: 'needsYou', page: 1 };

/** Reads an address; what it does not know is left out. */
export function filtersFromQuery(query: string): CaseFilters {
  const values = new URLSearchParams(query);
  const page = Number(values.get('page') ?? 1);
  return {
    status: known(values.get('status'), INCIDENT_STATUSES),
    lane: known(values.get('lane'), LANES),
    priority: known(values.get('priority'), PRIORITIES),
    sort: known(values.get('sort'), CASE_SORTS)[0] ?? 'needsYou',
    page: Number.isInteger(page) && page > 0 && page <= 10_000 ? page : 1,
  };
}

function known<T extends string>(text: string | null, allowed: readonly T[]): T[] {
  const given = (text ?? '').split(',');
  return allowed.filter((value) => given.includes(value));
}

/** The address part for these filters, shortest form; empty when nothing is narrowed. */
export function queryFromFilters(filters: CaseFilters): string {
  const parts: string[] = [];
  for (const name of ['status', 'lane', 'priority'] as const) {
    if (filters[name].length > 0) parts.push(`${name}=${filters[name].join(',')}`);
  }
  if (filters.sort !== 'needsYou') parts.push(`sort=${filters.sort}`);
  if (filters.page > 1) parts.push(`page=${filters.page}`);
  return parts.join('&');
}

/** Puts one value of a filter in or takes it out; the list starts again at its first page. */
export function toggled<K extends 'status' | 'lane' | 'priority'>(
  filters: CaseFilters,
  name: K,
  value: CaseFilters[K][number],
): CaseFilters {
  const given = filters[name] as string[];
  const next = given.includes(value) ? given.filter((one) => one !== value) : [...given, value];
  return { ...filters, [name]: next, page: 1 };
}
