import type { CalendarDate } from './london';

/** Both days included. */
export interface DatedSpan {
  name: string;
  from: CalendarDate;
  to: CalendarDate;
}

/** When a school is open, as the school says itself. Bank holidays are not repeated here: the product knows them. */
export interface SchoolCalendar {
  /** 1 Monday to 7 Sunday. */
  weekdays: readonly number[];
  terms: readonly DatedSpan[];
  /** Half-terms and other days off within a term. */
  holidays: readonly DatedSpan[];
  /** Staff are there to learn, pupils are not in school. */
  insetDays: readonly { name: string; date: CalendarDate }[];
}

/** A calendar of which nothing is known but the bank holidays. */
export const WEEKDAYS_ONLY: SchoolCalendar = {
  weekdays: [1, 2, 3, 4, 5],
  terms: [],
  holidays: [],
  insetDays: [],
};
