import { BORROWED_LEARNER_MATRIX, BORROWED_STAFF_MATRIX, withParentsTold } from './borrowed-matrices';
import { CLARE_AGREEMENTS, CLARE_INTERVALS, CLARE_WORDS } from './clare-duties';
import { CLARE_KINDS } from './clare-kinds';
import { CLARE_LANES, CLARE_SERIOUS_INCIDENT_AGENCIES } from './clare-lanes';
import { DEFAULT } from './clause';
import { schoolParts, type SchoolDetails } from './defaults';
import type { Policy } from './types';

const INCIDENTS = 'CLA 3 Incident management';

/** CLA, a special school’s policy of 2020, as a ready-made starting configuration (GOV-8). */
export function clarePolicy(school: SchoolDetails): Policy {
  return {
    ...schoolParts(school),
    version: 'CLA-2020-05.1',
    code: 'CLA',
    title: 'Online safety policy, 2020',
    inForceFrom: '2020-05-01T00:00:00.000Z',
    lanes: CLARE_LANES,
    kinds: CLARE_KINDS,
    seriousIncidentAgencies: CLARE_SERIOUS_INCIDENT_AGENCIES,
    learnerMatrix: withParentsTold(BORROWED_LEARNER_MATRIX, INCIDENTS),
    staffMatrix: BORROWED_STAFF_MATRIX,
    words: CLARE_WORDS,
    firstContact: { roles: ['dsl'], clause: 'CLA 1 Handling Concerns' },
    // CLA sends such messages to the police and names nobody within school but the DSL, for whatever happens.
    offensiveMessages: { tell: ['dsl'], clause: 'CLA 1 Handling Concerns' },
    parents: { incidents: 'all', strength: 'required', clause: INCIDENTS },
    intervals: CLARE_INTERVALS,
    agreements: CLARE_AGREEMENTS,
    monitoringReports: {
      checkedBy: ['dsl', 'headteacher'],
      copyTo: ['safeguardingGovernor'],
      clause: DEFAULT,
    },
  };
}
