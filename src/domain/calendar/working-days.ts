import { isBankHoliday } from './bank-holidays';
import {
  DAY,
  dateOfDay,
  londonDay,
  londonInstant,
  londonMinutes,
  weekdayOf,
  type CalendarDate,
} from './london';
import { isOpenOn, isSchoolDay } from './school-day';
import type { SchoolCalendar } from './types';

/** Longer than any holiday; a calendar without a day that counts within it is wrong. */
const DAYS_LOOKED_AHEAD = 120;
const MINUTES_A_DAY = 24 * 60;

/** Monday to Friday, bank holidays of England and Wales left out: the days on which a local authority works. */
export function isWorkingDay(date: CalendarDate): boolean {
  const weekday = weekdayOf(Date.parse(`${date}T00:00:00.000Z`));
  return weekday <= 5 && !isBankHoliday(date);
}

/**
 * When so many working days are over, such as the one within which the LADO must be told (local procedures under
 * Working Together). It is the same time on London's clocks that many working days later; what begins on a weekend or
 * a bank holiday begins at midnight of the next working day. The earliest reading of "within one working day".
 */
export function addWorkingDays(from: Date, days: number): Date {
  return addCounted(from, days, isWorkingDay);
}

/** The same in school days of a school's own calendar. */
export function addSchoolDays(from: Date, days: number, calendar: SchoolCalendar): Date {
  return addCounted(from, days, (date) => isSchoolDay(date, calendar));
}

/** The same by the short form of the calendar that a policy carries. */
export function addOpenDays(
  from: Date,
  days: number,
  schoolDay: { weekdays: readonly number[]; closedDates: readonly CalendarDate[] },
): Date {
  return addCounted(from, days, (date) => isOpenOn(date, schoolDay));
}

/** Working days from one date to another: the later one counts, the earlier one does not. Negative backwards. */
export function workingDaysBetween(from: Date, to: Date): number {
  const [first, last] = [londonDay(from), londonDay(to)];
  if (last < first) return -workingDaysBetween(to, from) || 0;
  let count = 0;
  for (let day = first + DAY; day <= last; day += DAY) if (isWorkingDay(dateOfDay(day))) count += 1;
  return count;
}

function addCounted(from: Date, days: number, counts: (date: CalendarDate) => boolean): Date {
  const today = londonDay(from);
  const start = nextCounted(today, counts);
  const minutes = start === today ? londonMinutes(from) : 0;
  let day = start;
  for (let left = days; left > 0; left -= 1) {
    // A span that began at midnight ends at the midnight that closes its last day, not after the weekend behind it.
    if (left === 1 && minutes === 0) return londonInstant(day, MINUTES_A_DAY);
    day = nextCounted(day + DAY, counts);
  }
  return londonInstant(day, minutes);
}

/** The first day that counts, from this one on; the day itself when the calendar has none. */
function nextCounted(from: number, counts: (date: CalendarDate) => boolean): number {
  for (let ahead = 0; ahead <= DAYS_LOOKED_AHEAD; ahead += 1) {
    if (counts(dateOfDay(from + ahead * DAY))) return from + ahead * DAY;
  }
  return from;
}
