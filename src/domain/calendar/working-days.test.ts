import fc from 'fast-check';
import { londonDate } from './london';
import { WEEKDAYS_ONLY } from './types';
import { addSchoolDays, addWorkingDays, isWorkingDay, workingDaysBetween } from './working-days';

const after = (from: string, days: number) => addWorkingDays(new Date(from), days).toISOString();

describe('ESC-14 one working day, within which the LADO is told', () => {
  it.each([
    ['on a Tuesday', '2026-11-24T10:00:00.000Z', '2026-11-25T10:00:00.000Z'],
    ['on a Friday afternoon', '2026-11-27T16:20:00.000Z', '2026-11-30T16:20:00.000Z'],
    ['on a Saturday: the whole of Monday', '2026-11-28T10:00:00.000Z', '2026-12-01T00:00:00.000Z'],
    ['on a Sunday night: the same', '2026-11-29T23:59:00.000Z', '2026-12-01T00:00:00.000Z'],
    ['before the early May bank holiday', '2026-05-01T09:00:00.000Z', '2026-05-05T09:00:00.000Z'],
    ['on a bank holiday', '2026-05-04T09:00:00.000Z', '2026-05-05T23:00:00.000Z'],
    ['on Christmas Eve 2026', '2026-12-24T12:00:00.000Z', '2026-12-29T12:00:00.000Z'],
    [
      'over the change to summer time, same time on the wall',
      '2026-03-27T15:00:00.000Z',
      '2026-03-30T14:00:00.000Z',
    ],
    ['over the change to winter time', '2026-10-23T15:00:00.000Z', '2026-10-26T16:00:00.000Z'],
    ['after midnight in summer, still Monday in UTC', '2026-06-22T23:30:00.000Z', '2026-06-23T23:30:00.000Z'],
    ['before a leap day', '2028-02-28T10:00:00.000Z', '2028-02-29T10:00:00.000Z'],
  ])('from a report %s', (_title, from, due) => expect(after(from, 1)).toBe(due));

  it('several days leave out weekends and bank holidays between them', () => {
    expect(after('2026-12-23T09:00:00.000Z', 5)).toBe('2027-01-04T09:00:00.000Z');
    expect(after('2026-11-24T10:00:00.000Z', 0)).toBe('2026-11-24T10:00:00.000Z');
  });

  it('an hour later is never due earlier, and it is always a working day that ends it', () => {
    const start = Date.UTC(2025, 0, 1);
    const minutes = fc.integer({ min: 0, max: 3 * 365 * 24 * 60 });
    fc.assert(
      fc.property(minutes, fc.integer({ min: 1, max: 10 }), (offset, days) => {
        const from = new Date(start + offset * 60_000);
        const due = addWorkingDays(from, days);
        const later = addWorkingDays(new Date(from.getTime() + 3_600_000), days);
        expect(later.getTime()).toBeGreaterThanOrEqual(due.getTime());
        expect(isWorkingDay(londonDate(new Date(due.getTime() - 1)))).toBe(true);
        expect(due.getTime()).toBeGreaterThan(from.getTime());
      }),
      { numRuns: 2000 },
    );
  });
});

describe('working and school days', () => {
  it.each([
    ['Tuesday to Friday', '2026-11-24T10:00:00.000Z', '2026-11-27T09:00:00.000Z', 3],
    ['Friday to Monday', '2026-11-27T10:00:00.000Z', '2026-11-30T09:00:00.000Z', 1],
    ['over Christmas', '2026-12-24T10:00:00.000Z', '2026-12-30T10:00:00.000Z', 2],
    ['backwards', '2026-11-27T10:00:00.000Z', '2026-11-24T10:00:00.000Z', -3],
    ['the same day', '2026-11-27T10:00:00.000Z', '2026-11-27T11:00:00.000Z', 0],
  ])('between two moments: %s', (_title, from, to, count) => {
    expect(workingDaysBetween(new Date(from), new Date(to))).toBe(count);
  });

  it('school days leave out what the school’s calendar does, for a file that follows a child', () => {
    const halfTerm = { name: 'Half-term', from: '2026-10-26', to: '2026-10-30' };
    const calendar = { ...WEEKDAYS_ONLY, holidays: [halfTerm] };
    const from = new Date('2026-10-22T09:00:00.000Z');
    expect(addSchoolDays(from, 5, calendar).toISOString()).toBe('2026-11-05T10:00:00.000Z');
    expect(addWorkingDays(from, 5).toISOString()).toBe('2026-10-29T10:00:00.000Z');
  });

  it('a calendar in which no day counts still gives an end', () => {
    const never = { ...WEEKDAYS_ONLY, weekdays: [] };
    expect(addSchoolDays(new Date('2026-11-24T10:00:00.000Z'), 1, never)).toBeInstanceOf(Date);
  });
});
