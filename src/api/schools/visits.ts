import type { Clock } from '../../domain/ports';
import type { Look } from '../timer/loop';

/**
 * Looks at one school after the other, at one in each `everyMs`: what nobody waits for costs the same however many
 * schools there are (P10), and the more there are, the seldomer each has its turn. Whatever cannot wait for its turn
 * belongs on the list of timers.
 */
export function visitInTurn<School>(
  clock: Clock,
  everyMs: number,
  schools: () => readonly School[],
  visit: (school: School) => Promise<void>,
): Look {
  let turn = 0;
  let nextAt = 0;
  return async () => {
    const now = clock.now().getTime();
    const school = schools()[turn % Math.max(1, schools().length)];
    // A clock that was set back must not stop it.
    if (school === undefined || (now < nextAt && nextAt - now <= everyMs)) return;
    nextAt = now + everyMs;
    turn += 1;
    await visit(school);
  };
}
