import { inBackground } from '../background';
import type { Deps } from '../deps';

/**
 * Sets a timer that a school has one of to a moment not far off, unless it comes sooner anyway. In the background,
 * because what was changed is made; `what` names it in the log when that fails.
 */
export function wakeSoon(deps: Deps, { timerKey, graceMs, what }: { timerKey: string; graceMs: number; what: string }): void {
  inBackground(deps, what, async () => {
    const now = deps.clock.now();
    const dueAt = new Date(now.getTime() + graceMs);
    const timer = await deps.timers.promise({
      timerKey,
      register: 'incidents',
      dueAt: dueAt.toISOString(),
      promisedAt: now.toISOString(),
    });
    if (Date.parse(timer.dueAt) > dueAt.getTime() + 1000) await deps.timers.moveTo(timer, dueAt);
  });
}
