import fc from 'fast-check';
import { jigsawPolicy } from '../policies/jigsaw';
import type { SchoolCalendar } from '../calendar/types';
import { DEPUTY_A, DEPUTY_B, DSL, HEAD, HOLDINGS } from '../testing/sample';
import { onDuty, orderFor, turnAt } from './on-duty';
import { EMPTY_ROTA, type DutyRota } from './types';

const CALENDAR: SchoolCalendar = {
  weekdays: [1, 2, 3, 4, 5],
  terms: [
    { name: 'Autumn', from: '2026-09-01', to: '2026-12-18' },
    { name: 'Spring', from: '2027-01-04', to: '2027-03-25' },
    { name: 'Summer', from: '2027-04-12', to: '2027-07-21' },
  ],
  holidays: [{ name: 'Half-term', from: '2026-10-26', to: '2026-10-30' }],
  insetDays: [{ name: 'INSET', date: '2026-09-01' }],
};
const { schoolDay: HOURS } = jigsawPolicy({ name: 'Wren Hollow School', switchboard: '01632 960100' });
const rota = (over: Partial<DutyRota> = {}): DutyRota => ({
  ...EMPTY_ROTA,
  week: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, schoolHours: [DSL, DEPUTY_A], outOfHours: [DEPUTY_B] })),
  holiday: [DEPUTY_A],
  ...over,
});
const on = (now: string, over: Partial<DutyRota> = {}, holdings = HOLDINGS) =>
  onDuty({ plan: { rota: rota(over), calendar: CALENDAR }, hours: HOURS, holdings, now: new Date(now) }).map(({ id }) => id);

describe('ESC-12 which turn it is', () => {
  it.each([
    ['a lesson', '2026-11-24T10:00:00Z', '2026-11-24', 'schoolHours'],
    ['the minute school opens', '2026-11-24T08:30:00Z', '2026-11-24', 'schoolHours'],
    ['the minute before: still the night of the day before', '2026-11-24T08:29:59Z', '2026-11-23', 'outOfHours'],
    ['the minute school closes', '2026-11-24T15:30:00Z', '2026-11-24', 'outOfHours'],
    ['after midnight', '2026-11-25T00:30:00Z', '2026-11-24', 'outOfHours'],
    ['a Saturday in term', '2026-11-28T11:00:00Z', '2026-11-28', 'outOfHours'],
    ['Monday morning before school: still Sunday’s night', '2026-11-23T07:00:00Z', '2026-11-22', 'outOfHours'],
    ['an INSET day: staff are in', '2026-09-01T10:00:00Z', '2026-09-01', 'schoolHours'],
    ['half-term', '2026-10-28T11:00:00Z', '2026-10-28', 'holiday'],
    ['a weekend between terms', '2026-12-27T11:00:00Z', '2026-12-27', 'holiday'],
    ['a bank holiday in term', '2027-05-03T11:00:00Z', '2027-05-03', 'holiday'],
    ['the night before a holiday', '2026-12-19T02:00:00Z', '2026-12-18', 'outOfHours'],
    ['the hour that comes twice', '2026-10-25T00:30:00Z', '2026-10-24', 'outOfHours'],
    ['the same hour again', '2026-10-25T01:30:00Z', '2026-10-24', 'outOfHours'],
    ['a leap day', '2028-02-29T10:00:00Z', '2028-02-29', 'schoolHours'],
  ])('%s', (_title, now, date, time) => {
    expect(turnAt(new Date(now), CALENDAR, HOURS)).toEqual({ date, time });
  });

  it('gives every instant of eight years one turn, and turns follow one another without going back', () => {
    const from = Date.UTC(2025, 0, 1);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4 * 365 * 1440 }), fc.integer({ min: 1, max: 1440 }), (minute, later) => {
        const turn = turnAt(new Date(from + minute * 60_000), CALENDAR, HOURS);
        const next = turnAt(new Date(from + (minute + later) * 60_000), CALENDAR, HOURS);
        expect(next.date >= turn.date).toBe(true);
        if (next.date === turn.date && turn.time !== 'schoolHours') expect(next.time).toBe(turn.time);
        expect(orderFor(turn, { rota: rota(), calendar: CALENDAR }).length).toBeGreaterThan(0);
      }),
      { numRuns: 400 },
    );
  });

  it('changes at opening and closing time and at no other minute, on the days the clocks change too', () => {
    for (const [start, expected] of [
      ['2026-10-24T23:00:00Z', [570, 2010]],
      ['2027-03-27T23:00:00Z', [510, 1950]],
      ['2026-11-24T00:00:00Z', [510, 930, 1950, 2370]],
    ] as const) {
      const at = (minute: number) => JSON.stringify(turnAt(new Date(Date.parse(start) + minute * 60_000), CALENDAR, HOURS));
      const changes = Array.from({ length: 2879 }, (_, n) => n + 1).filter((minute) => at(minute) !== at(minute - 1));
      expect({ start, changes }).toEqual({ start, changes: expected });
    }
  });
});

describe('ESC-12 who is on duty', () => {
  it.each<[string, string, Partial<DutyRota>, string[]]>([
    ['in school hours the first in the row of that day, then whoever stands in', '2026-11-24T10:00:00Z', {}, [DSL, DEPUTY_A]],
    ['in the evening whoever has the evening', '2026-11-24T20:00:00Z', {}, [DEPUTY_B]],
    ['in a holiday whoever covers holidays', '2026-12-25T20:00:00Z', {}, [DEPUTY_A]],
    ['a holiday with people of its own', '2026-12-25T20:00:00Z', { holidayCover: [{ from: '2026-12-19', to: '2027-01-03', people: [DSL] }] }, [DSL]],
    ['a swapped day', '2026-11-24T10:00:00Z', { swaps: [{ date: '2026-11-24', time: 'schoolHours', people: [DEPUTY_B] }] }, [DEPUTY_B]],
    ['a swapped night lasts until school opens', '2026-11-25T08:00:00Z', { swaps: [{ date: '2026-11-24', time: 'outOfHours', people: [DSL] }] }, [DSL]],
    ['not one who is away: the next in line', '2026-11-24T10:00:00Z', { away: [{ personId: DSL, from: '2026-11-24', to: '2026-11-24' }] }, [DEPUTY_A]],
    ['nobody, when all of them are away', '2026-11-24T20:00:00Z', { away: [{ personId: DEPUTY_B, from: '2026-11-01', to: '2026-11-30' }] }, []],
    ['nobody who is neither DSL nor deputy', '2026-11-24T10:00:00Z', { week: [{ weekday: 2, schoolHours: [HEAD], outOfHours: [] }] }, []],
  ])('%s', (_title, now, over, expected) => expect(on(now, over)).toEqual(expected));

  it('leaves out whoever has handed the role over, from that instant on', () => {
    const holdings = HOLDINGS.map((row) => (row.personId === DSL ? { ...row, until: '2026-11-24T10:00:00Z' } : row));
    expect(on('2026-11-24T09:59:59Z', {}, holdings)).toEqual([DSL, DEPUTY_A]);
    expect(on('2026-11-24T10:00:00Z', {}, holdings)).toEqual([DEPUTY_A]);
  });
});
