import type { Lane, Priority } from '../incidents/types';
import type { AgencyId, Clause, Deadline, LaneRule } from './types';

const ROUTES = 'JIG Reporting and responding';

/** Who is told in which order. JIG names who comes first; how silence moves up from there is a default (ESC-9). */
export const JIGSAW_LANES: Record<Lane, LaneRule> = {
  learner: {
    chain: [
      { to: 'dslChannel' },
      { to: 'roles', roles: ['deputyDsl'] },
      { to: 'roles', roles: ['headteacher'] },
    ],
    alarm: ['chairOfGovernors', 'safeguardingGovernor', 'onlineSafetyLead'],
    clause: 'JIG Designated Safeguarding Lead',
  },
  staff: {
    chain: [
      { to: 'roles', roles: ['headteacher'] },
      { to: 'roles', roles: ['chairOfGovernors'] },
    ],
    alarm: ['safeguardingGovernor'],
    clause: ROUTES,
  },
  // Nobody who works under the headteacher is in this lane, not even for the alarm; the local authority is the next call.
  headteacher: {
    chain: [
      { to: 'roles', roles: ['chairOfGovernors'] },
      { to: 'roles', roles: ['safeguardingGovernor'] },
    ],
    alarm: ['safeguardingGovernor', 'chairOfGovernors'],
    clause: ROUTES,
  },
  technical: {
    chain: [
      { to: 'roles', roles: ['itTechnician', 'onlineSafetyLead'] },
      { to: 'roles', roles: ['dsl'] },
      { to: 'roles', roles: ['headteacher'] },
    ],
    alarm: ['chairOfGovernors'],
    clause: 'JIG Technical Security',
  },
  data: {
    chain: [
      { to: 'roles', roles: ['dataProtectionLead', 'onlineSafetyLead'] },
      { to: 'roles', roles: ['headteacher'] },
    ],
    alarm: ['chairOfGovernors'],
    clause: 'JIG Data Protection',
  },
  ai: {
    chain: [
      { to: 'roles', roles: ['onlineSafetyLead'] },
      { to: 'roles', roles: ['dsl'] },
      { to: 'roles', roles: ['headteacher'] },
    ],
    alarm: ['chairOfGovernors'],
    clause: 'JIG Use of Artificial Intelligence',
  },
};

/** JIG says "as soon as is practically possible"; these times are the product's own. */
export const JIGSAW_TIMES: Record<Priority, { acknowledgeWithin: Deadline; clause: Clause }> = {
  danger: { acknowledgeWithin: { kind: 'minutes', minutes: 5 }, clause: 'default' },
  high: { acknowledgeWithin: { kind: 'minutes', minutes: 60 }, clause: 'default' },
  medium: { acknowledgeWithin: { kind: 'endOfSchoolDay' }, clause: 'default' },
  low: { acknowledgeWithin: { kind: 'endOfNextSchoolDay' }, clause: 'default' },
};

/** JIG names children's social care, the police and then the LADO for serious incidents, in that order (ESC-5). */
const SERIOUS = 'JIG Schedule for development, monitoring and review';
const FOR_CHILDREN: readonly AgencyId[] = ['socialCare', 'police'];
const FOR_ADULTS: readonly AgencyId[] = ['socialCare', 'police', 'lado'];

export const JIGSAW_SERIOUS_INCIDENT_AGENCIES: Record<
  Lane,
  { agencies: readonly AgencyId[]; clause: Clause }
> = {
  learner: { agencies: [...FOR_CHILDREN, 'helpline'], clause: SERIOUS },
  staff: { agencies: [...FOR_ADULTS, 'localAuthority'], clause: SERIOUS },
  headteacher: { agencies: FOR_ADULTS, clause: SERIOUS },
  technical: { agencies: ['police'], clause: SERIOUS },
  data: { agencies: ['ico', 'police'], clause: SERIOUS },
  ai: { agencies: FOR_CHILDREN, clause: SERIOUS },
};
