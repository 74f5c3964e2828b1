import { BORROWED_LEARNER_MATRIX, BORROWED_STAFF_MATRIX } from './borrowed-matrices';
import { DEFAULT } from './clause';
import { schoolParts, type SchoolDetails } from './defaults';
import {
  HASLINGFIELD_AGREEMENTS,
  HASLINGFIELD_CONTACTS,
  HASLINGFIELD_INTERVALS,
  HASLINGFIELD_WORDS,
} from './haslingfield-duties';
import { HASLINGFIELD_KINDS } from './haslingfield-kinds';
import { HASLINGFIELD_LANES, HASLINGFIELD_SERIOUS_INCIDENT_AGENCIES } from './haslingfield-lanes';
import type { Policy } from './types';

/** HAS, a primary school’s policy of 2024, as a ready-made starting configuration (GOV-8). */
export function haslingfieldPolicy(school: SchoolDetails): Policy {
  return {
    ...schoolParts(school, HASLINGFIELD_CONTACTS),
    version: 'HAS-2024-11.1',
    code: 'HAS',
    title: 'Online safety policy, 2024',
    inForceFrom: '2024-11-01T00:00:00.000Z',
    lanes: HASLINGFIELD_LANES,
    kinds: HASLINGFIELD_KINDS,
    seriousIncidentAgencies: HASLINGFIELD_SERIOUS_INCIDENT_AGENCIES,
    learnerMatrix: BORROWED_LEARNER_MATRIX,
    staffMatrix: BORROWED_STAFF_MATRIX,
    words: HASLINGFIELD_WORDS,
    firstContact: { roles: ['dsl', 'deputyDsl'], clause: 'HAS Appendix 1' },
    offensiveMessages: { tell: ['dsl'], clause: DEFAULT },
    // Parents are involved as the school’s procedures have it: "where appropriate".
    parents: { incidents: 'all', strength: 'possible', clause: 'HAS Responding to online safety incidents' },
    intervals: HASLINGFIELD_INTERVALS,
    agreements: HASLINGFIELD_AGREEMENTS,
    monitoringReports: {
      checkedBy: ['headteacher', 'dsl'],
      copyTo: ['safeguardingGovernor'],
      clause: 'HAS Background to this policy',
    },
  };
}
