import { roleWord, rolesInWords } from '../people/role-words';
import { policyOf } from '../testing/clause-walk';
import type { PolicyCode } from './catalogue';

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
