import type { CalendarView, ChangeCalendar } from '../../contract/duty';
import { checkCalendar } from '../../domain/calendar/check-calendar';
import { mayChangeCalendar, mayReadCalendar } from '../../domain/duty/access';
import { personAt } from '../../domain/people/roles';
import type { Caller, Deps } from '../deps';
import { mustBeAsSeen } from '../duty/kept-by';
import { chaseSoon } from '../agreements/chase-soon';
import { lookForGapsSoon } from '../duty/look-soon';
import { badInput, noRole, notAllowed } from '../errors';
import { seeCalendar } from './see-calendar';

/**
 * Keeps a new calendar; clocks in school time and the rota follow it from then on.
 * Throws Refusal (noRole, notAllowed, badInput, conflict), EtagConflict, StoreUnavailable.
 *
 * Graph: reads and writes one item of `SchoolTimes`.
 */
export async function changeCalendar(
  deps: Deps,
  caller: Caller,
  { etag, calendar }: ChangeCalendar,
): Promise<CalendarView> {
  const now = deps.clock.now();
  const person = personAt(await deps.school.roles(), caller, now);
  if (!mayReadCalendar(person)) throw noRole();
  if (!mayChangeCalendar(person)) throw notAllowed();

  const wrong = checkCalendar(calendar);
  if (wrong.length > 0) throw badInput(wrong.map((message) => ({ path: 'calendar', message })));
  const kept = await deps.timesBook.read('calendar');
  mustBeAsSeen(kept, etag, now);
  await deps.timesBook.write('calendar', calendar, { id: person.id, name: person.name, at: now.toISOString() }, kept);
  if (await deps.timesBook.read('rota')) lookForGapsSoon(deps);
  // The school year may begin on another day.
  chaseSoon(deps);
  return seeCalendar(deps, caller);
}
