import fc from 'fast-check';
import { POLICY_CODES, startingPolicy } from '../../domain/policies/catalogue';
import { jigsawPolicy } from '../../domain/policies/jigsaw';
import { checkPolicy } from '../../domain/policies/check-policy';
import { problemLine } from './file-problems';
import { policyFileOf, policyFromFile } from './policy-file';
import { policyFileFrom, readPolicyFile } from './read-policy-file';

const SCHOOL = { name: 'Wren Hollow School', switchboard: '01632 960100' };
const FILE = JSON.stringify(policyFileOf(jigsawPolicy(SCHOOL)));
type Json = Record<string | number, unknown>;

/** JIG's file with something else at a path; `undefined` takes it away. */
function changed(...changes: [path: string, value: unknown][]): unknown {
  const file = JSON.parse(FILE) as Json;
  for (const [path, value] of changes) {
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    const parent = keys.reduce<Json>((at, key) => at[key] as Json, file);
    if (value === undefined) delete parent[last];
    else parent[last] = value;
  }
  return file;
}
function linesFor(file: unknown): string[] {
  const read = policyFileFrom(file);
  return 'problems' in read ? read.problems.map(problemLine) : [];
}

describe('GOV-8 a wrong policy file is refused, and the problem is said with its place', () => {
  it.each<[path: string, value: unknown, line: string]>([
    ['fileVersion', 2, 'fileVersion: must be 1'],
    ['version', ' ', 'version: must not be empty'],
    ['title', 7, 'title: must be a text in quotes'],
    [
      'inForceFrom',
      'soon',
      'inForceFrom: must be a date or a moment, such as 2026-05-01 or 2026-05-01T00:00:00Z',
    ],
    ['alarmRepeatMinutes', 0, 'alarmRepeatMinutes: must be at least 1'],
    ['lanes.data', undefined, 'lanes.data: is missing'],
    ['lanes.corridor', {}, 'lanes.corridor: is not known here'],
    ['lanes.ai.chain', [], 'lanes.ai.chain: must have at least 1 entry'],
    ['lanes.ai.alarm', [], 'lanes.ai.alarm: must have at least 1 entry'],
    [
      'lanes.learner.chain.0',
      { to: 'pigeon' },
      'lanes.learner.chain.0.to: must be one of "dslChannel", "roles"',
    ],
    ['lanes.learner.chain.1.roles', [], 'lanes.learner.chain.1.roles: must have at least 1 entry'],
    ['lanes.staff.chain.0', { to: 'dslChannel' }, 'lanes.staff.chain.0.to: must be "roles"'],
    ['lanes.headteacher.chain.0', { to: 'dslChannel' }, 'lanes.headteacher.chain.0.to: must be "roles"'],
    ['times.low', undefined, 'times.low: is missing'],
    ['times.high.acknowledgeWithin.minutes', 0, 'times.high.acknowledgeWithin.minutes: must be more than 0'],
    [
      'times.danger.acknowledgeWithin.kind',
      'endOfSchoolDay',
      'times.danger.acknowledgeWithin.kind: must be "minutes"',
    ],
    ['kinds.other', undefined, 'kinds.other: is missing'],
    ['kinds.bullying.learnerRow', 'L99', 'kinds.bullying.learnerRow: names no row of the learner matrix'],
    ['kinds.bullying.staffRow', 'L04', 'kinds.bullying.staffRow: names no row of the staff matrix'],
    ['kinds.sexualImage.mediaForbidden', false, 'kinds.sexualImage.mediaForbidden: must be true'],
    ['matrices.staff.0.cells.dsl', 'required', 'matrices.staff.0.cells.dsl: is not known here'],
    ['matrices.learner.1.id', 'L01', 'matrices.learner.1.id: is the same as that of an earlier entry'],
    ['matrices.learner.1.cells', [], 'matrices.learner.1.cells: must be an object in { }'],
    ['agencies', {}, 'agencies: must be a list in [ ]'],
    ['agencies.1.telephone', undefined, 'agencies.1: needs a telephone number or a website'],
    ['agencies.4.website', 'http://ceop.example', 'agencies.4.website: must be an https address'],
    ['agencies.0.id', 'socialCare', 'agencies.1.id: is the same as that of an earlier entry'],
    ['agencies.3.id', 'lado', 'agencies: must have one with the id "localAuthority"'],
    ['agencies.4.id', 'police', 'kinds.contact.agencies.0.id: names an agency that is not among "agencies"'],
    [
      'agencies.0.id',
      'lado',
      'seriousIncidentAgencies.learner.agencies.1: names an agency that is not among "agencies"',
    ],
    ['schoolDay.closes', 400, 'schoolDay.closes: must be later than "opens"'],
    ['schoolDay.weekdays', [0], 'schoolDay.weekdays.0: must be at least 1'],
    ['schoolDay.closedDates', ['2026-02-30'], 'schoolDay.closedDates.0: must be a date, such as 2026-12-25'],
    ['words.roles.dsl.one', '', 'words.roles.dsl.one: must not be empty'],
    [
      'intervals.policyReview.every.months',
      0.5,
      'intervals.policyReview.every.months: must be a whole number',
    ],
    ['agreements.0.audience', 'parents', 'agreements.2.audience: is the same as that of an earlier entry'],
    ['agreements.1.signing.by', [], 'agreements.1.signing.by: must have at least 1 entry'],
    ['kinds.bullying.mediaForbidden', 'no', 'kinds.bullying.mediaForbidden: must be true or false'],
    [
      'monitoringReports.copyTo',
      ['caretaker'],
      'monitoringReports.copyTo.0: must be one of "dsl", "deputyDsl", "headteacher", "chairOfGovernors", "safeguardingGovernor", "onlineSafetyLead", "itTechnician", "dataProtectionLead", "staff"',
    ],
    [
      'matrices.staff.0.cells.police',
      'maybe',
      'matrices.staff.0.cells.police: must be one of "required", "possible", "depends", "undecided"',
    ],
  ])('%s = %j', (path, value, line) => {
    expect(linesFor(changed([path, value]))).toContain(line);
  });

  it('all problems are said at once, those within a part and those between parts', () => {
    const lines = linesFor(
      changed(
        ['matrices.learner.0.cells.warning', 'maybe'],
        ['kinds.bullying.staffRow', 'S99'],
        ['lanes.staff.alarm', undefined],
        ['schoolDay.opens', 1200],
        ['extra', 1],
      ),
    );
    expect(lines.map((line) => line.split(':')[0])).toEqual([
      'lanes.staff.alarm',
      'matrices.learner.0.cells.warning',
      'extra',
      'kinds.bullying.staffRow',
      'schoolDay.closes',
    ]);
  });
});

describe('text that is no policy file', () => {
  const lines = (text: string) => {
    const read = readPolicyFile(text);
    return 'problems' in read ? read.problems.map(problemLine) : [];
  };

  it.each<[string, string]>([
    ['', 'the whole file: is no valid JSON'],
    ['{\n  "version": "1",\n}', 'the whole file: is no valid JSON (line 3, column 1)'],
    ['null', 'the whole file: must be an object in { }'],
    ['[]', 'the whole file: must be an object in { }'],
    ['"JIG"', 'the whole file: must be an object in { }'],
    [`"${'x'.repeat(1_000_000)}"`, 'the whole file: is longer than 1,000,000 characters'],
  ])('is refused: %.30s', (text, line) => {
    expect(lines(text)).toEqual([line]);
  });

  it('P7 is not repeated in what is said about it', () => {
    const narrative = 'Dana told me that';
    const texts = [
      narrative,
      `{"a": ${narrative}`,
      JSON.stringify({ version: { narrative }, title: narrative.repeat(99) }),
    ];
    expect(texts.flatMap(lines).join('\n')).not.toContain('Dana');
    expect(texts.map((text) => lines(text).length > 0)).toEqual([true, true, true]);
  });
});

/** Every place of the file, its own leaves and the objects and lists around them. */
function places(value: unknown, path: readonly string[] = []): string[] {
  const inner = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  const own = path.length === 0 ? [] : [path.join('.')];
  return [...own, ...inner.flatMap(([key, one]) => places(one, [...path, key]))];
}

describe('property: whatever is done to a policy file', () => {
  const PLACES = places(JSON.parse(FILE));
  const rubbish = fc.oneof(
    fc.jsonValue({ maxDepth: 3 }),
    fc.constantFrom('required', 'dsl', 1e308, -1, '', '__proto__'),
  );

  it('reading it throws nothing, and gives a policy that can be put in force or problems on one line each', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...PLACES), fc.option(rubbish)), { minLength: 1, maxLength: 3 }),
        (changes) => {
          const file = spoilt(changes);
          const read = policyFileFrom(file);
          if ('value' in read) return checkPolicy(policyFromFile(read.value, SCHOOL)).length === 0;
          return (
            read.problems.length > 0 &&
            read.problems.every((problem) => /^[^\n]+: [^\n]+$/.test(problemLine(problem)))
          );
        },
      ),
      { numRuns: 400 },
    );
  });

  it('a field that is not known is always found where it stands', () => {
    const objects = PLACES.filter((place) => {
      const at = place.split('.').reduce<unknown>((value, key) => (value as Json)[key], JSON.parse(FILE));
      return typeof at === 'object' && !Array.isArray(at);
    });
    fc.assert(
      fc.property(fc.constantFrom(...objects), (place) => {
        expect(linesFor(changed([`${place}.mistyped`, 'x']))).toContain(
          `${place}.mistyped: is not known here`,
        );
      }),
      { numRuns: 200 },
    );
  });

  it('any JSON and any text is answered with problems', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => 'problems' in policyFileFrom(value)));
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => 'problems' in readPolicyFile(text)));
  });

  /** A change within what an earlier one took away has nothing to change any more. */
  function spoilt(changes: [string, unknown][]): unknown {
    return changes.reduce<unknown>((file, [place, value]) => {
      const keys = place.split('.');
      const last = keys.pop() ?? '';
      const parent = keys.reduce<unknown>((at, key) => (at as Json | undefined | null)?.[key], file);
      if (typeof parent === 'object' && parent !== null) (parent as Json)[last] = value;
      return file;
    }, JSON.parse(FILE));
  }
});

it.each(POLICY_CODES)('GOV-8 %s can be put in force as a file', (code) => {
  expect(policyFileFrom(policyFileOf(startingPolicy(code, SCHOOL)))).toHaveProperty('value.code', code);
});
