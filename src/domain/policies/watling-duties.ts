import { DEFAULT } from './clause';
import { everyMonths, intervalsWith } from './defaults';
import type { AgreementAudience, AgreementRule, Intervals, Signer } from './duties';
import { policyWords, type PolicyWords } from './words';

const SCHEDULE = 'WAT Schedule for Development, Monitoring and Review';
const APPENDIX = 'WAT Appendix';

export const WATLING_WORDS: PolicyWords = policyWords({
  learner: { one: 'pupil', many: 'pupils', clause: 'WAT Students / pupils' },
  governor: { one: 'governor', many: 'governors', clause: 'WAT Governors' },
  governingBody: { one: 'governing body', clause: SCHEDULE },
  agreement: {
    one: 'acceptable use policy',
    many: 'acceptable use policies',
    short: 'AUP',
    clause: 'WAT Teaching and Support Staff',
  },
  subject: { one: 'e-safety', clause: SCHEDULE },
  roles: {
    dsl: {
      one: 'safeguarding designated person',
      all: 'the safeguarding designated person',
      clause: 'WAT Child Protection / Safeguarding Designated Person',
    },
    headteacher: { one: 'headteacher', all: 'the headteacher', clause: 'WAT Headteacher and Senior Leaders' },
    safeguardingGovernor: { one: 'e-safety governor', all: 'the e-safety governor', clause: 'WAT Governors' },
    onlineSafetyLead: {
      one: 'e-safety co-ordinator',
      all: 'the e-safety co-ordinator',
      clause: 'WAT E-Safety Coordinator',
    },
    itTechnician: {
      one: 'member of the technical staff',
      all: 'the technical staff',
      clause: 'WAT Network Manager',
    },
    dataProtectionLead: {
      one: 'senior information risk officer',
      all: 'the senior information risk officer',
      clause: 'WAT Data Protection',
    },
  },
});

export const WATLING_INTERVALS: Intervals = intervalsWith({
  policyReview: everyMonths(12, SCHEDULE),
  policyMonitoring: { every: { kind: 'term' }, clause: SCHEDULE },
  governorsReport: { every: { kind: 'governorsMeeting' }, clause: SCHEDULE },
});

const STAFF = 'WAT Teaching and Support Staff';

/** WAT has the fullest set: a text of its own for each audience. */
export const WATLING_AGREEMENTS: readonly AgreementRule[] = [
  {
    audience: 'staffAndVolunteers',
    clause: APPENDIX,
    signing: { by: ['adult'], when: 'onJoining', clause: STAFF },
  },
  unsaid('learnersKs1', ['learner', 'parent']),
  unsaid('learnersKs2', ['learner', 'parent']),
  unsaid('parents', ['parent']),
  unsaid('communityUsers', ['adult']),
  unsaid('staffLaptops', ['adult']),
];

/** The appendix has the agreement and does not say who signs it, or when. */
function unsaid(audience: AgreementAudience, by: readonly Signer[]): AgreementRule {
  const when = audience === 'staffLaptops' ? 'whenProvided' : 'onJoining';
  return { audience, clause: APPENDIX, signing: { by, when, clause: DEFAULT } };
}
