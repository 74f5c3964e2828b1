import { errors } from './errors';

/** Query options by name; the system options carry their dollar sign whether the caller sent it or not. */
export type Query = ReadonlyMap<string, string>;

const SYSTEM_OPTIONS = [
  'select',
  'expand',
  'filter',
  'orderby',
  'top',
  'skip',
  'count',
  'search',
  'skiptoken',
];

/** Takes a URL apart. Graph takes system options with and without the dollar sign. */
export function readQuery(url: string): { path: string; query: Query } {
  const mark = url.indexOf('?');
  if (mark < 0) return { path: url, query: new Map() };
  const query = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(url.slice(mark + 1))) {
    query.set(SYSTEM_OPTIONS.includes(name.toLowerCase()) ? `$${name.toLowerCase()}` : name, value);
  }
  return { path: url.slice(0, mark), query };
}

/** Refuses query options an operation does not take, instead of ignoring them. */
export function onlyOptions(query: Query, ...allowed: string[]): void {
  for (const name of query.keys()) {
    if (name.startsWith('$') && !allowed.includes(name)) {
      throw errors.invalidRequest(`The query option '${name}' is not supported here.`);
    }
  }
}

/** `$top` as a number of at most `most`; `usual` when it was not given. */
export function readTop(query: Query, usual: number, most: number): number {
  const given = query.get('$top');
  if (given === undefined) return usual;
  const top = Number(given);
  if (!Number.isInteger(top) || top < 1) throw errors.invalidRequest(`Invalid value '${given}' for $top.`);
  return Math.min(top, most);
}

/** The names in `$select`, or undefined for all. */
export function readSelect(query: Query): readonly string[] | undefined {
  const names = query
    .get('$select')
    ?.split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  return names && names.length > 0 ? names : undefined;
}

/** Keeps what `$select` names, and the annotations. */
export function pick(
  entity: Record<string, unknown>,
  select: readonly string[] | undefined,
): Record<string, unknown> {
  if (!select) return entity;
  const wanted = (key: string): boolean =>
    key.startsWith('@') || select.includes(key) || select.includes(key.split('@')[0] ?? key);
  return Object.fromEntries(Object.entries(entity).filter(([key]) => wanted(key)));
}
