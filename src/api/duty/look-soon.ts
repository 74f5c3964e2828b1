import { inBackground } from '../background';
import type { Deps } from '../deps';

/** The one timer of a school that looks for gaps. Report keys are UUIDs, so no incident's timer is called so. */
export const GAP_LOOK = 'duty-gaps';
/** Whoever changes rota or roles may not be done yet. */
const GRACE_MS = 10 * 60_000;

/**
 * Something changed that may open a gap: it is looked for in a few minutes, and every day from then on. In the
 * background, because the change itself is made; the day's look makes up for one that fails.
 */
export function lookForGapsSoon(deps: Deps): void {
  inBackground(deps, 'lookForGapsSoon', async () => {
    const now = deps.clock.now();
    const dueAt = new Date(now.getTime() + GRACE_MS);
    const promisedAt = now.toISOString();
    const timer = await deps.timers.promise({
      timerKey: GAP_LOOK,
      register: 'incidents',
      dueAt: dueAt.toISOString(),
      promisedAt,
    });
    if (Date.parse(timer.dueAt) > dueAt.getTime() + 1000) await deps.timers.moveTo(timer, dueAt);
  });
}
