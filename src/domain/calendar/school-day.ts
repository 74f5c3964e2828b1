import { isBankHoliday } from './bank-holidays';
import { dayOfDate, weekdayOf, type CalendarDate } from './london';
import type { DatedSpan, SchoolCalendar } from './types';

/** What sort of day it is: only a `schoolDay` has pupils in school. */
export type DayKind = 'schoolDay' | 'weekend' | 'bankHoliday' | 'insetDay' | 'holiday' | 'betweenTerms';

/**
 * What sort of day a date is in a school's calendar. Before the first and after the last known term nobody knows: such
 * a weekday counts as a school day, so that a calendar nobody has continued makes an alert climb sooner, never later.
 * Throws RangeError for what is no date.
 */
export function dayKindOf(date: CalendarDate, calendar: SchoolCalendar): DayKind {
  const day = dayOfDate(date);
  if (day === undefined) throw new RangeError('This is no date, written as year-month-day.');
  if (!calendar.weekdays.includes(weekdayOf(day))) return 'weekend';
  if (isBankHoliday(date)) return 'bankHoliday';
  if (calendar.insetDays.some((inset) => inset.date === date)) return 'insetDay';
  if (calendar.holidays.some((holiday) => isWithin(date, holiday))) return 'holiday';
  return isBetweenTerms(date, calendar.terms) ? 'betweenTerms' : 'schoolDay';
}

/** Whether a date lies in a half-term, another holiday or between terms, whatever its weekday. */
export function isInHolidays(date: CalendarDate, { holidays, terms }: SchoolCalendar): boolean {
  return holidays.some((holiday) => isWithin(date, holiday)) || isBetweenTerms(date, terms);
}

/** Whether pupils are in school on a date. */
export function isSchoolDay(date: CalendarDate, calendar: SchoolCalendar): boolean {
  return dayKindOf(date, calendar) === 'schoolDay';
}

/** Whether a date is one of the school's weekdays and not one of its closed dates: the short form a policy carries. */
export function isOpenOn(
  date: CalendarDate,
  schoolDay: { weekdays: readonly number[]; closedDates: readonly CalendarDate[] },
): boolean {
  const day = dayOfDate(date);
  return (
    day !== undefined && schoolDay.weekdays.includes(weekdayOf(day)) && !schoolDay.closedDates.includes(date)
  );
}

/** From the first to the last day of a span, both included. Dates sort as text. */
export function isWithin(date: CalendarDate, { from, to }: Pick<DatedSpan, 'from' | 'to'>): boolean {
  return from <= date && date <= to;
}

function isBetweenTerms(date: CalendarDate, terms: readonly DatedSpan[]): boolean {
  const known = terms.some(({ from }) => from <= date) && terms.some(({ to }) => date <= to);
  return known && !terms.some((term) => isWithin(date, term));
}
