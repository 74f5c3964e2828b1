import type { Deps } from '../deps';
import { wakeSoon } from '../timer/wake-soon';

/** The one timer of a school that looks for gaps. Report keys are UUIDs, so no incident's timer is called so. */
export const GAP_LOOK = 'duty-gaps';
/** Whoever changes rota or roles may not be done yet. */
const GRACE_MS = 10 * 60_000;

/**
 * Something changed that may open a gap: it is looked for in a few minutes, and every day from then on. The day's look
 * makes up for a timer that could not be set.
 */
export function lookForGapsSoon(deps: Deps): void {
  wakeSoon(deps, { timerKey: GAP_LOOK, graceMs: GRACE_MS, what: 'lookForGapsSoon' });
}
