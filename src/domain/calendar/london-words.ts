import { londonDate } from './london';

const DAY_AND_TIME = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const TIME = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** A moment for a line that is kept for years: "at 10:31" on the day of writing, else "on 23 November 2026 at 10:31". */
export function londonTimeInWords(moment: string, written: Date): string {
  const at = new Date(moment);
  if (londonDate(at) === londonDate(written)) return `at ${TIME.format(at)}`;
  return `on ${DAY_AND_TIME.format(at)}`;
}
