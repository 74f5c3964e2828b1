import { isBankHoliday } from '../calendar/bank-holidays';
import { DAY, dateOfDay, londonDay, londonInstant, weekdayOf } from '../calendar/london';
import type { OpenHours } from './types';

/** Whether somebody answers now, and until or from when. Absent moments: for ever, or nobody knows. */
export type Opening = { open: true; until?: Date } | { open: false; opensAt?: Date };

/** The longest run of days off that is looked over: Easter and Christmas are four. */
const DAYS_AHEAD = 14;

/** Whether an agency answers its telephone at that moment, by London's clocks. */
export function openingAt(hours: OpenHours, now: Date): Opening {
  if (hours.kind === 'always') return { open: true };
  const today = londonDay(now);
  for (let ahead = 0; ahead <= DAYS_AHEAD; ahead += 1) {
    const day = today + ahead * DAY;
    if (!isDayOf(hours, day)) continue;
    const [opens, closes] = [londonInstant(day, hours.opens), londonInstant(day, hours.closes)];
    if (now < opens) return { open: false, opensAt: opens };
    if (now < closes) return { open: true, until: closes };
  }
  return { open: false };
}

function isDayOf(hours: Extract<OpenHours, { kind: 'weekly' }>, day: number): boolean {
  return hours.weekdays.includes(weekdayOf(day)) && (hours.bankHolidays || !isBankHoliday(dateOfDay(day)));
}
