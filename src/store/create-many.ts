import { AnswerLost, GraphRefused } from './graph/errors';
import type { BatchOutcome } from './graph/batch';
import type { GraphCall } from './graph/call';
import type { Fields } from './json-column';
import type { ListItems } from './list-items';

/** What became of one row: made now, there already, or not made, for this reason. */
export type RowOutcome = { state: 'created' } | { state: 'present' } | { state: 'failed'; error: Error };

/**
 * Creates many items once each for their keys, in batches; for routine work, where nobody waits for a single one. The
 * same as createOnce: the unique column refuses a second one with 400, and whether that was the reason is looked up.
 * Outcomes come in the order of the rows. Throws only what finding the list throws.
 */
export async function createManyOnce(
  list: ListItems,
  keyColumn: string,
  rows: readonly Fields[],
  call: Pick<GraphCall, 'lane' | 'patienceMs'>,
): Promise<RowOutcome[]> {
  const outcomes = await list.createMany(rows, call);
  const results: RowOutcome[] = [];
  for (const [n, outcome] of outcomes.entries()) {
    results.push(await settled(outcome, () => isThere(list, keyColumn, rows[n] ?? {}, call)));
  }
  return results;
}

async function settled(outcome: BatchOutcome, lookUp: () => Promise<boolean>): Promise<RowOutcome> {
  if (outcome.ok) return { state: 'created' };
  const { error } = outcome;
  const unclear =
    error instanceof AnswerLost ||
    (error instanceof GraphRefused && (error.status === 400 || error.status === 409));
  if (!unclear) return { state: 'failed', error };
  return (await lookUp().catch(() => false)) ? { state: 'present' } : { state: 'failed', error };
}

async function isThere(
  list: ListItems,
  column: string,
  row: Fields,
  { lane }: Pick<GraphCall, 'lane'>,
): Promise<boolean> {
  return (await list.find(column, String(row[column]), lane)) !== undefined;
}
