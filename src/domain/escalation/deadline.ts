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
  if (deadline.kind === 'endOfSchoolDay' && isSchoolDay(today, schoolDay)) {
    const close = londonInstant(today, schoolDay.closes);
    if (now.getTime() < close.getTime()) return close;
  }
  for (let ahead = 1; ahead <= DAYS_LOOKED_AHEAD; ahead += 1) {
    const day = today + ahead * DAY;
    if (isSchoolDay(day, schoolDay)) return londonInstant(day, schoolDay.closes);
  }
  return new Date(now.getTime() + DAY);
}

/** A calendar day is kept as its midnight in UTC, so that a day is always 24 hours long. */
function isSchoolDay(day: number, schoolDay: SchoolDay): boolean {
  const date = new Date(day);
  const weekday = date.getUTCDay() === 0 ? 7 : date.getUTCDay();
  return (
    schoolDay.weekdays.includes(weekday) && !schoolDay.closedDates.includes(date.toISOString().slice(0, 10))
  );
}

/** The calendar day it is in London at that moment. */
function londonDay(now: Date): number {
  const local = now.getTime() + londonOffset(now);
  return local - (((local % DAY) + DAY) % DAY);
}

/** The instant at which London's clocks show so many minutes after midnight on that day. */
function londonInstant(day: number, minutes: number): Date {
  const asIfUtc = day + minutes * MINUTE;
  const guess = asIfUtc - londonOffset(new Date(asIfUtc));
  return new Date(asIfUtc - londonOffset(new Date(guess)));
}

const LONDON = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** How far London is ahead of UTC at that instant, in milliseconds: an hour in summer, nothing in winter. */
function londonOffset(at: Date): number {
  const parts = new Map(LONDON.formatToParts(at).map((part) => [part.type, Number(part.value)]));
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  const local = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return local - Math.floor(at.getTime() / 1000) * 1000;
}
