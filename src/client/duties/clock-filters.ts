import { CLOCK_KINDS, WALL_STATES } from '../../contract/limits';
import type { ClockKind, WallState } from '../../contract/duties';

/** What the clock wall is narrowed to. */
export interface ClockFilters {
  kind: ClockKind[];
  state: WallState[];
  page: number;
}

export const ALL_CLOCKS: ClockFilters = { kind: [], state: [], page: 1 };

/** Reads an address; what it does not know is left out. */
export function clockFiltersFrom(query: string): ClockFilters {
  const values = new URLSearchParams(query);
  const page = Number(values.get('page') ?? 1);
  return {
    kind: known(values.get('kind'), CLOCK_KINDS),
    state: known(values.get('state'), WALL_STATES),
    page: Number.isInteger(page) && page > 0 && page <= 10_000 ? page : 1,
  };
}

/** The address part for these filters; empty when nothing is narrowed. */
export function queryOfClocks({ kind, state, page }: ClockFilters): string {
  return [
    kind.length > 0 ? `kind=${kind.join(',')}` : '',
    state.length > 0 ? `state=${state.join(',')}` : '',
    page > 1 ? `page=${page}` : '',
  ]
    .filter(Boolean)
    .join('&');
}

function known<T extends string>(text: string | null, allowed: readonly T[]): T[] {
  const given = (text ?? '').split(',');
  return allowed.filter((value) => given.includes(value));
}
