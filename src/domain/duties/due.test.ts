import type { ClockSpan } from '../policies/clocks';
import { POLICY } from '../testing/sample';
import { dueAfter, nearBefore } from './due';

const ONE_WORKING_DAY: ClockSpan = { kind: 'workingDays', days: 1 };
const ONE_SCHOOL_DAY: ClockSpan = { kind: 'schoolDays', days: 1 };
const HOURS_72: ClockSpan = { kind: 'hours', hours: 72 };
/** A school that is closed on the Monday and Tuesday. */
const INSET = { ...POLICY.schoolDay, closedDates: ['2026-11-30', '2026-12-01'] };

describe('ESC-14 DAT-4 when a clock is over, and when it is near', () => {
  it.each([
    ['one working day within the week', ONE_WORKING_DAY, '2026-11-23T10:00Z', '2026-11-24T10:00Z', '2026-11-23T14:30Z'],
    ['… over a weekend', ONE_WORKING_DAY, '2026-11-27T15:00Z', '2026-11-30T15:00Z', '2026-11-30T11:00Z'],
    ['… from a Saturday: the Monday, until midnight', ONE_WORKING_DAY, '2026-11-28T12:00Z', '2026-12-01T00:00Z', '2026-11-30T14:30Z'],
    ['… over Christmas', ONE_WORKING_DAY, '2026-12-24T16:00Z', '2026-12-29T16:00Z', '2026-12-29T12:00Z'],
    ['… across the end of summer time: the same time of day', ONE_WORKING_DAY, '2026-10-23T14:00Z', '2026-10-26T15:00Z', '2026-10-26T11:00Z'],
    ['seventy-two hours run through the weekend', HOURS_72, '2026-11-27T15:00Z', '2026-11-30T15:00Z', '2026-11-29T15:00Z'],
    ['… and are real hours when the clocks go back', HOURS_72, '2026-10-23T14:00Z', '2026-10-26T14:00Z', '2026-10-25T14:00Z'],
    ['… and over a leap day', HOURS_72, '2028-02-28T09:00Z', '2028-03-02T09:00Z', '2028-03-01T09:00Z'],
  ])('%s', (_what, within, start, due, near) => {
    const [from, until] = [new Date(start), dueAfter(new Date(start), within, POLICY.schoolDay)];
    expect(until).toEqual(new Date(due));
    expect(nearBefore(until, from, within, POLICY.schoolDay)).toEqual(new Date(near));
  });

  it('a school day skips the days on which this school is closed, a working day does not', () => {
    const friday = new Date('2026-11-27T10:00Z');
    expect(dueAfter(friday, ONE_SCHOOL_DAY, INSET)).toEqual(new Date('2026-12-02T10:00Z'));
    expect(dueAfter(friday, ONE_WORKING_DAY, INSET)).toEqual(new Date('2026-11-30T10:00Z'));
  });

  it('is never near before it began, nor after it is over', () => {
    for (let hour = 0; hour < 24 * 14; hour += 1) {
      const start = new Date(Date.parse('2026-11-20T00:00Z') + hour * 3_600_000);
      const due = dueAfter(start, ONE_WORKING_DAY, INSET);
      const near = nearBefore(due, start, ONE_WORKING_DAY, INSET);
      expect(near >= start && near < due).toBe(true);
    }
  });
});
