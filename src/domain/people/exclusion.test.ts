import {
  COLLEAGUE,
  DEPUTY_A,
  DSL,
  HEAD,
  HOLDINGS,
  MORNING,
  PUPIL,
  sampleReport,
  TEACHER,
} from '../testing/sample';
import type { MessageRecord, Part, Report } from '../incidents/types';
import { excludedFrom, excludedPeople, namedPeople } from './exclusion';

const ref = (directoryId?: string) => ({ name: 'Somebody', ...(directoryId ? { directoryId } : {}) });
const message = (author: string): MessageRecord => ({
  messageId: 'm1',
  conversationId: 'c1',
  author: ref(author),
  sentAt: '2026-11-24T09:00:00.000Z',
  attachments: [],
  hash: 'h',
  bodyState: 'whole',
  mediaDropped: 0,
});
const excluded = (over: Partial<Report>, reporter?: string) =>
  [...excludedPeople(sampleReport({ aboutPerson: undefined, ...over }), HOLDINGS, MORNING, reporter)].sort();

describe('ESC-4 who a concern is about', () => {
  it.each<[string, Partial<Report>, string[]]>([
    ['the person it is about', { aboutPerson: ref(PUPIL) }, [PUPIL]],
    ['a name without an identity is nobody', { aboutPerson: { name: 'Dana Silver' } }, []],
    ['the DSL, though not named', { about: 'dsl' }, [DSL]],
    ['the headteacher, though not named', { about: 'headteacher' }, [HEAD]],
    [
      'the headteacher, though named without an identity',
      { about: 'headteacher', aboutPerson: ref() },
      [HEAD],
    ],
    ['the deputy who was meant by "the DSL"', { about: 'dsl', aboutPerson: ref(DEPUTY_A) }, [DEPUTY_A]],
    [
      'both, when the wrong person is named as the headteacher',
      { about: 'headteacher', aboutPerson: ref(COLLEAGUE) },
      [HEAD, COLLEAGUE],
    ],
    ['nobody by role for a governor without a name', { about: 'governor' }, []],
    ['nobody for an adult without a name', { about: 'staff' }, []],
  ])('leaves out %s', (_title, over, expected) => {
    expect(excluded(over)).toEqual([...expected].sort());
  });

  it.each<[Part, boolean]>([
    ['alleged', true],
    ['notSure', true],
    ['harmed', false],
    ['sawIt', false],
  ])('with the part %s: excluded is %s', (part, out) => {
    expect(excluded({ involved: [{ ...ref(DSL), part }] })).toEqual(out ? [DSL] : []);
  });

  it.each<[string, Partial<Report>, string | undefined, string[]]>([
    ['is who it is about when nobody is named', { about: 'unknown' }, undefined, [COLLEAGUE]],
    ['is not, when the concern is about a learner', { about: 'learner' }, undefined, []],
    [
      'is not, when somebody else is named',
      { about: 'staff', aboutPerson: ref(DEPUTY_A) },
      undefined,
      [DEPUTY_A],
    ],
    [
      'is not, when they only saw it',
      { about: 'staff', involved: [{ ...ref(COLLEAGUE), part: 'sawIt' }] },
      undefined,
      [],
    ],
    ['is not, when they report it themselves', { about: 'unknown' }, COLLEAGUE, []],
  ])('the author of the message %s', (_title, over, reporter, expected) => {
    expect(excluded({ message: message(COLLEAGUE), ...over }, reporter)).toEqual(expected);
  });

  it('keeps the DSL of that day and the DSL of today out after a handover', () => {
    const holdings = [
      { personId: 'before', name: 'B', role: 'dsl' as const, until: '2026-12-01T00:00:00.000Z' },
      { personId: 'after', name: 'A', role: 'dsl' as const, from: '2026-12-01T00:00:00.000Z' },
    ];
    const report = sampleReport({ about: 'dsl', aboutPerson: undefined });
    const incident = { report, reportedAt: MORNING.toISOString(), reporter: { id: TEACHER } };
    const later = new Date('2026-12-02T00:00:00.000Z');
    expect([...excludedFrom(incident, holdings, later)].sort()).toEqual(['after', 'before']);
  });

  it('names everybody in any part, and the author of the message', () => {
    const report = sampleReport({
      involved: [
        { ...ref(DSL), part: 'sawIt' },
        { ...ref(), part: 'harmed' },
      ],
      message: message(HEAD),
    });
    expect([...namedPeople(report)].sort()).toEqual([DSL, HEAD, PUPIL].sort());
  });
});
