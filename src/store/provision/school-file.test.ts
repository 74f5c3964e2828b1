import { checkPolicy } from '../../domain/policies/check-policy';
import { POLICY_CODES, startingPolicy } from '../../domain/policies/catalogue';
import { NotSetUp } from '../../domain/ports';
import { jsonFields, jsonValue } from '../json-column';
import { POLICIES } from '../lists/school';
import { holdingsOf, parseSchoolFile, schoolDetailsOf } from './school-file';

const HEAD = {
  id: '00000000-0000-4000-8000-000000000005',
  name: 'Helen Marchetti',
  roles: ['headteacher', 'staff'],
};
const file = (over: object = {}) =>
  JSON.stringify({
    school: { name: 'Wren Hollow School', switchboard: '01632 960001' },
    policy: 'JIG',
    people: [HEAD],
    ...over,
  });
const policyOf = (over: object) => {
  const parsed = parseSchoolFile(file(over));
  return startingPolicy(parsed.policy, schoolDetailsOf(parsed));
};

describe('GOV-8 the school file picks the policy a school starts from', () => {
  it.each(POLICY_CODES)('%s, which fits into the list of policies and comes back the same', (code) => {
    const policy = policyOf({ policy: code });
    expect(policy.code).toBe(code);
    expect(policy.school).toEqual({ name: 'Wren Hollow School', switchboard: '01632 960001' });
    expect(checkPolicy(policy)).toEqual([]);
    expect(jsonValue(POLICIES, 'Policy', jsonFields(POLICIES, 'Policy', policy))).toEqual(policy);
  });

  it('refuses a policy that is not ready-made, and says where', () => {
    expect(() => parseSchoolFile(file({ policy: 'XYZ' }))).toThrow(NotSetUp);
    expect(() => parseSchoolFile(file({ policy: 'XYZ' }))).toThrow(/policy: .*"CLA".*"HAS"/);
  });

  it('GOV-6 gives everybody one holding for each role', () => {
    const twice = { ...HEAD, roles: ['headteacher', 'headteacher', 'staff'] };
    const roles = holdingsOf(parseSchoolFile(file({ people: [twice] }))).map(({ role }) => role);
    expect(roles).toEqual(['headteacher', 'staff']);
  });
});

describe('ESC-13 the school’s own numbers', () => {
  const agency = (agencies: object) => policyOf({ agencies }).agencies.find(({ id }) => id === 'socialCare');

  it('take the place of all that the policy knew of that service', () => {
    const own = { telephone: '01632 960777', outOfHoursTelephone: '01632 960778' };
    expect(agency({ socialCare: own })).toMatchObject({ ...own, name: 'Children’s social care' });
    expect(agency({ lado: { telephone: '01632 960779' } })).toMatchObject({ telephone: '01632 960101' });
  });

  it.each<[string, object, RegExp]>([
    ['a service nobody knows', { plumber: { telephone: '01632 960777' } }, /agencies/],
    [
      'neither number nor address',
      { lado: { hours: 'Always' } },
      /agencies\.lado: an agency needs a telephone/,
    ],
    [
      'an address that is not encrypted',
      { lado: { website: 'http://lado.example' } },
      /agencies\.lado\.website/,
    ],
  ])('are refused with %s', (_title, agencies, where) => {
    expect(() => parseSchoolFile(file({ agencies }))).toThrow(where);
  });
});

describe('ESC-12 the school’s own days', () => {
  const terms = [
    { name: 'Autumn', from: '2026-09-01', to: '2026-12-18' },
    { name: 'Spring', from: '2027-01-04', to: '2027-03-25' },
  ];

  it('close the school between terms, at half-term and on INSET days', () => {
    const holidays = [{ name: 'Half-term', from: '2026-10-26', to: '2026-10-30' }];
    const insetDays = [{ name: 'INSET', date: '2026-09-01' }];
    const { closedDates } = policyOf({ calendar: { terms, holidays, insetDays } }).schoolDay;
    expect(closedDates).toEqual(
      expect.arrayContaining(['2026-09-01', '2026-10-28', '2026-12-21', '2026-12-25']),
    );
    expect(closedDates).not.toContain('2026-11-24');
  });

  it('are refused with every sentence that is wrong about them', () => {
    const calendar = {
      terms: [{ name: 'Autumn', from: '2026-12-18', to: '2026-09-01' }],
      insetDays: [{ name: 'A', date: '2026-11-28' }],
    };
    expect(() => parseSchoolFile(file({ calendar }))).toThrow(
      'The calendar of the school file is not right. "Autumn" ends before it begins. The INSET day 2026-11-28 is not on a day of the school week.',
    );
  });
});
