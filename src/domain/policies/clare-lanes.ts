import type { Lane } from '../incidents/types';
import { DEFAULT } from './clause';
import { lanesWith } from './default-lanes';
import type { LaneRule, SeriousIncidentRule } from './types';

const CONCERNS = 'CLA 1 Handling Concerns';
const INCIDENTS = 'CLA 3 Incident management';

/** CLA says who comes first for learners, staff and the headteacher; the rest of each chain is a default. */
export const CLARE_LANES: Record<Lane, LaneRule> = lanesWith({
  learner: {
    clause: CONCERNS,
    chain: [
      { to: 'dslChannel', clause: CONCERNS },
      { to: 'roles', roles: ['deputyDsl'], clause: DEFAULT },
      { to: 'roles', roles: ['headteacher'], clause: DEFAULT },
    ],
  },
  staff: {
    clause: CONCERNS,
    chain: [
      { to: 'roles', roles: ['headteacher'], clause: CONCERNS },
      { to: 'roles', roles: ['chairOfGovernors'], clause: DEFAULT },
    ],
  },
  headteacher: {
    clause: CONCERNS,
    chain: [
      { to: 'roles', roles: ['chairOfGovernors'], clause: CONCERNS },
      { to: 'roles', roles: ['safeguardingGovernor'], clause: DEFAULT },
    ],
  },
});

/** The agencies from which CLA seeks support, in its order. Of children’s social care and the LADO it says nothing. */
const SUPPORT: SeriousIncidentRule['agencies'] = [
  'localAuthority',
  'helpline',
  'ceop',
  'nspcc',
  'police',
  'iwf',
];
const BY_DEFAULT = { socialCare: DEFAULT, lado: DEFAULT, ico: DEFAULT };
const forChildren: SeriousIncidentRule = {
  agencies: [...SUPPORT, 'socialCare'],
  clause: INCIDENTS,
  clauses: BY_DEFAULT,
};
const forAdults: SeriousIncidentRule = {
  agencies: [...SUPPORT, 'lado', 'socialCare'],
  clause: INCIDENTS,
  clauses: BY_DEFAULT,
};

export const CLARE_SERIOUS_INCIDENT_AGENCIES: Record<Lane, SeriousIncidentRule> = {
  learner: forChildren,
  staff: forAdults,
  headteacher: forAdults,
  technical: { agencies: SUPPORT, clause: INCIDENTS },
  data: { agencies: ['ico', ...SUPPORT], clause: INCIDENTS, clauses: BY_DEFAULT },
  ai: forChildren,
};
