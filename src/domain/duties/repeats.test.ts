import { createHash } from 'node:crypto';
import type { Incident, Report } from '../incidents/types';
import { MORNING, POLICY, PUPIL, sampleIncident, sampleReport } from '../testing/sample';
import { continuedRowOf, repeatsOf } from './repeats';
import { similarNames } from './similar-names';
import type { CaseWork } from './types';

const hasher = { sha256: (text: string) => createHash('sha256').update(text).digest('hex') };
const by = { id: 'a', name: 'Ann Reed', at: '2026-11-20T10:00:00.000Z' };
const warned = (action: 'warning' | 'dsl' = 'warning'): CaseWork => ({
  actions: [{ row: 'L04', action, state: 'done', by }],
});
const JO = { directoryId: PUPIL, name: 'Jo Quill' };
const made = (key: string, report: Partial<Report>, over: Partial<Incident> = {}): Incident =>
  sampleIncident(hasher, sampleReport({ reportKey: key, aboutPerson: JO, ...report }), { reference: key, ...over });
const now = made('OS-2', {});
const before = (report: Partial<Report>, work: CaseWork = warned(), over: Partial<Incident> = {}) =>
  made('OS-1', report, { work, reportedAt: '2026-11-19T10:00:00.000Z', ...over });
const nameless = { aboutPerson: { name: 'Jo Quill' } };
const found = (one: Incident, other: Incident) => {
  const { repeats, maybe } = repeatsOf(one, [other]);
  return [repeats.length > 0 ? 'repeat' : '', maybe.length > 0 ? 'ask' : ''].join('');
};
const numbered = (incident: Incident, pupilId: string): Incident => {
  return { ...incident, work: { ...incident.work, pupilIds: [{ person: 'about', pupilId, by }] } };
};
const answered = (same: boolean) => {
  return made('OS-2', nameless, { work: { same: [{ person: 'about', otherCase: 'OS-1', otherPerson: 'about', same, by }] } });
};

describe('ESC-8 the same person again after a warning or sanction', () => {
  it.each<[string, Incident, Incident, string]>([
    ['by directory id', now, before({}), 'repeat'],
    ['by the school’s own number, in any case of letters', numbered(made('OS-2', nameless), 'P77'), numbered(before(nameless), 'p77'), 'repeat'],
    ['because somebody said so', answered(true), before(nameless), 'repeat'],
    ['never by the same name alone: somebody is asked', made('OS-2', nameless), before(nameless), 'ask'],
    ['not asked again after a no', answered(false), before(nameless), ''],
    ['two ids are two people, whatever their names', now, before({ aboutPerson: { directoryId: 'p-2', name: 'Jo Quill' } }), ''],
    ['two numbers are two pupils', numbered(made('OS-2', nameless), 'P77'), numbered(before(nameless), 'P78'), ''],
    ['not after help alone', now, before({}, warned('dsl')), ''],
    ['not after what was not taken', now, before({}, { actions: [{ row: 'L04', action: 'warning', state: 'notTaken', by }] }), ''],
    ['not after a warning that came later than this report', now, before({}, { actions: [{ row: 'L04', action: 'warning', state: 'done', doneAt: '2026-11-25T09:00:00Z', by }] }), ''],
    ['not whoever was harmed before', now, before({ aboutPerson: undefined, involved: [{ ...JO, part: 'harmed' }] }), ''],
    ['ESC-2 never across the registers', now, before({}, warned(), { register: 'staffConcerns' }), ''],
    ['not the case itself', now, { ...before({}), report: now.report }, ''],
  ])('%s', (_what, one, other, expected) => {
    expect(found(one, other)).toBe(expected);
  });

  it.each([
    ['the one it was for', 'involved0', 'repeat'],
    ['nobody beside the one it was for', 'involved1', ''],
    ['both of them by a record from before there was a choice', undefined, 'repeat'],
  ])('a warning in a case of two recognises %s', (_whom, person, expected) => {
    const two = { aboutPerson: undefined, involved: [{ ...JO, part: 'alleged' as const }, { name: 'Bea Ruff', part: 'alleged' as const }] };
    expect(found(now, before(two, { actions: [{ row: 'L04', action: 'warning', person, state: 'done', by }] }))).toBe(expected);
  });

  it('an answer given on either case counts for both', () => {
    const other = before(nameless, { ...warned(), same: [{ person: 'about', otherCase: 'OS-2', otherPerson: 'about', same: true, by }] });
    expect(found(made('OS-2', nameless), other)).toBe('repeat');
  });

  it('adds the row for continued infringements of the case’s own matrix', () => {
    expect(['learner', 'staff', 'headteacher'].map((lane) => continuedRowOf(lane as 'learner', POLICY)?.id)).toEqual(['L13', 'S16', 'S16']);
    expect(MORNING.getTime()).toBeGreaterThan(Date.parse(by.at));
  });
});

describe('names that may be one person’s', () => {
  it.each([
    ['Jack Pemberton', 'jack pemberton'],
    ['Jack Pemberton', 'Pemberton, Jack'],
    ['J Pemberton', 'Jack Pemberton'],
    ['J. P.', 'Jo Quill', false],
    ['Jack', 'Jack Pemberton'],
    ['Zoë Łukasz', 'Zoe Lukasz'],
    ['Jack Pemberton', 'Jack Pembreton'],
    ['Jack Pemberton', 'Jack Pembertonn'],
    ['Jack Pemberton', 'Susan Pemberton', false],
    ['Jo Quill', 'Bo Quill', false],
    ['', 'Jo Quill', false],
  ])('%s, %s', (a, b, similar = true) => {
    expect(similarNames(String(a), String(b))).toBe(similar);
    expect(similarNames(String(b), String(a))).toBe(similar);
  });
});
