import { everyMonths, intervalsWith } from './defaults';
import type { AgencyContacts } from './default-agencies';
import type { AgreementRule, Intervals } from './duties';
import { policyWords, type PolicyWords } from './words';

const BACKGROUND = 'HAS Background to this policy';

/** Numbers and addresses that the document prints. */
export const HASLINGFIELD_CONTACTS: { agencies: AgencyContacts; clause: string } = {
  agencies: {
    socialCare: {
      outOfHoursTelephone: '01733 234724',
      website: 'https://safeguardingcambspeterborough.org.uk/concerned/',
    },
  },
  clause: 'HAS Appendix 1',
};

export const HASLINGFIELD_WORDS: PolicyWords = policyWords({
  learner: { one: 'pupil', many: 'pupils', clause: BACKGROUND },
  governor: { one: 'governor', many: 'governors', clause: BACKGROUND },
  agreement: {
    one: 'acceptable use policy',
    many: 'acceptable use policies',
    short: 'AUP',
    clause: BACKGROUND,
  },
  subject: { one: 'online safety', clause: BACKGROUND },
  roles: {
    dsl: {
      one: 'designated safeguarding lead',
      all: 'the designated safeguarding lead',
      clause: BACKGROUND,
    },
    headteacher: { one: 'headteacher', all: 'the headteacher', clause: BACKGROUND },
    safeguardingGovernor: {
      one: 'governor responsible for safeguarding',
      all: 'the governor responsible for safeguarding',
      clause: BACKGROUND,
    },
    onlineSafetyLead: {
      one: 'online safety lead',
      all: 'the online safety lead',
      clause: 'HAS Continued professional development',
    },
  },
});

/** Approved in November 2024, to be reviewed by November 2027. */
export const HASLINGFIELD_INTERVALS: Intervals = intervalsWith({
  policyReview: everyMonths(36, 'HAS front page'),
});

/** Nobody gets into the school’s systems before signing. */
export const HASLINGFIELD_AGREEMENTS: readonly AgreementRule[] = [
  {
    audience: 'staffAndVolunteers',
    clause: BACKGROUND,
    signing: { by: ['adult'], when: 'beforeAccess', clause: BACKGROUND },
  },
  {
    audience: 'learners',
    clause: BACKGROUND,
    signing: { by: ['learner'], when: 'beforeAccess', clause: BACKGROUND },
  },
];
