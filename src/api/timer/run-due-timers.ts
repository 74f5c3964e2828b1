import type { Timer } from '../../domain/ports';
import type { Deps } from '../deps';
import { oneSchool } from '../schools/schools';
import type { Schools } from '../schools/schools';
import { runTimer } from './run-timer';

/** Timers taken up in one round, oldest first, and how many of them at the same time. */
const PER_ROUND = 50;
const AT_ONCE = 5;
/** A timer of a school that cannot be found is put off, lest a heap of them keeps the others from their turn. */
const PUT_OFF_MS = 10 * 60_000;

/**
 * One round of the clock: everything that is due, for all schools of the tenant, with one query (P10). Answers how many
 * timers it looked at. Throws StoreUnavailable when the list cannot be read.
 *
 * Graph: one indexed read of `Timers`.
 */
export async function runRound(schools: Schools): Promise<number> {
  const { clock, timers } = schools.shared;
  const due = [...(await timers.due(clock.now(), PER_ROUND))];
  const count = due.length;
  const worker = async (): Promise<void> => {
    for (let timer = due.shift(); timer !== undefined; timer = due.shift()) await runAtItsSchool(schools, timer);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return count;
}

/** The round of a deployment of one school. */
export function runDueTimers(deps: Deps): Promise<number> {
  return runRound(oneSchool(deps));
}

/** Never throws. A school taken out of the configuration by mistake keeps its promises; whoever watches is told. */
async function runAtItsSchool(schools: Schools, timer: Timer): Promise<void> {
  const deps = schools.at(timer.school);
  if (deps !== undefined) return runTimer(deps, timer);
  const { clock, timers, log } = schools.shared;
  log.error('timerOfUnknownSchool', { timer: timer.itemId });
  await timers.claim(timer, new Date(clock.now().getTime() + PUT_OFF_MS)).catch(() => undefined);
}
