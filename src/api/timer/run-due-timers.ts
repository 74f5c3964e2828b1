import type { Deps } from '../deps';
import { runTimer } from './run-timer';

/** Timers taken up in one round, oldest first, and how many of them at the same time. */
const PER_ROUND = 50;
const AT_ONCE = 5;

/**
 * One round of the clock: everything that is due, for all schools of the tenant, with one query (P10). Answers how many
 * timers it looked at. Throws StoreUnavailable when the list cannot be read.
 *
 * Graph: one indexed read of `Timers`.
 */
export async function runDueTimers(deps: Deps): Promise<number> {
  const due = [...(await deps.timers.due(deps.clock.now(), PER_ROUND))];
  const count = due.length;
  const worker = async (): Promise<void> => {
    for (let timer = due.shift(); timer !== undefined; timer = due.shift()) await runTimer(deps, timer);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return count;
}
