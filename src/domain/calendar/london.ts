const MINUTE = 60_000;
/** Milliseconds from one calendar day to the next. */
export const DAY = 24 * 60 * MINUTE;

/** A date as people write it, year-month-day. */
export type CalendarDate = string;

/**
 * The calendar day it is in London at that moment. A day is kept as its midnight in UTC, in milliseconds, so that every
 * day is 24 hours long whatever the clocks do.
 */
export function londonDay(now: Date): number {
  const local = now.getTime() + londonOffset(now);
  return local - (((local % DAY) + DAY) % DAY);
}

/** The instant at which London's clocks show so many minutes after midnight on that day. */
export function londonInstant(day: number, minutes: number): Date {
  const asIfUtc = day + minutes * MINUTE;
  const guess = asIfUtc - londonOffset(new Date(asIfUtc));
  return new Date(asIfUtc - londonOffset(new Date(guess)));
}

/** 2026-12-25 for a calendar day. */
export function dateOfDay(day: number): CalendarDate {
  return new Date(day).toISOString().slice(0, 10);
}

/** The calendar day of a date; undefined when there is no such day (31 February, or text that is no date). */
export function dayOfDate(date: CalendarDate): number | undefined {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00.000Z`) : Number.NaN;
  return !Number.isNaN(day) && dateOfDay(day) === date ? day : undefined;
}

/** The date it is in London at that moment, whatever the zone of the machine. */
export function londonDate(now: Date): CalendarDate {
  return dateOfDay(londonDay(now));
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: number): number {
  return new Date(day).getUTCDay() || 7;
}

/** Minutes after midnight on London's clocks, with the milliseconds as a fraction. */
export function londonMinutes(now: Date): number {
  return (now.getTime() + londonOffset(now) - londonDay(now)) / MINUTE;
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

/** London's clocks change on the full hour of UTC, so that one answer holds for the whole of it. */
const offsets = new Map<number, number>();
/** Three years of hours; a search through time must not fill the memory. */
const HOURS_REMEMBERED = 26_000;

/** How far London is ahead of UTC at that instant, in milliseconds: an hour in summer, nothing in winter. */
function londonOffset(at: Date): number {
  const hour = Math.floor(at.getTime() / (60 * MINUTE));
  const known = offsets.get(hour);
  if (known !== undefined) return known;
  if (offsets.size >= HOURS_REMEMBERED) offsets.clear();
  const offset = askedOffset(new Date(hour * 60 * MINUTE));
  offsets.set(hour, offset);
  return offset;
}

/** Asking costs about twenty microseconds, and a deadline in school time asks hundreds of times. */
function askedOffset(at: Date): number {
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
  return local - at.getTime();
}
