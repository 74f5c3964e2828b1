import { createHash } from 'node:crypto';
import type { Incident, Report } from '../incidents/types';
import { HEAD, MORNING, POLICY, sampleIncident, sampleReport } from '../testing/sample';
import { clocksOf, nextReminderAt, remindersDue } from './clocks';
import type { ClockRecord } from './types';

const hasher = { sha256: (text: string) => createHash('sha256').update(text).digest('hex') };
const by = { id: HEAD, name: 'Hana Cray', at: MORNING.toISOString() };
const caseOf = (report: Partial<Report>, clocks: ClockRecord[] = []): Incident =>
  sampleIncident(hasher, sampleReport(report), clocks.length > 0 ? { work: { clocks } } : {});
const later = (hours: number) => new Date(MORNING.getTime() + hours * 3_600_000);
const states = (incident: Incident, now = MORNING) =>
  clocksOf(incident, POLICY, now).map(({ rule, state }) => `${rule.id} ${state}`);

const ABOUT_STAFF = { about: 'staff' as const, kind: 'bullying' as const };
const LOST_DATA = { kind: 'personalData' as const, about: 'unknown' as const };

describe('which clocks a case has', () => {
  it.each<[string, Partial<Report>, string[]]>([
    ['ESC-14 about an adult here: the LADO within one working day', ABOUT_STAFF, ['lado running']],
    ['DAT-4 lost data: the ICO within 72 hours', LOST_DATA, ['ico running']],
    ['harmful content: Report Harmful Content, once the platform was told', { kind: 'harmfulContent' }, ['reportHarmfulContent notBegun']],
    ['a child in danger: social care’s answer, once it was asked', { childInDanger: true }, ['socialCareReply notBegun']],
    ['unkind words between pupils: none', {}, []],
  ])('%s', (_what, report, expected) => {
    expect(states(caseOf(report))).toEqual(expected);
  });

  it('ESC-5 the DSL adds the agencies by saying that it is serious, or by a row that has the police told', () => {
    expect(states({ ...caseOf({}), work: { serious: by } })).toEqual(['socialCareReply notBegun']);
    expect(states({ ...caseOf({}), matrixRow: 'L01' })).toEqual(['socialCareReply notBegun']);
    expect(states({ ...caseOf({}), matrixRow: 'L08' })).toEqual([]);
  });

  it('P6 a version from before there were clocks has the product’s own', () => {
    const { clocks: _clocks, ...old } = POLICY;
    expect(clocksOf(caseOf(LOST_DATA), old, MORNING).map(({ rule }) => rule.id)).toEqual(['ico']);
  });
});

describe('a clock', () => {
  it('runs, is near, and is over', () => {
    const incident = caseOf(LOST_DATA);
    expect([0, 47, 48, 71, 72].map((hour) => states(incident, later(hour))[0])).toEqual([
      'ico running',
      'ico running',
      'ico near',
      'ico near',
      'ico over',
    ]);
  });

  it('runs from the moment somebody recorded instead of the report', () => {
    const startedAt = '2026-11-22T22:00:00.000Z';
    const [clock] = clocksOf(caseOf(LOST_DATA, [{ clock: 'ico', startedAt, told: [], by }]), POLICY, MORNING);
    expect(clock?.dueAt?.toISOString()).toBe('2026-11-25T22:00:00.000Z');
  });

  it('stands still once it was stopped', () => {
    const ended = { clock: 'ico' as const, ended: { reference: 'IC-1' }, told: [], by };
    expect(states(caseOf(LOST_DATA, [ended]), later(100))).toEqual(['ico ended']);
    expect(nextReminderAt(caseOf(LOST_DATA, [ended]), POLICY, later(100))).toBeUndefined();
  });

  it('what becomes possible gives no warning before', () => {
    const begun = { clock: 'reportHarmfulContent' as const, startedAt: MORNING.toISOString(), told: [], by };
    const incident = caseOf({ kind: 'harmfulContent' }, [begun]);
    expect(states(incident, later(47))).toEqual(['reportHarmfulContent running']);
    expect(nextReminderAt(incident, POLICY, MORNING)).toEqual(later(48));
    expect(remindersDue(incident, POLICY, later(48)).map(({ moment }) => moment)).toEqual(['due']);
  });
});

describe('reminders', () => {
  const told = (...moments: ClockRecord['told'][number][]) => caseOf(LOST_DATA, [{ clock: 'ico', told: moments, by }]);
  it.each([
    ['nobody was told', told(), 0, 48, []],
    ['the warning is due', told(), 50, 48, ['near']],
    ['the warning went out', told('near'), 50, 72, []],
    ['it is over', told('near'), 73, 72, ['due']],
    ['the service slept through the warning: only the later one goes out', told(), 80, 72, ['due']],
    ['all went out', told('near', 'due'), 80, undefined, []],
  ])('%s', (_what, incident, hour, next, due) => {
    expect(nextReminderAt(incident, POLICY, later(hour))).toEqual(next === undefined ? undefined : later(next));
    expect(remindersDue(incident, POLICY, later(hour)).map(({ moment }) => moment)).toEqual(due);
  });
});
