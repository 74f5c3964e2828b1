import { policyOf } from '../testing/clause-walk';
import { deadlineFrom } from '../escalation/deadline';
import { closedDates, withCalendar } from './closed-dates';
import { dayOfDate, londonDate } from './london';
import { dayKindOf, isOpenOn, isSchoolDay } from './school-day';
import { WEEKDAYS_ONLY, type SchoolCalendar } from './types';

const CALENDAR: SchoolCalendar = {
  weekdays: [1, 2, 3, 4, 5],
  terms: [
    { name: 'Autumn 2026', from: '2026-09-01', to: '2026-12-18' },
    { name: 'Spring 2027', from: '2027-01-04', to: '2027-03-25' },
  ],
  holidays: [{ name: 'Autumn half-term', from: '2026-10-26', to: '2026-10-30' }],
  insetDays: [{ name: 'INSET', date: '2026-09-01' }],
};

describe('ESC-12 what sort of day it is', () => {
  it.each([
    ['the first morning of term, for staff only', '2026-09-01', 'insetDay'],
    ['the first morning with pupils', '2026-09-02', 'schoolDay'],
    ['a Saturday in term', '2026-09-05', 'weekend'],
    ['the first day of half-term', '2026-10-26', 'holiday'],
    ['the last day of half-term', '2026-10-30', 'holiday'],
    ['the day after it', '2026-11-02', 'schoolDay'],
    ['the last day of term', '2026-12-18', 'schoolDay'],
    ['a weekday between terms', '2026-12-21', 'betweenTerms'],
    ['a substitute bank holiday', '2026-12-28', 'bankHoliday'],
    ['the first day of the next term', '2027-01-04', 'schoolDay'],
    ['a weekday before anything is known', '2026-08-28', 'schoolDay'],
    ['a weekday after the last known term', '2027-03-30', 'schoolDay'],
    ['a bank holiday after the last known term', '2027-03-26', 'bankHoliday'],
    ['a leap day', '2028-02-29', 'schoolDay'],
  ])('%s (%s): %s', (_title, date, kind) => {
    expect(dayKindOf(date, CALENDAR)).toBe(kind);
    expect(isSchoolDay(date, CALENDAR)).toBe(kind === 'schoolDay');
  });

  it.each(['2027-02-29', '2026-13-01', '2026-9-1', 'soon', ''])('"%s" is no date', (text) => {
    expect(() => isSchoolDay(text, CALENDAR)).toThrow(RangeError);
    expect(dayOfDate(text)).toBeUndefined();
  });
});

describe('ESC-12 the date in London', () => {
  it.each([
    ['a winter midnight', '2026-12-31T23:59:59.999Z', '2026-12-31'],
    ['the new year', '2027-01-01T00:00:00.000Z', '2027-01-01'],
    ['a summer midnight, an hour before that of UTC', '2026-06-30T23:00:00.000Z', '2026-07-01'],
    ['the last minute before it', '2026-06-30T22:59:59.999Z', '2026-06-30'],
    ['the night the clocks go forward', '2026-03-29T00:30:00.000Z', '2026-03-29'],
    ['the night the clocks go back, before midnight', '2026-10-24T22:59:00.000Z', '2026-10-24'],
    ['the hour that comes twice', '2026-10-25T00:30:00.000Z', '2026-10-25'],
    ['the evening of that day', '2026-10-25T23:30:00.000Z', '2026-10-25'],
    ['a leap day', '2028-02-29T12:00:00.000Z', '2028-02-29'],
  ])('%s', (_title, now, date) => expect(londonDate(new Date(now))).toBe(date));
});

describe('ESC-12 the closed dates of a policy', () => {
  it('agree with the calendar on every day that is known', () => {
    const closed = closedDates(CALENDAR);
    const short = { weekdays: CALENDAR.weekdays, closedDates: closed };
    for (let day = Date.UTC(2025, 0, 1); day <= Date.UTC(2028, 11, 31); day += 86_400_000) {
      const date = new Date(day).toISOString().slice(0, 10);
      expect([date, isOpenOn(date, short)]).toEqual([date, isSchoolDay(date, CALENDAR)]);
    }
  });

  it('are the bank holidays when the school has said nothing', () => {
    expect(closedDates(WEEKDAYS_ONLY)).toHaveLength(32);
    expect(policyOf('HAS').schoolDay.closedDates).toEqual(closedDates(WEEKDAYS_ONLY));
  });

  it('hold a clock that runs in school time over half-term, and over the change of the clocks in it', () => {
    const { schoolDay } = withCalendar(policyOf('CLA'), CALENDAR);
    const friday = new Date('2026-10-23T15:00:00.000Z');
    const due = (days: typeof schoolDay) =>
      deadlineFrom(friday, { kind: 'endOfSchoolDay' }, days).toISOString();
    expect(due(policyOf('CLA').schoolDay)).toBe('2026-10-26T15:30:00.000Z');
    expect(due(schoolDay)).toBe('2026-11-02T15:30:00.000Z');
  });

  it('never hold a clock for a child in danger', () => {
    const { schoolDay, times } = withCalendar(policyOf('CLA'), CALENDAR);
    const night = new Date('2026-10-25T00:58:00.000Z');
    const due = deadlineFrom(night, times.danger.acknowledgeWithin, schoolDay);
    expect(due.toISOString()).toBe('2026-10-25T01:03:00.000Z');
  });
});
