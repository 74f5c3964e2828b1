import type { Lane } from '../incidents/types';
import { DEFAULT } from './clause';
import { lanesWith } from './default-lanes';
import type { LaneRule, SeriousIncidentRule } from './types';

const CO_ORDINATOR = 'WAT E-Safety Coordinator';
const STAFF_REPORT = 'WAT Teaching and Support Staff';
const TECHNICAL = 'WAT Network Manager';
const INFRASTRUCTURE = 'WAT Technical – infrastructure';
const DATA = 'WAT Data Protection';

/** In WAT misuse is reported to the headteacher or the e-safety co-ordinator, who receives and logs every report. */
export const WATLING_LANES: Record<Lane, LaneRule> = lanesWith({
  learner: {
    clause: CO_ORDINATOR,
    chain: [
      { to: 'dslChannel', clause: DEFAULT, also: { roles: ['onlineSafetyLead'], clause: CO_ORDINATOR } },
      { to: 'roles', roles: ['deputyDsl'], clause: DEFAULT },
      { to: 'roles', roles: ['headteacher'], clause: STAFF_REPORT },
    ],
  },
  staff: {
    clause: 'WAT Headteacher and Senior Leaders',
    chain: [
      { to: 'roles', roles: ['headteacher'], clause: STAFF_REPORT },
      { to: 'roles', roles: ['chairOfGovernors'], clause: DEFAULT },
    ],
  },
  technical: {
    clause: INFRASTRUCTURE,
    chain: [
      { to: 'roles', roles: ['itTechnician', 'onlineSafetyLead'], clause: TECHNICAL },
      { to: 'roles', roles: ['headteacher'], clause: TECHNICAL },
      { to: 'roles', roles: ['dsl'], clause: DEFAULT },
    ],
  },
  data: {
    clause: DATA,
    chain: [
      { to: 'roles', roles: ['dataProtectionLead'], clause: DATA },
      { to: 'roles', roles: ['headteacher'], clause: DEFAULT },
    ],
  },
});

/** WAT’s order for serious incidents: the authority’s ICT manager, its safeguarding officer, the police. */
const NAMED: SeriousIncidentRule['agencies'] = ['laTechnicalSupport', 'localAuthority', 'police'];
const SCHEDULE = 'WAT Schedule for Development, Monitoring and Review';
const BY_DEFAULT = { socialCare: DEFAULT, lado: DEFAULT, ico: DEFAULT };
const forChildren: SeriousIncidentRule = {
  agencies: [...NAMED, 'socialCare'],
  clause: SCHEDULE,
  clauses: BY_DEFAULT,
};
const forAdults: SeriousIncidentRule = {
  agencies: [...NAMED, 'lado', 'socialCare'],
  clause: SCHEDULE,
  clauses: BY_DEFAULT,
};

export const WATLING_SERIOUS_INCIDENT_AGENCIES: Record<Lane, SeriousIncidentRule> = {
  learner: forChildren,
  staff: forAdults,
  headteacher: forAdults,
  technical: { agencies: NAMED, clause: SCHEDULE },
  data: { agencies: ['ico', ...NAMED], clause: SCHEDULE, clauses: BY_DEFAULT },
  ai: forChildren,
};
