import type { Incident } from '../../domain/incidents/types';
import { EtagConflict } from '../../domain/ports';
import type { Deps } from '../deps';

/**
 * Has the alert of a case looked at by that moment at the latest. Called before the case changes, as with a report: the
 * timer of an alert that needs nothing does nothing and goes (P2). Throws StoreUnavailable.
 */
export async function promiseLook(deps: Deps, { report, register }: Incident, at: Date): Promise<void> {
  const promisedAt = deps.clock.now().toISOString();
  const timer = await deps.timers.promise({ timerKey: report.reportKey, register, dueAt: at.toISOString(), promisedAt });
  if (Date.parse(timer.dueAt) <= at.getTime()) return;
  try {
    await deps.timers.moveTo(timer, at);
  } catch (error) {
    // Another copy has it in hand, and looks at the case as it then is.
    if (!(error instanceof EtagConflict)) throw error;
  }
}
