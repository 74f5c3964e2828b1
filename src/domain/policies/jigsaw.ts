import { everyMonths, intervalsWith, schoolParts, type SchoolDetails } from './defaults';
import { JIGSAW_AGREEMENTS } from './jigsaw-agreements';
import { JIGSAW_KINDS } from './jigsaw-kinds';
import { JIGSAW_LANES, JIGSAW_SERIOUS_INCIDENT_AGENCIES } from './jigsaw-lanes';
import { JIGSAW_LEARNER_MATRIX } from './jigsaw-learner-matrix';
import { JIGSAW_STAFF_MATRIX } from './jigsaw-staff-matrix';
import { JIGSAW_USAGE } from './jigsaw-usage';
import type { Policy } from './types';
import { policyWords } from './words';

const SCHEDULE = 'JIG Schedule for development, monitoring and review';
const FILTERING = 'JIG Filtering & Monitoring';
const STAFF = 'JIG Staff/volunteers';

const WORDS = policyWords({
  learner: { one: 'learner', many: 'learners', clause: 'JIG Learners' },
  governor: {
    one: 'management committee member',
    many: 'management committee members',
    clause: 'JIG Management Committee',
  },
  governingBody: { one: 'management committee', clause: 'JIG Management Committee' },
  agreement: {
    one: 'acceptable use agreement',
    many: 'acceptable use agreements',
    short: 'AUA',
    clause: 'JIG Acceptable use agreements',
  },
  subject: { one: 'online safety', clause: 'JIG Scope of the Online Safety Policy' },
  roles: {
    dsl: {
      one: 'designated safeguarding lead',
      all: 'the designated safeguarding lead',
      clause: 'JIG Designated Safeguarding Lead',
    },
    headteacher: { one: 'headteacher', all: 'the headteacher', clause: 'JIG Headteacher and senior leaders' },
    chairOfGovernors: {
      one: 'chair of the management committee',
      all: 'the chair of the management committee',
      clause: 'JIG Reporting and responding',
    },
    safeguardingGovernor: {
      one: 'online safety management committee member',
      all: 'the online safety management committee member',
      clause: 'JIG Management Committee',
    },
    onlineSafetyLead: {
      one: 'online safety lead',
      all: 'the online safety lead',
      clause: 'JIG Online Safety Lead',
    },
    itTechnician: {
      one: 'member of the technical staff',
      all: 'the technical staff',
      clause: 'JIG Network manager/technical staff',
    },
    dataProtectionLead: {
      one: 'data protection officer',
      all: 'the data protection officer',
      clause: 'JIG Data Protection',
    },
  },
});

const INTERVALS = intervalsWith({
  policyReview: everyMonths(12, SCHEDULE),
  policyMonitoring: everyMonths(12, SCHEDULE),
  governorsReport: everyMonths(12, SCHEDULE),
  filteringReview: everyMonths(12, 'JIG Management Committee'),
  filteringCheck: everyMonths(1, FILTERING),
  accessRightsReview: everyMonths(12, 'JIG Technical Security'),
  staffTraining: everyMonths(12, STAFF),
  trainingAudit: everyMonths(12, STAFF),
});

/** JIG as a ready-made starting configuration (GOV-8). What the policy leaves open is marked `default`. */
export function jigsawPolicy(school: SchoolDetails): Policy {
  return {
    ...schoolParts(school),
    version: 'JIG-2026-05.1',
    code: 'JIG',
    title: 'Online safety policy, 2026',
    inForceFrom: '2026-05-01T00:00:00.000Z',
    lanes: JIGSAW_LANES,
    kinds: JIGSAW_KINDS,
    seriousIncidentAgencies: JIGSAW_SERIOUS_INCIDENT_AGENCIES,
    learnerMatrix: JIGSAW_LEARNER_MATRIX,
    staffMatrix: JIGSAW_STAFF_MATRIX,
    words: WORDS,
    firstContact: { roles: ['dsl', 'deputyDsl'], clause: 'JIG Teaching and support staff' },
    offensiveMessages: { tell: ['headteacher'], clause: 'JIG User actions' },
    parents: {
      incidents: 'outsideSchool',
      strength: 'required',
      clause: 'JIG Scope of the Online Safety Policy',
    },
    intervals: INTERVALS,
    agreements: JIGSAW_AGREEMENTS,
    usage: JIGSAW_USAGE,
    monitoringReports: {
      checkedBy: ['headteacher', 'dsl'],
      copyTo: [],
      clause: 'JIG Network manager/technical staff',
    },
  };
}
