import fc from 'fast-check';
import { judge } from '../../domain/incidents/judge';
import { CONCERN_KINDS, SUBJECT_KINDS } from '../../domain/incidents/types';
import { POLICY_CODES, startingPolicy } from '../../domain/policies/catalogue';
import { CHAIR, DSL, HEAD, HOLDINGS, MORNING, sampleReport, TEACHER } from '../../domain/testing/sample';
import { EXAMPLE_JUDGE_FILE } from './example-judge-file';
import { problemLine } from './file-problems';
import { judgeFromFile } from './judge-file';
import { policyFileOf } from './policy-file';

const NOW = MORNING.toISOString();
const REPORT = { kind: 'bullying', childInDanger: false, about: 'learner' };
const file = (over: object = {}) =>
  JSON.stringify({ policy: 'JIG', report: REPORT, roles: HOLDINGS, now: NOW, ...over });
function judged(over: object = {}) {
  const read = judgeFromFile(file(over));
  if ('problems' in read) throw new Error(read.problems.map(problemLine).join('\n'));
  return read.value;
}
function linesFor(text: string): string[] {
  const read = judgeFromFile(text);
  return 'problems' in read ? read.problems.map(problemLine) : [];
}
const policyFile = (code: (typeof POLICY_CODES)[number] = 'JIG') =>
  policyFileOf(startingPolicy(code, { name: 'Wren Hollow School', switchboard: '01632 960100' }));

describe.each(POLICY_CODES)('a report judged from a file by %s', (code) => {
  const policy = startingPolicy(code, { name: 'Wren Hollow School', switchboard: '01632 960100' });
  const asFile = policyFileOf(policy);

  it.each(CONCERN_KINDS)('%s has the whole judgement of the service, whomever it is about', (kind) => {
    for (const [index, about] of SUBJECT_KINDS.entries()) {
      const report = sampleReport({ kind, about, outsideSchool: true });
      const expected = judge({ report, reporterId: TEACHER, policy, holdings: HOLDINGS, now: MORNING });
      const named = index % 2 === 0 ? code : asFile;
      expect(judged({ policy: named, report, reporterId: TEACHER })).toStrictEqual(expected);
    }
  });
});

describe('a judgement from a file', () => {
  it('P6 is the same text for the same file', () => {
    const [once, again] = [judgeFromFile(file()), judgeFromFile(file())];
    expect(JSON.stringify(once)).toBe(JSON.stringify(again));
    expect(once).toMatchObject({ value: { policyVersion: 'JIG-2026-05.1', matrix: { row: 'L04' } } });
  });

  it('ESC-6 follows a cell that the school has changed', () => {
    const changed = JSON.parse(JSON.stringify(policyFile())) as {
      matrices: { learner: { id: string; cells: object }[] };
    };
    const row = changed.matrices.learner.find(({ id }) => id === 'L04');
    Object.assign(row ?? {}, { cells: { warning: 'undecided' }, clause: 'OUR 4.2' });
    expect(judged({ policy: changed }).actions).toEqual([
      { action: 'warning', strength: 'undecided', clause: 'OUR 4.2' },
    ]);
  });

  it('ESC-2 ESC-3 ESC-4 P3 tells nobody whom the concern is about', () => {
    const told = (over: object) =>
      judged({ report: { ...REPORT, ...over } }).chain.flatMap(({ people }) => people.map(({ id }) => id));
    expect(told({ about: 'headteacher' })[0]).toBe(CHAIR);
    expect(told({ about: 'headteacher' })).not.toContain(HEAD);
    expect(told({ about: 'dsl', aboutPerson: { directoryId: DSL } })).not.toContain(DSL);
  });

  it('ESC-12 moves on at the end of the school day in London, whatever the offset of the moment', () => {
    expect(judged({ now: '2026-07-01T14:29:00+00:00' }).movesOnAt).toBe('2026-07-01T14:30:00.000Z');
    expect(judged({ now: '2026-07-01T15:29:00+01:00' }).movesOnAt).toBe('2026-07-01T14:30:00.000Z');
  });

  it('GOV-6 counts a role only while it is held', () => {
    const late = HOLDINGS.map((row) => (row.role === 'dsl' ? { ...row, from: '2026-11-25T00:00:00Z' } : row));
    const readers = (now: string) => judged({ roles: late, now }).chain[0]?.people.map(({ id }) => id);
    expect(readers(NOW)).not.toContain(DSL);
    expect(readers('2026-11-25T10:00:00Z')).toContain(DSL);
  });

  it('has an example that is judged as it stands', () => {
    const read = judgeFromFile(JSON.stringify(EXAMPLE_JUDGE_FILE));
    expect(read).toMatchObject({ value: { lane: 'learner', matrix: { row: 'L04' } } });
  });
});

describe('a wrong file for judging is refused with every problem', () => {
  it.each<[string, object, string[]]>([
    ['no policy', { policy: undefined }, ['policy: is missing']],
    [
      'a code nobody knows',
      { policy: 'XYZ' },
      ['policy: must be one of "CLA", "JIG", "BWT", "WAT", "HAS", or a policy file as an object'],
    ],
    ['a list for a policy', { policy: [] }, ['policy: must be an object in { }']],
    [
      'a broken policy',
      { policy: { ...policyFile(), version: '', agencies: [] } },
      ['policy.version: must not be empty'],
    ],
    ['no moment', { now: undefined }, ['now: is missing']],
    [
      'a moment without its offset',
      { now: '2026-11-24T10:00:00' },
      ['now: must be a moment with its offset, such as 2026-11-24T10:00:00Z'],
    ],
    ['another age', { now: '0000-01-01T00:00:00Z' }, ['now: must lie between the years 2000 and 2099']],
    [
      'a report without its parts',
      { report: {} },
      ['report.kind: is missing', 'report.childInDanger: is missing', 'report.about: is missing'],
    ],
    [
      'a role nobody knows',
      { roles: [{ personId: 'a', role: 'caretaker' }] },
      [expect.stringMatching(/^roles\.0\.role: must be one of "dsl"/) as string],
    ],
    ['a field nobody knows', { roles: [], school: 'x' }, ['school: is not known here']],
  ])('%s', (_title, over, lines) => {
    expect(linesFor(file(over))).toEqual(expect.arrayContaining(lines));
  });

  it('those of the policy, the report and the roles together', () => {
    const lines = linesFor(
      file({ policy: { ...policyFile(), version: '' }, report: { ...REPORT, about: 'cat' }, roles: 1 }),
    );
    expect(lines.map((line) => line.split(':')[0])).toEqual(['report.about', 'roles', 'policy.version']);
  });

  it('P7 without a word of what happened', () => {
    const narrative = 'Jo told me that';
    const wrong = {
      report: { ...REPORT, kind: narrative, whatHappened: [narrative] },
      reporterId: { narrative },
    };
    expect(linesFor(file(wrong))).toHaveLength(3);
    expect(linesFor(file(wrong)).join()).not.toContain('Jo');
  });

  it('and never with an error, whatever the file holds', () => {
    const part = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom('JIG', NOW, REPORT, HOLDINGS, policyFile()),
    );
    const any = fc.record(
      { policy: part, report: part, roles: part, now: part, reporterId: part },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(any, fc.jsonValue()), (value) => {
        const read = judgeFromFile(JSON.stringify(value));
        return 'value' in read || read.problems.length > 0;
      }),
      { numRuns: 300 },
    );
  });
});
