import { BANK_HOLIDAYS_KNOWN_UNTIL } from './bank-holidays';
import { dayOfDate, DAY, weekdayOf, type CalendarDate } from './london';
import { isWithin } from './school-day';
import type { DatedSpan, SchoolCalendar } from './types';

/** How far ahead a calendar should reach: a school year. */
const AHEAD_DAYS = 365;
/** Schools in England have five; the School Teachers’ Pay and Conditions Document, section on working time. */
const INSET_DAYS_A_YEAR = 5;

/** What is wrong with a calendar, in sentences; empty when it can be used. */
export function checkCalendar(calendar: SchoolCalendar): string[] {
  const { weekdays, terms, holidays, insetDays } = calendar;
  const spans = [...terms, ...holidays];
  const dates = [...spans.flatMap(({ from, to }) => [from, to]), ...insetDays.map(({ date }) => date)];
  const unreadable = dates.filter((date) => dayOfDate(date) === undefined);
  if (unreadable.length > 0)
    return unreadable.map((date) => `"${date}" is no date, written as year-month-day.`);
  return [
    ...(weekdays.length === 0 ? ['The school week has no days.'] : []),
    ...(weekdays.some((day) => !Number.isInteger(day) || day < 1 || day > 7)
      ? ['School days are numbers from 1 (Monday) to 7 (Sunday).']
      : []),
    ...spans.filter(({ from, to }) => to < from).map(({ name }) => `"${name}" ends before it begins.`),
    ...overlaps(terms),
    ...(terms.length > 0 ? outsideTerms(calendar) : []),
  ];
}

/** What a calendar does not say yet, in sentences, seen from a day; empty when it reaches a year ahead. */
export function missingFrom(calendar: SchoolCalendar, today: CalendarDate): string[] {
  const lastTermDay = calendar.terms
    .map(({ to }) => to)
    .sort()
    .at(-1);
  if (lastTermDay === undefined) {
    return ['No term dates are known: every weekday that is not a bank holiday counts as a school day.'];
  }
  const horizon = (dayOfDate(today) ?? 0) + AHEAD_DAYS * DAY;
  const tooShort = (dayOfDate(lastTermDay) ?? 0) < horizon;
  return [
    ...(tooShort
      ? [`Term dates are known until ${lastTermDay}: weekdays after that count as school days.`]
      : []),
    ...(calendar.holidays.length === 0 ? ['No half-terms are known: they count as school days.'] : []),
    ...missingInset(calendar, today),
    ...((dayOfDate(BANK_HOLIDAYS_KNOWN_UNTIL) ?? 0) < horizon
      ? [`Bank holidays are known until ${BANK_HOLIDAYS_KNOWN_UNTIL}.`]
      : []),
  ];
}

/** A school year is taken as 1 September to 31 August. */
function missingInset({ insetDays }: SchoolCalendar, today: CalendarDate): string[] {
  const year = Number(today.slice(0, 4)) - (today.slice(5) < '09-01' ? 1 : 0);
  const schoolYear = { name: '', from: `${year}-09-01`, to: `${year + 1}-08-31` };
  const known = insetDays.filter(({ date }) => isWithin(date, schoolYear)).length;
  if (known >= INSET_DAYS_A_YEAR) return [];
  return [`${known} of ${INSET_DAYS_A_YEAR} INSET days are known for ${year}/${String(year + 1).slice(2)}.`];
}

function overlaps(terms: readonly DatedSpan[]): string[] {
  const inOrder = [...terms].sort((a, b) => a.from.localeCompare(b.from));
  return inOrder.flatMap((term, index) => {
    const next = inOrder[index + 1];
    return next && next.from <= term.to ? [`"${term.name}" and "${next.name}" overlap.`] : [];
  });
}

function outsideTerms({ weekdays, terms, holidays, insetDays }: SchoolCalendar): string[] {
  const within = (date: CalendarDate): boolean => terms.some((term) => isWithin(date, term));
  return [
    ...holidays
      .filter(({ from, to }) => from <= to && !(within(from) && within(to)))
      .map(({ name }) => `"${name}" is not within a term.`),
    ...insetDays
      .filter(({ date }) => !weekdays.includes(weekdayOf(dayOfDate(date) ?? 0)))
      .map(({ date }) => `The INSET day ${date} is not on a day of the school week.`),
  ];
}
