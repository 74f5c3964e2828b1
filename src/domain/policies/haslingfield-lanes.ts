import type { Lane } from '../incidents/types';
import { DEFAULT } from './clause';
import { lanesWith } from './default-lanes';
import type { LaneRule, SeriousIncidentRule } from './types';

const PROCEDURES = 'HAS Appendix 1';
const RESPONDING = 'HAS Responding to online safety incidents';
const DEVICES = 'HAS Mobile phones and use of mobile data';

/** HAS follows the school’s safeguarding procedures, which begin with the DSL; allegations have a policy of their own. */
export const HASLINGFIELD_LANES: Record<Lane, LaneRule> = lanesWith({
  learner: {
    clause: PROCEDURES,
    chain: [
      { to: 'dslChannel', clause: DEVICES },
      { to: 'roles', roles: ['deputyDsl'], clause: DEFAULT },
      { to: 'roles', roles: ['headteacher'], clause: DEFAULT },
    ],
  },
  staff: {
    clause: DEVICES,
    chain: [
      { to: 'roles', roles: ['headteacher'], clause: DEVICES },
      { to: 'roles', roles: ['chairOfGovernors'], clause: DEFAULT },
    ],
  },
});

/** Children’s social care at risk of serious harm; police and other authorities besides. */
const forChildren: SeriousIncidentRule = {
  agencies: ['socialCare', 'police'],
  clause: PROCEDURES,
  clauses: { police: RESPONDING },
};
/** The headteacher informs the police of what is illegal; social care comes in where a child may be harmed. */
const forAdults: SeriousIncidentRule = {
  agencies: ['police', 'lado', 'socialCare', 'localAuthority'],
  clause: DEVICES,
  clauses: { lado: DEFAULT, socialCare: PROCEDURES, localAuthority: DEFAULT },
};

export const HASLINGFIELD_SERIOUS_INCIDENT_AGENCIES: Record<Lane, SeriousIncidentRule> = {
  learner: forChildren,
  staff: forAdults,
  headteacher: forAdults,
  technical: { agencies: ['police'], clause: RESPONDING },
  data: { agencies: ['ico', 'police'], clause: RESPONDING, clauses: { ico: DEFAULT } },
  ai: forChildren,
};
