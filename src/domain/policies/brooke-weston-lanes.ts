import type { Lane } from '../incidents/types';
import { DEFAULT } from './clause';
import { lanesWith } from './default-lanes';
import type { ChainStep, LaneRule, SeriousIncidentRule } from './types';

const REPORTS = 'BWT 5.5.7';
const LOG = 'BWT 5.2.3';
const NETWORK = 'BWT 5.4.2';
const ESCALATES = 'BWT 5.6.2';
const DSL: ChainStep = { to: 'roles', roles: ['dsl'], clause: DEFAULT };

/**
 * In BWT staff report to the principal or the online safety co-ordinator, who keeps the log; the DSL takes it outside.
 * So the co-ordinator has a card of their own beside the DSL channel, which is the product’s default.
 */
export const BROOKE_WESTON_LANES: Record<Lane, LaneRule> = lanesWith({
  learner: {
    clause: ESCALATES,
    chain: [
      { to: 'dslChannel', clause: ESCALATES, also: { roles: ['onlineSafetyLead'], clause: LOG } },
      { to: 'roles', roles: ['deputyDsl'], clause: DEFAULT },
      { to: 'roles', roles: ['headteacher'], clause: REPORTS },
    ],
  },
  staff: {
    clause: REPORTS,
    chain: [
      { to: 'roles', roles: ['headteacher'], clause: REPORTS },
      { to: 'roles', roles: ['chairOfGovernors'], clause: DEFAULT },
    ],
  },
  // Intrusions are reported to the management team and the co-ordinator.
  technical: {
    clause: NETWORK,
    chain: [
      { to: 'roles', roles: ['itTechnician', 'onlineSafetyLead'], clause: NETWORK },
      { to: 'roles', roles: ['headteacher'], clause: NETWORK },
      DSL,
    ],
  },
  ai: {
    clause: 'BWT 5.2.2',
    chain: [
      { to: 'roles', roles: ['onlineSafetyLead'], clause: 'BWT 5.2.2' },
      DSL,
      { to: 'roles', roles: ['headteacher'], clause: DEFAULT },
    ],
  },
});

/** CEOP, local police, the local safeguarding board (today’s partnership) and social services, in BWT’s order. */
const OUTSIDE: SeriousIncidentRule['agencies'] = ['ceop', 'police', 'safeguardingPartnership', 'socialCare'];
const forChildren: SeriousIncidentRule = { agencies: OUTSIDE, clause: ESCALATES };
const forAdults: SeriousIncidentRule = {
  agencies: [...OUTSIDE, 'lado', 'localAuthority'],
  clause: ESCALATES,
  clauses: { lado: DEFAULT, localAuthority: DEFAULT },
};

export const BROOKE_WESTON_SERIOUS_INCIDENT_AGENCIES: Record<Lane, SeriousIncidentRule> = {
  learner: forChildren,
  staff: forAdults,
  headteacher: forAdults,
  technical: forChildren,
  data: { agencies: ['ico', 'police'], clause: DEFAULT },
  ai: forChildren,
};
