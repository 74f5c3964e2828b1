import type { Timer } from '../../domain/ports';
import type { Deps } from '../deps';

/** The one timer of a school that looks into its mailbox. Report keys are UUIDs, so no incident's timer is called so. */
export const MAILBOX_LOOK = 'intake-mailbox';

/** Has the mailbox looked into from now on; a timer that is there already stays as it is. Throws StoreUnavailable. */
export function promiseLook(deps: Pick<Deps, 'clock' | 'timers'>): Promise<Timer> {
  const now = deps.clock.now().toISOString();
  return deps.timers.promise({ timerKey: MAILBOX_LOOK, register: 'incidents', dueAt: now, promisedAt: now });
}
