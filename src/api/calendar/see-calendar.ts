import type { CalendarView } from '../../contract/duty';
import { BANK_HOLIDAYS } from '../../domain/calendar/bank-holidays';
import { missingFrom } from '../../domain/calendar/check-calendar';
import { londonDate } from '../../domain/calendar/london';
import { dayKindOf } from '../../domain/calendar/school-day';
import { WEEKDAYS_ONLY } from '../../domain/calendar/types';
import { mayChangeCalendar, mayReadCalendar } from '../../domain/duty/access';
import { personAt } from '../../domain/people/roles';
import type { Caller, Deps } from '../deps';
import { changedBy } from '../duty/kept-by';
import { noRole } from '../errors';

/**
 * When the school is open: terms, holidays, INSET days, and the bank holidays of England and Wales that Lantern knows.
 * Throws Refusal (noRole), StoreUnavailable.
 *
 * Graph: reads one item of `SchoolTimes`.
 */
export async function seeCalendar(deps: Deps, caller: Caller): Promise<CalendarView> {
  const now = deps.clock.now();
  const person = personAt(await deps.school.roles(), caller, now);
  if (!mayReadCalendar(person)) throw noRole();
  const kept = await deps.timesBook.read('calendar');
  const calendar = kept?.value ?? WEEKDAYS_ONLY;
  const today = londonDate(now);
  return {
    calendar: structuredClone(calendar) as CalendarView['calendar'],
    ...(kept ? { etag: kept.etag } : {}),
    changed: changedBy(kept, now),
    missing: missingFrom(calendar, today),
    bankHolidays: BANK_HOLIDAYS.filter(({ date }) => date >= today).map(({ date, name }) => ({ date, name })),
    today: { date: today, kind: dayKindOf(today, calendar) },
    mayChange: mayChangeCalendar(person),
  };
}
