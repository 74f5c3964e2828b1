import { allShelves, shelfOf, type ImportRoster, type RosterRow } from '../../../contract/roster';

/** Shelves in one request: two Graph units each, so an answer comes within seconds and a stop loses little. */
const SHELVES_AT_ONCE = 8;

/**
 * The rows as requests of a few shelves each, so that a shelf is written once. `whole`: shelves without anybody are sent
 * too, because whoever is on one of those has left.
 */
export function batchesOf(rows: readonly RosterRow[], whole: boolean): Required<ImportRoster>[] {
  const shelves = new Map<string, RosterRow[]>(whole ? allShelves().map((shelf) => [shelf, []]) : []);
  for (const row of rows) {
    const shelf = shelfOf(row.key);
    shelves.set(shelf, [...(shelves.get(shelf) ?? []), row]);
  }
  const entries = [...shelves];
  return Array.from({ length: Math.ceil(entries.length / SHELVES_AT_ONCE) }, (_, n) => {
    const some = entries.slice(n * SHELVES_AT_ONCE, (n + 1) * SHELVES_AT_ONCE);
    return { rows: some.flatMap(([, people]) => people), whole: whole ? some.map(([shelf]) => shelf) : [] };
  });
}
