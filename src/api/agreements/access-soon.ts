import type { Deps } from '../deps';
import { wakeSoon } from '../timer/wake-soon';
import { readAccess } from './access-setting';

/** The one timer of a school that keeps its access group. Report keys are UUIDs, so no incident's timer is called so. */
export const ACCESS = 'access-group';
const GRACE_MS = 5_000;

/** Something changed because of which somebody may come into the group or go out of it. */
export function keepAccessSoon(deps: Deps): void {
  if (deps.agreements.accessGroup) wakeSoon(deps, { timerKey: ACCESS, graceMs: GRACE_MS, what: 'keepAccessSoon' });
}

/**
 * Signing itself is one create and waits for nothing; once a minute it is asked here whether anybody answered meanwhile.
 * Throws StoreUnavailable.
 */
export async function keepAccessAfterAnswers(deps: Deps): Promise<void> {
  const { accessGroup, book } = deps.agreements;
  if (!accessGroup || !book.answeredMeanwhile()) return;
  if ((await readAccess(deps)).rule.mode === 'on') keepAccessSoon(deps);
}
