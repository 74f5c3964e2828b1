import { DEFAULT } from './clause';
import { everyMonths, intervalsWith } from './defaults';
import type { AgreementRule, Intervals } from './duties';
import { policyWords, type PolicyWords } from './words';

const FORM = 'BWT Appendix 1';

export const BROOKE_WESTON_WORDS: PolicyWords = policyWords({
  learner: { one: 'student', many: 'students', clause: 'BWT 5.7' },
  governor: { one: 'governor', many: 'governors', clause: 'BWT 5.3' },
  school: { one: 'academy', clause: 'BWT 2.3' },
  agreement: {
    one: 'acceptable use policy',
    many: 'acceptable use policies',
    short: 'AUP',
    clause: 'BWT 5.5.3',
  },
  subject: { one: 'online safety', clause: 'BWT 1.1' },
  roles: {
    dsl: { one: 'designated senior lead', all: 'the designated senior lead', clause: 'BWT 5.6' },
    headteacher: { one: 'principal', all: 'the principal', clause: 'BWT 3.1' },
    safeguardingGovernor: {
      one: 'safeguarding governor',
      all: 'the safeguarding governor',
      clause: 'BWT 5.3.1',
    },
    onlineSafetyLead: {
      one: 'online safety co-ordinator',
      all: 'the online safety co-ordinator',
      clause: 'BWT 5.2',
    },
    itTechnician: { one: 'member of the IT support staff', all: 'the IT support staff', clause: 'BWT 5.4' },
  },
});

export const BROOKE_WESTON_INTERVALS: Intervals = intervalsWith({
  policyReview: everyMonths(36, 'BWT 7.1'),
  policyMonitoring: everyMonths(12, 'BWT 7.1'),
});

/** One form with lines for the student, a parent and a member of staff. */
export const BROOKE_WESTON_AGREEMENTS: readonly AgreementRule[] = [
  {
    audience: 'staffAndVolunteers',
    clause: 'BWT 5.5.3',
    signing: { by: ['adult'], when: 'onJoining', clause: FORM },
  },
  {
    audience: 'learners',
    clause: 'BWT 5.7.1',
    signing: { by: ['learner', 'parent'], when: 'onJoining', clause: FORM },
  },
  {
    audience: 'parents',
    clause: 'BWT 5.8.2',
    signing: { by: ['parent'], when: 'onJoining', clause: 'BWT 5.8.2' },
  },
  {
    audience: 'contractors',
    clause: 'BWT 5.4.3',
    signing: { by: ['adult'], when: 'beforeAccess', clause: DEFAULT },
  },
];
