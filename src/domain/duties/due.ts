import { DAY, dateOfDay, londonDay, londonInstant } from '../calendar/london';
import { isOpenOn } from '../calendar/school-day';
import { addOpenDays, addWorkingDays } from '../calendar/working-days';
import type { ClockSpan } from '../policies/clocks';
import type { Policy } from '../policies/types';

type SchoolDay = Policy['schoolDay'];

const HOUR = 3_600_000;
/** Long enough to ring in the same morning or afternoon. */
const DAY_CLOCK_WARNING = 4 * HOUR;
/** A last call before the school empties. */
const BEFORE_CLOSING_MINUTES = 60;
const DAYS_BACK = 7;

/** When a clock that began then is over. Hours are real ones, also on the nights the clocks change. */
export function dueAfter(start: Date, within: ClockSpan, schoolDay: SchoolDay): Date {
  switch (within.kind) {
    case 'hours':
      return new Date(start.getTime() + within.hours * HOUR);
    case 'workingDays':
      return addWorkingDays(start, within.days);
    case 'schoolDays':
      return addOpenDays(start, within.days, schoolDay);
  }
}

/**
 * When somebody should be reminded: for hours after two thirds of them, for days four hours before the end, moved to an
 * hour before the school closes where nobody would be there to read it.
 */
export function nearBefore(due: Date, start: Date, within: ClockSpan, schoolDay: SchoolDay): Date {
  if (within.kind === 'hours') return new Date(start.getTime() + (within.hours * HOUR * 2) / 3);
  const wanted = new Date(Math.max(due.getTime() - DAY_CLOCK_WARNING, start.getTime()));
  return inSchoolHours(wanted, schoolDay) ? wanted : (lastHourBefore(wanted, start, schoolDay) ?? wanted);
}

function inSchoolHours(at: Date, schoolDay: SchoolDay): boolean {
  const day = londonDay(at);
  const [opens, closes] = [londonInstant(day, schoolDay.opens), londonInstant(day, schoolDay.closes)];
  return isOpenOn(dateOfDay(day), schoolDay) && opens <= at && at < closes;
}

function lastHourBefore(at: Date, start: Date, schoolDay: SchoolDay): Date | undefined {
  for (let back = 0; back <= DAYS_BACK; back += 1) {
    const day = londonDay(at) - back * DAY;
    const hour = londonInstant(day, schoolDay.closes - BEFORE_CLOSING_MINUTES);
    if (isOpenOn(dateOfDay(day), schoolDay) && hour <= at) return hour > start ? hour : undefined;
  }
  return undefined;
}
