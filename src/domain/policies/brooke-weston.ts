import { BORROWED_LEARNER_MATRIX, BORROWED_STAFF_MATRIX } from './borrowed-matrices';
import {
  BROOKE_WESTON_AGREEMENTS,
  BROOKE_WESTON_INTERVALS,
  BROOKE_WESTON_WORDS,
} from './brooke-weston-duties';
import { BROOKE_WESTON_KINDS } from './brooke-weston-kinds';
import { BROOKE_WESTON_LANES, BROOKE_WESTON_SERIOUS_INCIDENT_AGENCIES } from './brooke-weston-lanes';
import { schoolParts, type SchoolDetails } from './defaults';
import type { Policy } from './types';

/** BWT, the policy of a trust of academies of 2017, as a ready-made starting configuration (GOV-8). */
export function brookeWestonPolicy(school: SchoolDetails): Policy {
  return {
    ...schoolParts(school),
    version: 'BWT-2017-08.1',
    code: 'BWT',
    title: 'Online safety policy, 2017',
    inForceFrom: '2017-08-01T00:00:00.000Z',
    lanes: BROOKE_WESTON_LANES,
    kinds: BROOKE_WESTON_KINDS,
    seriousIncidentAgencies: BROOKE_WESTON_SERIOUS_INCIDENT_AGENCIES,
    learnerMatrix: BORROWED_LEARNER_MATRIX,
    staffMatrix: BORROWED_STAFF_MATRIX,
    words: BROOKE_WESTON_WORDS,
    firstContact: { roles: ['onlineSafetyLead'], clause: 'BWT 5.2.4' },
    offensiveMessages: { tell: ['onlineSafetyLead', 'headteacher'], clause: 'BWT 5.5.7' },
    // Parents are among those to whom the DSL escalates; which incidents, BWT leaves to the DSL.
    parents: { incidents: 'all', strength: 'depends', clause: 'BWT 5.6.2' },
    intervals: BROOKE_WESTON_INTERVALS,
    agreements: BROOKE_WESTON_AGREEMENTS,
    monitoringReports: { checkedBy: ['itTechnician'], copyTo: ['onlineSafetyLead'], clause: 'BWT 5.4.2' },
  };
}
