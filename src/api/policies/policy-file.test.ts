import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { policyFileJsonSchema, policyFileSchema } from '../../contract/policy-file';
import { judge } from '../../domain/incidents/judge';
import { CONCERN_KINDS, SUBJECT_KINDS } from '../../domain/incidents/types';
import { POLICY_CODES, startingPolicy, type PolicyCode } from '../../domain/policies/catalogue';
import type { Policy } from '../../domain/policies/types';
import { HOLDINGS, MORNING, sampleReport, TEACHER } from '../../domain/testing/sample';
import { fileText, policyFileOf, policyFromFile } from './policy-file';
import { readPolicyFile } from './read-policy-file';

const SCHOOL = { name: 'Wren Hollow School', switchboard: '01632 960100' };
const policyOf = (code: PolicyCode) => startingPolicy(code, SCHOOL);
const exported = (policy: Policy) => fileText(policyFileOf(policy));

function imported(text: string, school: Parameters<typeof policyFromFile>[1] = SCHOOL): Policy {
  const read = readPolicyFile(text);
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return policyFromFile(read.value, school);
}

/** Everything that two policies could judge differently, as text: the order of actions counts. */
const judgements = (policy: Policy) =>
  JSON.stringify(
    CONCERN_KINDS.flatMap((kind) =>
      SUBJECT_KINDS.map((about) => {
        const report = sampleReport({ kind, about, aboutPerson: undefined, outsideSchool: true });
        return judge({ report, reporterId: TEACHER, policy, holdings: HOLDINGS, now: MORNING });
      }),
    ),
  );

describe.each(POLICY_CODES)('GOV-8 %s as a file', (code) => {
  it('comes back as the same policy', () => {
    expect(imported(exported(policyOf(code)))).toStrictEqual(policyOf(code));
  });

  it('is the same text again when it is exported again', () => {
    expect(exported(imported(exported(policyOf(code))))).toBe(exported(policyOf(code)));
  });

  it('P6 judges every kind about everybody as before', () => {
    expect(judgements(imported(exported(policyOf(code))))).toBe(judgements(policyOf(code)));
  });

  it.each(['learner', 'staff'] as const)(
    'ESC-6 ESC-7 carries every cell of the %s matrix by row and column',
    (name) => {
      const { learnerMatrix, staffMatrix } = policyOf(code);
      const file = JSON.parse(exported(policyOf(code))) as {
        matrices: Record<string, { id: string; cells: object }[]>;
      };
      const cells = file.matrices[name]?.map((row) => [row.id, row.cells]);
      expect(cells).toEqual(
        (name === 'learner' ? learnerMatrix : staffMatrix).map((row) => [row.id, row.cells]),
      );
    },
  );

  it('says nothing of the school it came from', () => {
    expect(exported(policyOf(code))).not.toMatch(/Wren Hollow|01632 960100/);
  });
});

describe('a policy file', () => {
  it('judges the same however its fields are ordered', () => {
    const backwards = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(backwards);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, inner]) => [key, backwards(inner)]),
      );
    };
    const text = JSON.stringify(backwards(JSON.parse(exported(policyOf('JIG')))));
    expect(judgements(imported(text))).toBe(judgements(policyOf('JIG')));
  });

  it('ESC-12 ESC-13 leaves a school its own numbers, days and words', () => {
    const own = {
      ...SCHOOL,
      agencies: { lado: { telephone: '01632 960779' } },
      calendar: {
        weekdays: [1, 2],
        terms: [],
        holidays: [],
        insetDays: [{ name: 'INSET', date: '2026-11-24' }],
      },
      roleWords: { headteacher: { one: 'principal', all: 'the principal' } },
    };
    expect(imported(exported(policyOf('WAT')), own)).toStrictEqual(startingPolicy('WAT', own));
  });

  it('is exported as it stands when something is wrong with it, so that nobody loses a policy', () => {
    const policy = { ...policyOf('JIG'), version: '' };
    expect(JSON.parse(exported(policy))).toMatchObject({ version: '', code: 'JIG', matrices: {} });
    expect(readPolicyFile(exported(policy))).toEqual({
      problems: [{ path: 'version', message: 'must not be empty' }],
    });
  });
});

describe('the published schema of a policy file', () => {
  const published = path.join(__dirname, '../../../assets/policy.schema.json');
  const ajv = new Ajv2020({ allErrors: true });
  addFormats(ajv);
  const validate = ajv.compile(policyFileJsonSchema());
  const jigsaw = () => JSON.parse(exported(policyOf('JIG'))) as Record<string, unknown>;

  it('is what the code makes: npm run -s policy -- schema > assets/policy.schema.json', () => {
    expect(readFileSync(published, 'utf8')).toBe(fileText(policyFileJsonSchema()));
  });

  it.each(POLICY_CODES)('takes %s', (code) => {
    expect([validate(JSON.parse(exported(policyOf(code)))), validate.errors]).toEqual([true, null]);
  });

  it.each<[string, object]>([
    ['a missing part', { matrices: undefined }],
    ['a part it does not know', { matrixes: {} }],
    ['another version of the file', { fileVersion: 2 }],
    ['a policy without a version', { version: ' ' }],
    ['ESC-3 a staff lane that reaches the DSL channel', { lanes: laneTo('staff') }],
    ['INV-4 a sexual image that is kept', { kinds: keepingImages() }],
  ])('refuses %s, as reading the file does', (_title, over) => {
    const file = JSON.parse(JSON.stringify({ ...jigsaw(), ...over })) as unknown;
    expect(validate(file)).toBe(false);
    expect(policyFileSchema.safeParse(file).success).toBe(false);
  });

  function laneTo(lane: 'staff') {
    const { lanes } = policyOf('JIG');
    return { ...lanes, [lane]: { ...lanes[lane], chain: [{ to: 'dslChannel' }] } };
  }
  function keepingImages() {
    const { kinds } = policyOf('JIG');
    return { ...kinds, sexualImage: { ...kinds.sexualImage, mediaForbidden: false } };
  }
});
