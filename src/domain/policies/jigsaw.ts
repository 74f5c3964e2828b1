import { JIGSAW_AGENCIES } from './jigsaw-agencies';
import { JIGSAW_KINDS } from './jigsaw-kinds';
import { JIGSAW_LANES, JIGSAW_SERIOUS_INCIDENT_AGENCIES, JIGSAW_TIMES } from './jigsaw-lanes';
import { JIGSAW_LEARNER_MATRIX } from './jigsaw-learner-matrix';
import { JIGSAW_STAFF_MATRIX } from './jigsaw-staff-matrix';
import type { Policy } from './types';

/** Bank holidays in England; a school adds its own holidays. */
const BANK_HOLIDAYS = [
  ...[
    '2026-01-01',
    '2026-04-03',
    '2026-04-06',
    '2026-05-04',
    '2026-05-25',
    '2026-08-31',
    '2026-12-25',
    '2026-12-28',
  ],
  ...[
    '2027-01-01',
    '2027-03-26',
    '2027-03-29',
    '2027-05-03',
    '2027-05-31',
    '2027-08-30',
    '2027-12-27',
    '2027-12-28',
  ],
];

/** JIG as a ready-made starting configuration (GOV-8). What the policy leaves open is marked `default`. */
export function jigsawPolicy(school: { name: string; switchboard: string }): Policy {
  return {
    version: 'JIG-2026-05.1',
    code: 'JIG',
    title: 'Online safety policy, 2026',
    inForceFrom: '2026-05-01T00:00:00.000Z',
    school: { name: school.name, switchboard: school.switchboard },
    lanes: JIGSAW_LANES,
    times: JIGSAW_TIMES,
    kinds: JIGSAW_KINDS,
    seriousIncidentAgencies: JIGSAW_SERIOUS_INCIDENT_AGENCIES,
    agencies: JIGSAW_AGENCIES,
    learnerMatrix: JIGSAW_LEARNER_MATRIX,
    staffMatrix: JIGSAW_STAFF_MATRIX,
    alarmRepeatMinutes: 30,
    schoolDay: {
      opens: 8 * 60 + 30,
      closes: 15 * 60 + 30,
      weekdays: [1, 2, 3, 4, 5],
      closedDates: BANK_HOLIDAYS,
    },
  };
}
