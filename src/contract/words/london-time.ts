const ZONE = 'Europe/London';
const DAY_MS = 86_400_000;

const dayKey = new Intl.DateTimeFormat('en-CA', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});
const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const weekday = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  weekday: 'long',
  day: 'numeric',
  month: 'long',
});
const full = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});

/** The day in London, `2026-11-22`; the year-month-day order sorts and compares as text. */
export function londonDay(at: Date): string {
  return dayKey.format(at);
}

/** `today`, `yesterday` or `tomorrow` in London; undefined for any other day. */
export function nearDay(at: Date, now: Date): 'today' | 'yesterday' | 'tomorrow' | undefined {
  const day = londonDay(at);
  if (day === londonDay(now)) return 'today';
  if (day === neighbour(now, -1)) return 'yesterday';
  return day === neighbour(now, 1) ? 'tomorrow' : undefined;
}

/** A moment as people in a British school say it: "today 10:31", "tomorrow 08:40", "Monday 23 November 08:40". */
export function londonTime(moment: Date | string, now: Date): string {
  const at = new Date(moment);
  const time = clock.format(at);
  const near = nearDay(at, now);
  if (near) return `${near} ${time}`;
  const sameYear = londonDay(at).slice(0, 4) === londonDay(now).slice(0, 4);
  return `${sameYear ? weekday.format(at).replace(',', '') : full.format(at)} ${time}`;
}

/** The same of something to be done by then. What ends at midnight ends with the day before: "the end of tomorrow". */
export function londonDue(moment: Date | string, now: Date): string {
  const last = endingAt(moment);
  if (last === undefined) return londonTime(moment, now);
  return `the end of ${nearDay(last, now) ?? londonTime(last, now).replace(/ \S+$/, '')}`;
}

/** The last minute of the London day that is over at this moment; undefined at any moment but midnight. */
export function endingAt(moment: Date | string): Date | undefined {
  return londonClock(moment) === '00:00' ? new Date(new Date(moment).getTime() - 60_000) : undefined;
}

/** The wall-clock time alone: "10:31". */
export function londonClock(moment: Date | string): string {
  return clock.format(new Date(moment));
}

/** How long ago in words, at most as exact as it helps: "just now", "5 minutes ago", "3 hours ago", "2 days ago". */
export function longAgo(moment: Date | string, now: Date): string {
  const minutes = Math.floor((now.getTime() - new Date(moment).getTime()) / 60_000);
  if (minutes < 1) return 'just now';
  if (minutes < 60) return `${count(minutes, 'minute')} ago`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return `${count(hours, 'hour')} ago`;
  return `${count(Math.floor(hours / 24), 'day')} ago`;
}

/** The day before or after in London. Counted from noon, because the clock change makes days of 23 and 25 hours. */
function neighbour(now: Date, days: -1 | 1): string {
  const noon = new Date(`${londonDay(now)}T12:00:00Z`);
  return londonDay(new Date(noon.getTime() + days * DAY_MS));
}

function count(number: number, unit: string): string {
  return `${number} ${unit}${number === 1 ? '' : 's'}`;
}

/** A calendar date, `2026-11-23`, as people say it: 23 November 2026. */
export function dateInWords(date: string): string {
  return full.format(new Date(`${date}T12:00:00.000Z`));
}
