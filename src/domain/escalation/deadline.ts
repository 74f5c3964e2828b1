import { dateOfDay, londonDay, londonInstant } from '../calendar/london';
import { isOpenOn } from '../calendar/school-day';
import type { Deadline, Policy } from '../policies/types';

type SchoolDay = Policy['schoolDay'];

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Longer than any holiday; a calendar with no school day within it is wrong. */
const DAYS_LOOKED_AHEAD = 120;

/**
 * When an alert that goes out now moves on. Minutes are real minutes and never wait for the school day (ESC-12). The
 * end of a school day is its closing time in Europe/London; after it, or on a day without school, the next one counts.
 * A calendar without school days gives 24 hours: an alert must never stop for a mistake in a calendar.
 */
export function deadlineFrom(now: Date, deadline: Deadline, schoolDay: SchoolDay): Date {
  if (deadline.kind === 'minutes') return new Date(now.getTime() + deadline.minutes * MINUTE);
  const today = londonDay(now);
  if (deadline.kind === 'endOfSchoolDay' && isOpenOn(dateOfDay(today), schoolDay)) {
    const close = londonInstant(today, schoolDay.closes);
    if (now.getTime() < close.getTime()) return close;
  }
  for (let ahead = 1; ahead <= DAYS_LOOKED_AHEAD; ahead += 1) {
    const day = today + ahead * DAY;
    if (isOpenOn(dateOfDay(day), schoolDay)) return londonInstant(day, schoolDay.closes);
  }
  return new Date(now.getTime() + DAY);
}
