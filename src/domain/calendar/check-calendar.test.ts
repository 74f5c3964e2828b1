import { checkCalendar, missingFrom } from './check-calendar';
import { WEEKDAYS_ONLY, type SchoolCalendar } from './types';

const AUTUMN = { name: 'Autumn', from: '2026-09-01', to: '2026-12-18' };
const SPRING = { name: 'Spring', from: '2027-01-04', to: '2027-03-25' };
const HALF_TERM = { name: 'Half-term', from: '2026-10-26', to: '2026-10-30' };
const calendar = (over: Partial<SchoolCalendar> = {}): SchoolCalendar => {
  return { ...WEEKDAYS_ONLY, terms: [AUTUMN, SPRING], holidays: [HALF_TERM], ...over };
};

describe('ESC-12 a calendar that a school has typed', () => {
  it('is right as it stands', () => expect(checkCalendar(calendar())).toEqual([]));
  it('may say nothing at all', () => expect(checkCalendar(WEEKDAYS_ONLY)).toEqual([]));

  it.each<[Partial<SchoolCalendar>, string]>([
    [{ weekdays: [] }, 'The school week has no days.'],
    [{ weekdays: [0, 1] }, 'School days are numbers from 1 (Monday) to 7 (Sunday).'],
    [{ terms: [{ ...AUTUMN, to: '2026-02-30' }] }, '"2026-02-30" is no date, written as year-month-day.'],
    [{ insetDays: [{ name: 'A', date: '1 Sept' }] }, '"1 Sept" is no date, written as year-month-day.'],
    [{ terms: [AUTUMN, { ...SPRING, to: '2027-01-01' }] }, '"Spring" ends before it begins.'],
    [{ terms: [{ ...SPRING, from: '2026-12-18' }, AUTUMN] }, '"Autumn" and "Spring" overlap.'],
    [{ holidays: [{ ...HALF_TERM, to: '2026-12-19' }] }, '"Half-term" is not within a term.'],
    [
      { insetDays: [{ name: 'A', date: '2026-09-05' }] },
      'The INSET day 2026-09-05 is not on a day of the school week.',
    ],
  ])('%j: %s', (over, sentence) => expect(checkCalendar(calendar(over))).toContain(sentence));
});

describe('ESC-12 what a calendar does not say yet', () => {
  const inset = (dates: string[]) => dates.map((date) => ({ name: 'INSET', date }));
  const FIVE = inset(['2026-09-01', '2026-09-02', '2026-11-27', '2027-01-04', '2027-08-31']);

  it('is everything, when no term is known', () => {
    expect(missingFrom(WEEKDAYS_ONLY, '2026-11-24')).toEqual([
      'No term dates are known: every weekday that is not a bank holiday counts as a school day.',
    ]);
  });

  it('is what comes after the last term, the half-terms and the INSET days that are missing', () => {
    expect(missingFrom(calendar({ holidays: [], insetDays: FIVE.slice(0, 2) }), '2026-11-24')).toEqual([
      'Term dates are known until 2027-03-25: weekdays after that count as school days.',
      'No half-terms are known: they count as school days.',
      '2 of 5 INSET days are known for 2026/27.',
    ]);
  });

  it('counts INSET days by the school year, which begins on 1 September', () => {
    const known = calendar({ insetDays: FIVE });
    const said = (today: string) => missingFrom(known, today).filter((text) => text.includes('INSET'));
    expect(said('2026-08-31')).toEqual(['0 of 5 INSET days are known for 2025/26.']);
    expect(said('2026-09-01')).toEqual([]);
    expect(said('2027-08-31')).toEqual([]);
  });

  it('is nothing for a calendar that reaches a year ahead, until the bank holidays run out', () => {
    const long = calendar({
      terms: [AUTUMN, SPRING, { name: 'Later', from: '2027-04-12', to: '2029-07-20' }],
      insetDays: FIVE,
    });
    expect(missingFrom(long, '2026-11-24')).toEqual([]);
    expect(missingFrom(long, '2028-01-03')).toContain('Bank holidays are known until 2028-12-31.');
  });
});
