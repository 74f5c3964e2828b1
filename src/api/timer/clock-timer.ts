import { nextReminderAt } from '../../domain/duties/clocks';
import type { Incident } from '../../domain/incidents/types';
import { EtagConflict } from '../../domain/ports';
import type { Timer } from '../../domain/ports';
import type { Deps } from '../deps';
import { situationOf } from '../situation';

/** A case has a timer for its alert, keyed like the incident, and one for its clocks, keyed so with this behind it. */
const MARK = '#clocks';
const ATTEMPTS = 5;

export function isClockTimer({ timerKey }: Pick<Timer, 'timerKey'>): boolean {
  return timerKey.endsWith(MARK);
}

/** The report key of the case whose clocks a timer is about. */
export function reportKeyOf({ timerKey }: Pick<Timer, 'timerKey'>): string {
  return timerKey.slice(0, -MARK.length);
}

/**
 * Makes sure that the clocks of a case are looked at when the next reminder is due. Nothing is asked of Graph for a
 * case in which no clock runs, and that is most of them. Throws StoreUnavailable.
 */
export async function promiseReminder(deps: Deps, incident: Incident): Promise<void> {
  const { policy, now } = await situationOf(deps, incident);
  const next = nextReminderAt(incident, policy, now);
  if (next !== undefined) await wakeClocks(deps, incident, next);
}

/**
 * Has the clocks of a case looked at by that moment at the latest. Called before a change to them as well: whoever
 * looks works out from the case what is due then, so that a crash after the change forgets nothing (P2).
 */
export async function wakeClocks(deps: Deps, incident: Incident, at: Date): Promise<void> {
  const promise = {
    timerKey: `${incident.report.reportKey}${MARK}`,
    register: incident.register,
    dueAt: at.toISOString(),
    promisedAt: deps.clock.now().toISOString(),
  };
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const timer = await deps.timers.promise(promise);
    if (Date.parse(timer.dueAt) <= at.getTime() + 1_000) return;
    try {
      await deps.timers.moveTo(timer, at);
      return;
    } catch (error) {
      // Another copy is looking at it just now, perhaps at the case as it was: it must look again.
      if (!(error instanceof EtagConflict)) throw error;
    }
  }
  throw new EtagConflict(`The clock timer of ${incident.reference} kept changing.`);
}
