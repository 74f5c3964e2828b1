import type { ChangeRota, RotaView } from '../../contract/duty';
import { londonDate } from '../../domain/calendar/london';
import { mayChangeRota, mayReadRota } from '../../domain/duty/access';
import { checkRota, tidyRota } from '../../domain/duty/check-rota';
import { personAt } from '../../domain/people/roles';
import type { Caller, Deps } from '../deps';
import { badInput, noRole, notAllowed } from '../errors';
import { mustBeAsSeen } from './kept-by';
import { lookForGapsSoon } from './look-soon';
import { mayStand, seeRota } from './see-rota';

/**
 * Keeps a new rota. What is over, and whoever may no longer stand in it, is left out of it.
 * Throws Refusal (noRole, notAllowed, badInput, conflict), EtagConflict, StoreUnavailable.
 *
 * Graph: reads and writes one item of `SchoolTimes`.
 */
export async function changeRota(deps: Deps, caller: Caller, { etag, rota }: ChangeRota): Promise<RotaView> {
  const now = deps.clock.now();
  const holdings = await deps.school.roles();
  const person = personAt(holdings, caller, now);
  if (!mayReadRota(person)) throw noRole();
  if (!mayChangeRota(person)) throw notAllowed();

  const known = new Set(mayStand(holdings, now).map(({ id }) => id));
  const tidy = tidyRota(rota, known, londonDate(now));
  const wrong = checkRota(tidy, known);
  if (wrong.length > 0) throw badInput(wrong.map((message) => ({ path: 'rota', message })));
  const kept = await deps.timesBook.read('rota');
  mustBeAsSeen(kept, etag, now);
  await deps.timesBook.write('rota', tidy, { id: person.id, name: person.name, at: now.toISOString() }, kept);
  lookForGapsSoon(deps);
  return seeRota(deps, caller);
}
