import type { CalendarDate } from './london';

export interface BankHoliday {
  date: CalendarDate;
  name: string;
}

const NAMES = [
  'New Year’s Day',
  'Good Friday',
  'Easter Monday',
  'Early May bank holiday',
  'Spring bank holiday',
  'Summer bank holiday',
  'Christmas Day',
  'Boxing Day',
] as const;

/**
 * The day off for each, in the order of the names. When the day itself falls on a weekend this is the substitute day.
 * Source: gov.uk/bank-holidays, England and Wales; 2028, not announced there yet, by the rules of the Banking and
 * Financial Dealings Act 1971.
 */
const YEARS: Readonly<Record<string, readonly string[]>> = {
  '2025': ['01-01', '04-18', '04-21', '05-05', '05-26', '08-25', '12-25', '12-26'],
  '2026': ['01-01', '04-03', '04-06', '05-04', '05-25', '08-31', '12-25', '12-28'],
  '2027': ['01-01', '03-26', '03-29', '05-03', '05-31', '08-30', '12-27', '12-28'],
  '2028': ['01-03', '04-14', '04-17', '05-01', '05-29', '08-28', '12-25', '12-26'],
};

/** Bank holidays of England and Wales from 2025 to 2028, in order. */
export const BANK_HOLIDAYS: readonly BankHoliday[] = Object.entries(YEARS).flatMap(([year, days]) =>
  days.map((day, index) => ({ date: `${year}-${day}`, name: NAMES[index] ?? '' })),
);

/** The last day about which this list knows anything. */
export const BANK_HOLIDAYS_KNOWN_UNTIL: CalendarDate = '2028-12-31';

const DATES: ReadonlySet<CalendarDate> = new Set(BANK_HOLIDAYS.map(({ date }) => date));

export function isBankHoliday(date: CalendarDate): boolean {
  return DATES.has(date);
}
