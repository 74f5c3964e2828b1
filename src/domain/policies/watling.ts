import { BORROWED_LEARNER_MATRIX, BORROWED_STAFF_MATRIX } from './borrowed-matrices';
import { defaultFrom } from './clause';
import { schoolParts, type SchoolDetails } from './defaults';
import type { Policy } from './types';
import { WATLING_AGREEMENTS, WATLING_INTERVALS, WATLING_WORDS } from './watling-duties';
import { WATLING_KINDS } from './watling-kinds';
import { WATLING_LANES, WATLING_SERIOUS_INCIDENT_AGENCIES } from './watling-lanes';

/** WAT, a primary school’s e-safety policy of 2016, as a ready-made starting configuration (GOV-8). */
export function watlingPolicy(school: SchoolDetails): Policy {
  return {
    ...schoolParts(school),
    version: 'WAT-2016-11.1',
    code: 'WAT',
    title: 'E-safety policy, 2016',
    inForceFrom: '2016-11-01T00:00:00.000Z',
    lanes: WATLING_LANES,
    kinds: WATLING_KINDS,
    seriousIncidentAgencies: WATLING_SERIOUS_INCIDENT_AGENCIES,
    learnerMatrix: BORROWED_LEARNER_MATRIX,
    staffMatrix: BORROWED_STAFF_MATRIX,
    words: WATLING_WORDS,
    firstContact: { roles: ['headteacher', 'onlineSafetyLead'], clause: 'WAT Teaching and Support Staff' },
    // "The nominated person", says WAT, and does not nominate anybody.
    offensiveMessages: { tell: ['onlineSafetyLead'], clause: defaultFrom('WAT Communications') },
    parents: { incidents: 'outsideSchool', strength: 'required', clause: 'WAT Scope of the Policy' },
    intervals: WATLING_INTERVALS,
    agreements: WATLING_AGREEMENTS,
    monitoringReports: {
      checkedBy: ['headteacher'],
      copyTo: ['safeguardingGovernor'],
      clause: 'WAT Technical – infrastructure',
    },
  };
}
