import { endingAt, londonClock, londonDay, nearDay } from '../../contract/words/london-time';

/** Times as a person says them, in the school's own zone whatever the device believes. */

const ZONE = 'Europe/London';

const dayMonth = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, day: 'numeric', month: 'short' });
const dayMonthYear = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});
const full = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZoneName: 'short',
});

/** "today 10:31", "yesterday 22:05", "12 Nov 09:00", "12 Nov 2025 09:00". */
export function sayWhen(iso: string, now: Date): string {
  const at = new Date(iso);
  const time = londonClock(at);
  return `${dayOf(at, now)} ${time}`;
}

/** The same of something to be done by then. What ends at midnight ends with the day before: "the end of 23 Nov". */
export function sayDue(iso: string, now: Date): string {
  const last = endingAt(iso);
  return last ? `the end of ${dayOf(last, now)}` : sayWhen(iso, now);
}

function dayOf(at: Date, now: Date): string {
  const date = londonDay(at).slice(0, 4) === londonDay(now).slice(0, 4) ? dayMonth : dayMonthYear;
  return nearDay(at, now) ?? date.format(at);
}

/** "22 Nov 2026": the day of a moment. */
export function sayDayOf(iso: string): string {
  return dayMonthYear.format(new Date(iso));
}

/** "Sunday 22 November 2026 at 10:31 GMT", for the hover and for people who want to be exact. */
export function sayFully(iso: string): string {
  return full.format(new Date(iso));
}

const dayInWords = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});

/** "Tue 24 Nov 2026" for a date as it is kept, `2026-11-24`. */
export function sayDay(date: string): string {
  return dayInWords.format(new Date(`${date}T00:00:00Z`)).replace(',', '');
}

/** How long until then: "in 4 min", "in 2 h 5 min", "in less than a minute", "now" once it is past. */
export function sayUntil(iso: string, now: Date): string {
  const left = new Date(iso).getTime() - now.getTime();
  if (left <= 0) return 'now';
  if (left < 60_000) return 'in less than a minute';
  const minutes = Math.floor(left / 60_000);
  if (minutes < 60) return `in ${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours >= 48) return `in ${Math.floor(hours / 24)} days`;
  return minutes % 60 === 0 ? `in ${hours} h` : `in ${hours} h ${minutes % 60} min`;
}
