import { roleWord, rolesInWords } from '../people/role-words';
import { policyOf } from '../testing/clause-walk';
import { startingPolicy, type PolicyCode } from './catalogue';
import { DEFAULT } from './clause';

describe('GOV-8 each document’s own words', () => {
  it.each<[PolicyCode, string]>([
    [
      'CLA',
      'pupil, governors, headteacher, designated safeguarding lead, senior designated lead, code of conduct, online safety',
    ],
    [
      'JIG',
      'learner, management committee members, headteacher, designated safeguarding lead, online safety lead, AUA, online safety',
    ],
    [
      'BWT',
      'student, governors, principal, designated senior lead, online safety co-ordinator, AUP, online safety',
    ],
    [
      'WAT',
      'pupil, governors, headteacher, safeguarding designated person, e-safety co-ordinator, AUP, e-safety',
    ],
    [
      'HAS',
      'pupil, governors, headteacher, designated safeguarding lead, online safety lead, AUP, online safety',
    ],
  ])('%s: %s', (code, expected) => {
    const { words } = policyOf(code);
    const roles = (['headteacher', 'dsl', 'onlineSafetyLead'] as const).map((role) => roleWord(role, words));
    const things = [words.agreement.short, words.subject.one];
    expect([words.learner.one, words.governor.many, ...roles, ...things].join(', ')).toBe(expected);
  });

  it('GOV-6 several roles are told something in the school’s own words, and in the product’s without a policy', () => {
    const { words } = policyOf('BWT');
    expect(rolesInWords(['headteacher', 'itTechnician'], words)).toBe(
      'the principal and the IT support staff',
    );
    expect(rolesInWords(['headteacher', 'itTechnician'])).toBe('the headteacher and the IT technicians');
  });
});

describe("GOV-8 a school's own words", () => {
  const roleWords = { chairOfGovernors: { one: 'chair of trustees', all: 'the chair of trustees' } };
  const policy = startingPolicy('JIG', { name: 'Wren Hollow School', switchboard: '01632 960001', roleWords });

  test('go before the words of the document, as a marked default', () => {
    expect(policy.words.roles.chairOfGovernors).toEqual({ ...roleWords.chairOfGovernors, clause: DEFAULT });
  });

  test('leave the other words as the document has them', () => {
    expect(policy.words.roles.itTechnician.one).toBe('member of the technical staff');
  });
});
