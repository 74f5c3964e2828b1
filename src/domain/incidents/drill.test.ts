import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { isOpenOn } from '../calendar/school-day';
import { londonDate, londonMinutes } from '../calendar/london';
import { POLICY_CATALOGUE } from '../policies/catalogue';
import { SCHOOL } from '../testing/clause-walk';
import { MORNING, POLICY, sampleIncident, TEACHER, HOLDINGS } from '../testing/sample';
import { drillReport, drillResult, isDrill, monthlyDrill } from './drill';
import { judge } from './judge';
import { PRIORITIES } from './types';

const hasher = { sha256: (text: string) => createHash('sha256').update(text).digest('hex') };
const policies = POLICY_CATALOGUE.map(({ make }) => make(SCHOOL));

describe('a fire drill', () => {
  it.each(PRIORITIES)('goes the way of a concern about a learner with the priority asked for, in every policy: %s', (priority) => {
    for (const policy of policies) {
      const report = drillReport('key', priority, policy);
      const asked = judge({ report, reporterId: TEACHER, policy, holdings: HOLDINGS, now: MORNING });
      const priorities = Object.values(policy.kinds).filter(({ lane }) => !lane).map((kind) => kind.priority);
      const possible = priority === 'danger' || priorities.includes(priority);
      expect({ lane: asked.lane, ...(possible ? { priority: asked.priority } : {}) }).toEqual({ lane: 'learner', ...(possible ? { priority } : {}) });
      expect(isDrill({ report })).toBe(true);
    }
  });

  it('measures the seconds until a human pressed Acknowledge', () => {
    const incident = sampleIncident(hasher, drillReport('key', 'high', POLICY));
    expect(drillResult(incident)).toMatchObject({ over: false });
    expect(drillResult(incident).seconds).toBeUndefined();
    const at = new Date(MORNING.getTime() + 93_400).toISOString();
    const acknowledgedBy = { id: 'dsl-1', name: 'Dana Silver', at };
    expect(drillResult({ ...incident, acknowledgedBy })).toMatchObject({ seconds: 93, acknowledgedBy: 'Dana Silver', over: true });
    expect(drillResult({ ...incident, alert: { stepsTold: 3, outcome: 'nobodyLeft' } })).toMatchObject({ over: true });
  });

  it('falls due once in every month, in school hours only, and stays due in the school hours that are left', () => {
    const anyMinute = fc.date({ min: new Date('2025-09-01T00:00:00Z'), max: new Date('2028-08-31T00:00:00Z'), noInvalidDate: true });
    fc.assert(
      fc.property(anyMinute, fc.constantFrom(...policies), fc.string(), (now, policy, seed) => {
        const { month, due } = monthlyDrill(now, policy, seed);
        expect(month).toBe(londonDate(now).slice(0, 7));
        if (due) expect(isOpenOn(londonDate(now), policy.schoolDay) && londonMinutes(now) >= policy.schoolDay.opens).toBe(true);
      }),
    );
    for (const month of ['2026-11', '2026-02', '2028-02', '2026-08']) {
      const afternoons = Array.from({ length: 31 }, (_none, index) => new Date(Date.parse(`${month}-01T14:15:00Z`) + index * 86_400_000));
      const due = afternoons.filter((now) => londonDate(now).startsWith(month) && monthlyDrill(now, POLICY, 'Wren Hollow').due);
      expect(due.length).toBeGreaterThan(0);
    }
  });

  it('falls on other days at other schools', () => {
    const dues = ['a', 'b', 'c', 'd', 'e', 'f'].map((seed) => {
      let hour = Date.parse('2026-11-01T00:00:00Z');
      while (!monthlyDrill(new Date(hour), POLICY, seed).due) hour += 3_600_000;
      return hour;
    });
    expect(new Set(dues).size).toBeGreaterThan(3);
  });
});
