import { londonDate, type CalendarDate } from '../calendar/london';
import type { DatedSpan } from '../calendar/types';

/** `2026-27`. */
export type SchoolYear = string;

/**
 * The school year in which a moment lies: it begins with the first school term after July (Education Act 1996,
 * s. 579 (1), "school year"). Without such a term in the calendar it begins on 1 September.
 */
export function schoolYearAt(now: Date, terms: readonly DatedSpan[] = []): SchoolYear {
  const date = londonDate(now);
  const year = Number(date.slice(0, 4));
  const begun = date >= beginningOf(year, terms) ? year : year - 1;
  return `${begun}-${String((begun + 1) % 100).padStart(2, '0')}`;
}

/** The first day of the school year in which a moment lies. */
export function schoolYearBegan(now: Date, terms: readonly DatedSpan[] = []): CalendarDate {
  const date = londonDate(now);
  const year = Number(date.slice(0, 4));
  const begins = beginningOf(year, terms);
  return date >= begins ? begins : beginningOf(year - 1, terms);
}

/** The first day of the next school year. */
export function nextSchoolYear(now: Date, terms: readonly DatedSpan[] = []): CalendarDate {
  const date = londonDate(now);
  const year = Number(date.slice(0, 4));
  const begins = beginningOf(year, terms);
  return begins > date ? begins : beginningOf(year + 1, terms);
}

function beginningOf(year: number, terms: readonly DatedSpan[]): CalendarDate {
  const starts = terms.map(({ from }) => from).filter((from) => from > `${year}-07-31` && from <= `${year}-12-31`);
  return starts.sort()[0] ?? `${year}-09-01`;
}
