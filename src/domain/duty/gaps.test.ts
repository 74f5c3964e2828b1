import fc from 'fast-check';
import { WEEKDAYS_ONLY, type SchoolCalendar } from '../calendar/types';
import type { RoleHolding } from '../people/types';
import { DEPUTY_A, DSL, HEAD, HOLDINGS, POLICY } from '../testing/sample';
import { checkRota, tidyRota } from './check-rota';
import { gapsAhead, runsAlways } from './gaps';
import { gapsToTell } from './gaps-told';
import { onDuty } from './on-duty';
import { EMPTY_ROTA, type DutyOrder, type DutyRota } from './types';

/** Sunday 22 November 2026, the evening. */
const NOW = new Date('2026-11-22T20:00:00.000Z');
const everyDay = (schoolHours: DutyOrder, outOfHours: DutyOrder) =>
  [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, schoolHours, outOfHours }));
const full: DutyRota = { ...EMPTY_ROTA, week: everyDay([DSL], [DEPUTY_A]), holiday: [DSL] };
const ahead = (rota: DutyRota | undefined, holdings: readonly RoleHolding[] = HOLDINGS, calendar: SchoolCalendar = WEEKDAYS_ONLY) =>
  gapsAhead({ ...(rota ? { plan: { rota, calendar } } : {}), policy: POLICY, holdings, now: NOW });
const short = (rota: DutyRota | undefined, holdings?: readonly RoleHolding[]) =>
  ahead(rota, holdings).map((gap) => {
    const what = gap.kind === 'nobodyOnDuty' ? gap.time : gap.kind === 'roleEmpty' ? gap.role : gap.kind;
    return `${what} ${gap.from.toISOString().slice(0, 16)} ${gap.beyond ? '…' : gap.until.toISOString().slice(0, 16)}`;
  });

describe('ESC-12 gaps are found before they happen', () => {
  it.each<[string, DutyRota | undefined, string[]]>([
    ['a full rota has none', full, []],
    ['no rota is no gap of a rota', undefined, []],
    ['a day on which the one on duty is away', { ...full, away: [{ personId: DSL, from: '2026-11-24', to: '2026-11-24' }] }, [
      'schoolHours 2026-11-24T08:30 2026-11-24T15:30',
    ]],
    ['a whole week of school hours is one gap, whatever the evenings', { ...full, away: [{ personId: DSL, from: '2026-11-23', to: '2026-11-27' }] }, [
      'schoolHours 2026-11-23T08:30 2026-11-27T15:30',
    ]],
    ['evenings that nobody ever covers are one gap', { ...full, week: everyDay([DSL], []) }, ['outOfHours 2026-11-22T20:00 …']],
    ['a stand-in fills it', { ...full, week: everyDay([DSL, DEPUTY_A], [DEPUTY_A]), away: [{ personId: DSL, from: '2026-11-24', to: '2026-11-24' }] }, []],
    ['a swap fills it', { ...full, away: [{ personId: DSL, from: '2026-11-24', to: '2026-11-24' }], swaps: [{ date: '2026-11-24', time: 'schoolHours', people: [DEPUTY_A] }] }, []],
  ])('%s', (_title, rota, expected) => expect(short(rota)).toEqual(expected));

  it('a role that ends without a successor, and a chain in which nobody is left', () => {
    const ends = HOLDINGS.map((row) => (row.personId === HEAD ? { ...row, until: '2026-12-01T00:00:00Z' } : row));
    expect(short(undefined, ends)).toEqual(['headteacher 2026-12-01T00:00 …']);
    const chain = HOLDINGS.filter(({ role }) => ['dsl', 'chairOfGovernors'].includes(role)).map((row) => ({ ...row, until: '2026-12-02T00:00:00Z' }));
    expect(short(undefined, chain)).toEqual([
      'headteacher 2026-11-22T20:00 …', 'dsl 2026-12-02T00:00 …', 'chairOfGovernors 2026-12-02T00:00 …', 'nobodyToTell 2026-12-02T00:00 …',
    ]);
  });

  it('names the priorities whose clocks run then: those in minutes always, the others in school hours', () => {
    const [evening] = ahead({ ...full, week: everyDay([DSL], []) });
    expect(evening?.priorities).toEqual(['danger', 'high']);
    const [day] = ahead({ ...full, away: [{ personId: DSL, from: '2026-11-24', to: '2026-11-24' }] });
    expect(day?.priorities).toEqual(['danger', 'high', 'medium', 'low']);
    expect(['danger', 'high', 'medium', 'low'].map((priority) => runsAlways(POLICY, priority as 'danger'))).toEqual([true, true, false, false]);
  });

  it('at every minute there is somebody on duty or a gap that says so, and never both', () => {
    const ids = fc.uniqueArray(fc.constantFrom(DSL, DEPUTY_A), { maxLength: 2 });
    const date = fc.integer({ min: 22, max: 30 }).map((day) => `2026-11-${day}`);
    const anyRota = fc.record({
      week: fc.tuple(ids, ids).map(([school, evening]) => everyDay(school, evening)),
      holiday: ids,
      holidayCover: fc.constant([]),
      swaps: fc.uniqueArray(fc.record({ date, time: fc.constantFrom('schoolHours' as const, 'outOfHours' as const), people: ids }), { maxLength: 3, selector: ({ date: on, time }) => `${on} ${time}` }),
      away: fc.array(fc.record({ personId: fc.constantFrom(DSL, DEPUTY_A), from: date, to: date }), { maxLength: 3 }),
    });
    const minute = fc.integer({ min: 0, max: 12 * 1440 });
    fc.assert(
      fc.property(anyRota, minute, (rota, after) => {
        const at = new Date(NOW.getTime() + after * 60_000);
        const plan = { rota, calendar: WEEKDAYS_ONLY };
        const nobody = onDuty({ plan, hours: POLICY.schoolDay, holdings: HOLDINGS, now: at }).length === 0;
        const gaps = ahead(rota).filter((gap) => gap.kind === 'nobodyOnDuty' && gap.from <= at && at < gap.until);
        if (nobody) expect(gaps.length).toBeGreaterThan(0);
        else expect(gaps.every((gap) => gap.kind === 'nobodyOnDuty' && isOtherTime(gap.time, at))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

/** A gap of the evenings spans the days between, and is none of theirs. */
function isOtherTime(time: string, at: Date): boolean {
  const school = at.getUTCHours() * 60 + at.getUTCMinutes();
  const inSchool = school >= 510 && school < 930 && ![0, 6].includes(at.getUTCDay());
  return (time === 'schoolHours') !== inSchool;
}

describe('a gap is told once', () => {
  const evenings = { ...full, week: everyDay([DSL], []) };
  const later = (days: number) =>
    gapsAhead({ plan: { rota: evenings, calendar: WEEKDAYS_ONLY }, policy: POLICY, holdings: HOLDINGS, now: new Date(NOW.getTime() + days * 86_400_000) });

  it('and not again when its end comes nearer or a day has gone by', () => {
    let told = gapsToTell(ahead(evenings), []);
    expect(told.news).toHaveLength(1);
    for (const day of [1, 2, 20, 45]) {
      told = gapsToTell(later(day), told.told);
      expect(told.news).toEqual([]);
    }
  });

  it('but again once it was filled and has opened anew', () => {
    const first = gapsToTell(ahead(evenings), []);
    const filled = gapsToTell(ahead(full), first.told);
    expect(filled).toEqual({ news: [], told: [] });
    expect(gapsToTell(later(3), filled.told).news).toHaveLength(1);
  });
});

describe('a rota is checked before it is kept', () => {
  const known = new Set([DSL, DEPUTY_A]);
  it.each<[string, DutyRota, number]>([
    ['a full one', full, 0],
    ['a stranger', { ...full, holiday: [HEAD] }, 1],
    ['somebody twice', { ...full, holiday: [DSL, DSL] }, 1],
    ['a weekday twice', { ...full, week: [...full.week, ...full.week] }, 1],
    ['an absence that ends before it begins', { ...full, away: [{ personId: DSL, from: '2026-11-24', to: '2026-11-23' }] }, 1],
    ['a date that is none', { ...full, away: [{ personId: DSL, from: '2026-02-30', to: '2026-11-23' }] }, 1],
    ['two holidays at once', { ...full, holidayCover: [{ from: '2026-12-19', to: '2027-01-03', people: [] }, { from: '2027-01-03', to: '2027-01-04', people: [] }] }, 1],
    ['two swaps of one day', { ...full, swaps: [{ date: '2026-12-01', time: 'schoolHours', people: [] }, { date: '2026-12-01', time: 'schoolHours', people: [DSL] }] }, 1],
  ])('%s', (_title, rota, problems) => expect(checkRota(rota, known)).toHaveLength(problems));

  it('leaves out whoever has left, and what is over', () => {
    const rota = { ...full, holiday: [HEAD, DSL], swaps: [{ date: '2026-11-01', time: 'schoolHours' as const, people: [DSL] }], away: [{ personId: HEAD, from: '2026-12-01', to: '2026-12-02' }] };
    expect(tidyRota(rota, known, '2026-11-22')).toMatchObject({ holiday: [DSL], swaps: [], away: [] });
  });
});
