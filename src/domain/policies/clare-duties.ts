import { DEFAULT } from './clause';
import { everyMonths, intervalsWith } from './defaults';
import type { AgreementRule, Intervals } from './duties';
import { policyWords, type PolicyWords } from './words';

const CONCERNS = 'CLA 1 Handling Concerns';
const COMMUNICATION = 'CLA 1 Communication';
const SOCIAL_NETWORKING = 'CLA 4 Social networking';
const DOCUMENTS = 'CLA Guidance and Example documents';
const OWN_DEVICES = 'CLA 6 Bring Your Own Device';

export const CLARE_WORDS: PolicyWords = policyWords({
  learner: { one: 'pupil', many: 'pupils', clause: 'CLA 1 Scope' },
  governor: { one: 'governor', many: 'governors', clause: 'CLA 1 Review and Monitoring' },
  agreement: {
    one: 'ICT code of conduct',
    many: 'ICT codes of conduct',
    short: 'code of conduct',
    clause: COMMUNICATION,
  },
  subject: { one: 'online safety', clause: 'CLA Writing and reviewing' },
  roles: {
    dsl: { one: 'designated safeguarding lead', all: 'the designated safeguarding lead', clause: CONCERNS },
    headteacher: { one: 'headteacher', all: 'the headteacher', clause: CONCERNS },
    chairOfGovernors: { one: 'chair of governors', all: 'the chair of governors', clause: CONCERNS },
    onlineSafetyLead: {
      one: 'senior designated lead',
      all: 'the senior designated lead',
      clause: 'CLA Writing and reviewing',
    },
  },
});

/** The code of conduct is gone through with staff and pupils at the start of each year. */
export const CLARE_INTERVALS: Intervals = intervalsWith({
  policyReview: everyMonths(12, 'CLA 1 Review and Monitoring'),
  agreementRenewal: everyMonths(12, COMMUNICATION),
  imagePermissionRenewal: everyMonths(12, 'CLA 6 Digital images and video'),
});

export const CLARE_AGREEMENTS: readonly AgreementRule[] = [
  {
    audience: 'staffAndVolunteers',
    clause: COMMUNICATION,
    signing: { by: ['adult'], when: 'beforeAccess', clause: COMMUNICATION },
  },
  {
    audience: 'governors',
    clause: DOCUMENTS,
    signing: { by: ['adult'], when: 'onJoining', clause: DEFAULT },
  },
  { audience: 'visitors', clause: DOCUMENTS, signing: { by: ['adult'], when: 'onJoining', clause: DEFAULT } },
  {
    audience: 'learners',
    clause: SOCIAL_NETWORKING,
    signing: { by: ['learner'], when: 'whereAppropriate', clause: SOCIAL_NETWORKING },
  },
  {
    audience: 'parents',
    clause: SOCIAL_NETWORKING,
    signing: { by: ['parent'], when: 'onJoining', clause: DOCUMENTS },
  },
  {
    audience: 'homeSchoolDevices',
    clause: OWN_DEVICES,
    signing: { by: ['parent'], when: 'whenProvided', clause: OWN_DEVICES },
  },
];
