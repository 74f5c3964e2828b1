import type { Policy } from '../policies/types';
import { BANK_HOLIDAYS_KNOWN_UNTIL, BANK_HOLIDAYS } from './bank-holidays';
import { DAY, dateOfDay, dayOfDate, weekdayOf, type CalendarDate } from './london';
import { isSchoolDay } from './school-day';
import type { SchoolCalendar } from './types';

/** Every date within the span, both ends included, that is one of the school's weekdays and has no school. */
export function closedDates(
  calendar: SchoolCalendar,
  from: CalendarDate = BANK_HOLIDAYS[0]?.date ?? BANK_HOLIDAYS_KNOWN_UNTIL,
  until: CalendarDate = BANK_HOLIDAYS_KNOWN_UNTIL,
): CalendarDate[] {
  const closed: CalendarDate[] = [];
  const last = dayOfDate(until) ?? 0;
  for (let day = dayOfDate(from) ?? last; day <= last; day += DAY) {
    const date = dateOfDay(day);
    if (calendar.weekdays.includes(weekdayOf(day)) && !isSchoolDay(date, calendar)) closed.push(date);
  }
  return closed;
}

/** A policy with the school's own days in it: clocks that run in school time follow the calendar from here on. */
export function withCalendar(
  policy: Policy,
  calendar: SchoolCalendar,
  closed: readonly CalendarDate[] = closedDates(calendar),
): Policy {
  const { weekdays } = calendar;
  return { ...policy, schoolDay: { ...policy.schoolDay, weekdays, closedDates: closed } };
}
