import type { Lane } from '../incidents/types';
import { DEFAULT } from './clause';
import type { ChainStep, LaneRule, SeriousIncidentRule } from './types';

const ROUTES = 'JIG Reporting and responding';
const HEADTEACHER: ChainStep = { to: 'roles', roles: ['headteacher'], clause: DEFAULT };
const DSL: ChainStep = { to: 'roles', roles: ['dsl'], clause: DEFAULT };
const CHAIR_HEARS = { alarm: ['chairOfGovernors'], alarmClause: DEFAULT } as const;

/** Who is told in which order. JIG names who comes first; how silence moves up from there is a default (ESC-9). */
export const JIGSAW_LANES: Record<Lane, LaneRule> = {
  learner: {
    chain: [
      { to: 'dslChannel', clause: 'JIG Teaching and support staff' },
      { to: 'roles', roles: ['deputyDsl'], clause: DEFAULT },
      HEADTEACHER,
    ],
    alarm: ['chairOfGovernors', 'safeguardingGovernor', 'onlineSafetyLead'],
    alarmClause: DEFAULT,
    clause: 'JIG Designated Safeguarding Lead',
  },
  staff: {
    chain: [
      { to: 'roles', roles: ['headteacher'], clause: ROUTES },
      { to: 'roles', roles: ['chairOfGovernors'], clause: DEFAULT },
    ],
    alarm: ['safeguardingGovernor'],
    alarmClause: DEFAULT,
    clause: ROUTES,
  },
  // Nobody who works under the headteacher is in this lane, not even for the alarm; the local authority is the next call.
  headteacher: {
    chain: [
      { to: 'roles', roles: ['chairOfGovernors'], clause: ROUTES },
      { to: 'roles', roles: ['safeguardingGovernor'], clause: DEFAULT },
    ],
    alarm: ['safeguardingGovernor', 'chairOfGovernors'],
    alarmClause: DEFAULT,
    nextCallClause: ROUTES,
    clause: ROUTES,
  },
  technical: {
    chain: [
      { to: 'roles', roles: ['itTechnician', 'onlineSafetyLead'], clause: 'JIG Technical Security' },
      DSL,
      HEADTEACHER,
    ],
    ...CHAIR_HEARS,
    clause: 'JIG Technical Security',
  },
  data: {
    chain: [
      { to: 'roles', roles: ['dataProtectionLead', 'onlineSafetyLead'], clause: 'JIG Data Protection' },
      HEADTEACHER,
    ],
    ...CHAIR_HEARS,
    clause: 'JIG Data Protection',
  },
  ai: {
    chain: [
      { to: 'roles', roles: ['onlineSafetyLead'], clause: 'JIG Use of Artificial Intelligence' },
      DSL,
      HEADTEACHER,
    ],
    ...CHAIR_HEARS,
    clause: 'JIG Use of Artificial Intelligence',
  },
};

/** JIG names children's social care, the police and then the LADO for serious incidents, in that order (ESC-5). */
const SERIOUS = 'JIG Schedule for development, monitoring and review';

export const JIGSAW_SERIOUS_INCIDENT_AGENCIES: Record<Lane, SeriousIncidentRule> = {
  learner: {
    agencies: ['socialCare', 'police', 'helpline'],
    clause: SERIOUS,
    clauses: { helpline: ROUTES },
  },
  staff: {
    agencies: ['socialCare', 'police', 'lado', 'localAuthority'],
    clause: SERIOUS,
    clauses: { localAuthority: 'JIG Responding to staff actions, row 1' },
  },
  headteacher: { agencies: ['socialCare', 'police', 'lado'], clause: SERIOUS },
  technical: { agencies: ['police'], clause: SERIOUS },
  data: { agencies: ['ico', 'police'], clause: SERIOUS, clauses: { ico: 'JIG Data Protection' } },
  ai: { agencies: ['socialCare', 'police'], clause: SERIOUS },
};
