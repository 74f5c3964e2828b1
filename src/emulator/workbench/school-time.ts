const ZONE = 'Europe/London';

const day = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE, dateStyle: 'short' });
const time = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, hour: '2-digit', minute: '2-digit' });
const shortDate = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, day: 'numeric', month: 'short' });
const full = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, dateStyle: 'full', timeStyle: 'short' });
const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
});

const DAY = 24 * 60 * 60 * 1000;

/** "today 10:31", "yesterday 16:02", "12 Nov 09:15": the school is in London, wherever the browser is. */
export function when(at: string, now: Date): string {
  const date = new Date(at);
  if (day.format(date) === day.format(now)) return `today ${time.format(date)}`;
  const before = new Date(now.getTime() - DAY);
  if (day.format(date) === day.format(before)) return `yesterday ${time.format(date)}`;
  return `${shortDate.format(date)} ${time.format(date)}`;
}

/** For lists: the time on the day itself, otherwise the date. */
export function shortWhen(at: string, now: Date): string {
  const date = new Date(at);
  return day.format(date) === day.format(now) ? time.format(date) : shortDate.format(date);
}

export const fullWhen = (at: string): string => full.format(new Date(at));

/** "Mon 23 Nov, 10:31". */
export const clockFace = (now: Date): string => clock.format(now);
