import {
  CHAIR,
  COLLEAGUE,
  DEPUTY_A,
  DEPUTY_B,
  DSL,
  GOVERNOR,
  HEAD,
  HOLDINGS,
  LEAD,
  MORNING,
  POLICY,
  PUPIL,
  sampleReport,
  TEACHER,
  TECHNICIAN,
} from '../testing/sample';
import { judge } from './judge';
import { readersOf } from './readers';
import type { Report } from './types';

function readers(over: Partial<Report>) {
  const report = sampleReport(over);
  const shared = { report, policy: POLICY, holdings: HOLDINGS, now: MORNING, reporterId: TEACHER };
  return readersOf({ ...shared, judgement: judge(shared) });
}
const nobody = { aboutPerson: undefined };

describe('ESC-4 who will read it, before it is sent', () => {
  it.each<[string, Partial<Report>, string[]]>([
    ['a learner', {}, [DSL, DEPUTY_A, DEPUTY_B, HEAD]],
    [
      'a colleague: the chair too, once silence has moved it up',
      { about: 'staff', ...nobody },
      [HEAD, CHAIR],
    ],
    ['the DSL', { about: 'dsl', ...nobody }, [HEAD, CHAIR]],
    ['the headteacher', { about: 'headteacher', ...nobody }, [CHAIR, GOVERNOR]],
    ['the chair, by identity', { aboutPerson: { directoryId: CHAIR, name: 'C' } }, [HEAD]],
    [
      'a system',
      { kind: 'technical', about: 'unknown', ...nobody },
      [DSL, DEPUTY_A, DEPUTY_B, HEAD, LEAD, TECHNICIAN],
    ],
  ])('about %s', (_title, over, expected) => {
    expect(
      readers(over)
        .willRead.map(({ id }) => id)
        .sort(),
    ).toEqual([...expected].sort());
  });

  it('says by name and role who reads it and who does not, and why', () => {
    const { willRead, willNot } = readers({
      about: 'staff',
      aboutPerson: { directoryId: COLLEAGUE, name: 'Colin Wake' },
    });
    expect(willRead).toContainEqual({ id: HEAD, name: 'Hana Cray', roles: ['headteacher'] });
    expect(willNot).toContainEqual({ name: 'Colin Wake', roles: ['staff'], why: 'concernIsAboutThem' });
    expect(willNot).toContainEqual({ name: 'Dana Silver', roles: ['dsl'], why: 'notForThisLane' });
  });

  it('does not list all the staff who have nothing to do with it', () => {
    expect(readers({}).willNot.map(({ name }) => name)).not.toContain('Tess Arden');
  });

  it('P3 says of the headteacher that the concern is about them, though not named', () => {
    expect(readers({ about: 'headteacher', ...nobody }).willNot).toContainEqual({
      name: 'Hana Cray',
      roles: ['headteacher'],
      why: 'concernIsAboutThem',
    });
  });

  it('says that the pupil it is about will not read it', () => {
    expect(readers({ aboutPerson: { directoryId: PUPIL, name: 'Jo Quill' } }).willNot).toContainEqual({
      name: 'Jo Quill',
      roles: [],
      why: 'concernIsAboutThem',
    });
  });

  it('lists nobody twice and nobody on both sides', () => {
    const { willRead, willNot } = readers({
      about: 'staff',
      aboutPerson: { directoryId: DSL, name: 'Dana Silver' },
    });
    const names = [...willRead, ...willNot].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});
