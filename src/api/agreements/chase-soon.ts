import type { Deps } from '../deps';
import { wakeSoon } from '../timer/wake-soon';
import { keepAccessSoon } from './access-soon';

/** The one timer of a school that asks for signatures. Report keys are UUIDs, so no incident's timer is called so. */
export const CHASE = 'agreements';
/** Whoever publishes or imports may not be done yet. */
const GRACE_MS = 2 * 60_000;

/** Something changed because of which somebody may be asked for a signature, or be let in no more: in a few minutes they are. */
export function chaseSoon(deps: Deps): void {
  keepAccessSoon(deps);
  wakeSoon(deps, { timerKey: CHASE, graceMs: GRACE_MS, what: 'chaseSoon' });
}
