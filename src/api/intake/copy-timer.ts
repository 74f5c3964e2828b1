import type { Incident } from '../../domain/incidents/types';
import type { Timer } from '../../domain/ports';
import type { Deps } from '../deps';

/** A case whose originals are to be copied from the mailbox has a timer for it, keyed like the incident with this behind it. */
const MARK = '#originals';
/** Whoever sorted the case copies at once; the timer is for when they could not. */
const WITHIN_MS = 60_000;

export function isCopyTimer({ timerKey }: Pick<Timer, 'timerKey'>): boolean {
  return timerKey.endsWith(MARK);
}

export function reportKeyOfCopy({ timerKey }: Pick<Timer, 'timerKey'>): string {
  return timerKey.slice(0, -MARK.length);
}

/** Promised before a case is sorted, so that a crash behind it forgets nothing. Throws StoreUnavailable. */
export function promiseCopy(deps: Pick<Deps, 'clock' | 'timers'>, { register, report }: Incident): Promise<Timer> {
  const now = deps.clock.now();
  return deps.timers.promise({
    timerKey: `${report.reportKey}${MARK}`,
    register,
    dueAt: new Date(now.getTime() + WITHIN_MS).toISOString(),
    promisedAt: now.toISOString(),
  });
}
