import { BANK_HOLIDAYS, isBankHoliday } from './bank-holidays';

const DAY = 86_400_000;
const date = (ms: number) => new Date(ms).toISOString().slice(0, 10);
const weekday = (ms: number) => new Date(ms).getUTCDay();

/** Easter Sunday by the anonymous Gregorian rule (Meeus, Astronomical Algorithms, chapter 8). */
function easter(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return Date.UTC(year, Math.floor(n / 31) - 1, (n % 31) + 1);
}
const firstMonday = (year: number, month: number): number => {
  const first = Date.UTC(year, month, 1);
  return first + ((8 - weekday(first)) % 7) * DAY;
};
const lastMonday = (year: number, month: number): number => {
  const last = Date.UTC(year, month + 1, 0);
  return last - ((weekday(last) + 6) % 7) * DAY;
};
/** The day itself, or the first weekday after it that is no holiday already. */
const orSubstitute = (day: number, taken: string[] = []): number =>
  [0, 6].includes(weekday(day)) || taken.includes(date(day)) ? orSubstitute(day + DAY, taken) : day;

describe('ESC-12 bank holidays of England and Wales', () => {
  it.each([2025, 2026, 2027, 2028])('%i follow from the rules of the calendar', (year) => {
    const christmas = Date.UTC(year, 11, 25);
    const boxing = Date.UTC(year, 11, 26);
    // Christmas Day on a weekend moves behind Boxing Day's own place only when that is taken.
    const christmasOff = orSubstitute(christmas, [0, 6].includes(weekday(boxing)) ? [] : [date(boxing)]);
    const boxingOff = orSubstitute(boxing, [date(christmasOff)]);
    const expected = [
      orSubstitute(Date.UTC(year, 0, 1)),
      easter(year) - 2 * DAY,
      easter(year) + DAY,
      firstMonday(year, 4),
      lastMonday(year, 4),
      lastMonday(year, 7),
      christmasOff,
      boxingOff,
    ].map(date);
    const listed = BANK_HOLIDAYS.filter((holiday) => holiday.date.startsWith(String(year)));
    expect(listed.map((holiday) => holiday.date)).toEqual(expected);
    expect(listed.every(({ name }) => name.length > 0)).toBe(true);
  });

  it('knows one from the day before and after it', () => {
    expect(['2026-12-27', '2026-12-28', '2026-12-29'].map(isBankHoliday)).toEqual([false, true, false]);
  });
});
