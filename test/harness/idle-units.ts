import { setTimeout as wait } from 'node:timers/promises';
import { advanceClock, keptState } from './emulator-state';
import type { RunningService } from './running-service';

/** A round of the clock comes every second; with this much time there was one, and what it begins is over. */
const ROUND_MS = 1_300;
const QUIET_WITHIN_MS = 30_000;
/** Between two looks nothing is asked but the timers, once or twice. */
const QUIET_UNITS = 4;

/** Resource units that the service asked for so far, by the emulator's own count. */
export async function unitsSoFar({ site }: Pick<RunningService, 'site'>): Promise<number> {
  return (await keptState(site)).metrics.resourceUnits;
}

/**
 * Resource units of some minutes in which nobody does anything. The school's clock is moved a minute at a time and one
 * round waited for, so a real minute, with more rounds in it, costs two units more for each.
 */
export async function idleUnits(service: Pick<RunningService, 'site'>, minutes: number): Promise<number> {
  await settled(service);
  const before = await unitsSoFar(service);
  for (let minute = 0; minute < minutes; minute += 1) {
    await advanceClock(service.site, 60);
    await wait(ROUND_MS);
  }
  return (await unitsSoFar(service)) - before;
}

/** Resolves when what the start and the last visitor began is over. */
export async function settled(service: Pick<RunningService, 'site'>): Promise<void> {
  const end = Date.now() + QUIET_WITHIN_MS;
  for (let before = Number.NEGATIVE_INFINITY; Date.now() < end; ) {
    const now = await unitsSoFar(service);
    if (now - before <= QUIET_UNITS) return;
    before = now;
    await wait(ROUND_MS);
  }
  throw new Error('It never became quiet.');
}
