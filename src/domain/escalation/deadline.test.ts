import type { Deadline } from '../policies/types';
import { deadlineFrom } from './deadline';

const SCHOOL = {
  opens: 510,
  closes: 930,
  weekdays: [1, 2, 3, 4, 5],
  closedDates: ['2026-12-25', '2026-12-28'],
};
const END: Deadline = { kind: 'endOfSchoolDay' };
const NEXT: Deadline = { kind: 'endOfNextSchoolDay' };
const MINUTE = 60_000;
const due = (now: string, deadline: Deadline, school = SCHOOL) =>
  deadlineFrom(new Date(now), deadline, school).toISOString();

describe('deadlines', () => {
  it.each([
    ['in winter', '2026-11-24T10:00:00.000Z', '2026-11-24T15:30:00.000Z', '2026-11-25T15:30:00.000Z'],
    [
      'in summer, an hour ahead of UTC',
      '2026-06-23T10:00:00.000Z',
      '2026-06-23T14:30:00.000Z',
      '2026-06-24T14:30:00.000Z',
    ],
    [
      'before school opens',
      '2026-11-24T03:00:00.000Z',
      '2026-11-24T15:30:00.000Z',
      '2026-11-25T15:30:00.000Z',
    ],
    [
      'a moment before the close',
      '2026-11-24T15:29:59.999Z',
      '2026-11-24T15:30:00.000Z',
      '2026-11-25T15:30:00.000Z',
    ],
    ['at the close', '2026-11-24T15:30:00.000Z', '2026-11-25T15:30:00.000Z', '2026-11-25T15:30:00.000Z'],
    ['on Friday evening', '2026-11-27T20:00:00.000Z', '2026-11-30T15:30:00.000Z', '2026-11-30T15:30:00.000Z'],
    ['on Sunday', '2026-11-29T12:00:00.000Z', '2026-11-30T15:30:00.000Z', '2026-11-30T15:30:00.000Z'],
    ['before Christmas', '2026-12-24T16:00:00.000Z', '2026-12-29T15:30:00.000Z', '2026-12-29T15:30:00.000Z'],
    [
      'after midnight in summer, still the day before in UTC',
      '2026-06-23T23:30:00.000Z',
      '2026-06-24T14:30:00.000Z',
      '2026-06-25T14:30:00.000Z',
    ],
    [
      'over the change to summer time',
      '2026-03-27T16:00:00.000Z',
      '2026-03-30T14:30:00.000Z',
      '2026-03-30T14:30:00.000Z',
    ],
    [
      'over the change to winter time',
      '2026-10-23T15:00:00.000Z',
      '2026-10-26T15:30:00.000Z',
      '2026-10-26T15:30:00.000Z',
    ],
  ])('ESC-12 %s', (_title, now, end, next) => {
    expect([due(now, END), due(now, NEXT)]).toEqual([end, next]);
  });

  it('ESC-12 minutes are real minutes, at night and over a clock change', () => {
    expect(due('2026-03-29T00:58:00.000Z', { kind: 'minutes', minutes: 5 })).toBe('2026-03-29T01:03:00.000Z');
    expect(due('2026-12-25T02:00:00.000Z', { kind: 'minutes', minutes: 60 })).toBe(
      '2026-12-25T03:00:00.000Z',
    );
  });

  it.each([
    ['spring', '2026-03-27T00:00:00.000Z', ['2026-03-27T15:30', '2026-03-30T14:30', '2026-03-31T14:30']],
    ['autumn', '2026-10-23T00:00:00.000Z', ['2026-10-23T14:30', '2026-10-26T15:30', '2026-10-27T15:30']],
  ])(
    'in %s, minute by minute over the clock change, the close is the next of the term',
    (_season, from, expected) => {
      const closes = expected.map((text) => Date.parse(`${text}:00.000Z`));
      const start = Date.parse(from);
      const end = closes[2] ?? 0;
      for (let at = start; at < end; at += MINUTE) {
        const nextClose = closes.find((close) => close > at);
        expect(deadlineFrom(new Date(at), END, SCHOOL).getTime()).toBe(nextClose);
      }
    },
  );

  it.each(['2026-03-29', '2026-10-25'])(
    'a school that is open on %s keeps its close across the change that night',
    (day) => {
      const everyDay = { ...SCHOOL, weekdays: [1, 2, 3, 4, 5, 6, 7], closes: 150 };
      const shown = new Date(due(`${day}T00:10:00.000Z`, END, everyDay)).toLocaleTimeString('en-GB', {
        timeZone: 'Europe/London',
      });
      expect(shown).toBe('02:30:00');
    },
  );

  it('a calendar without a school day never stops an alert', () => {
    expect(due('2026-11-24T10:00:00.000Z', END, { ...SCHOOL, weekdays: [] })).toBe(
      '2026-11-25T10:00:00.000Z',
    );
  });
});
