import type { RoleName } from '../people/types';
import type { Clause } from './clause';
import type { Strength } from './types';

/** How often something comes round. A governors' meeting and a term are the school's own dates. */
export type Cadence = { kind: 'months'; months: number } | { kind: 'term' } | { kind: 'governorsMeeting' };

export const INTERVAL_NAMES = [
  'policyReview',
  'policyMonitoring',
  'governorsReport',
  'filteringReview',
  'filteringCheck',
  'accessRightsReview',
  'staffTraining',
  'trainingAudit',
  'agreementRenewal',
  'imagePermissionRenewal',
] as const;
export type IntervalName = (typeof INTERVAL_NAMES)[number];
export type Intervals = Record<IntervalName, { every: Cadence; clause: Clause }>;

/** AUA-1: for whom there is an agreement of its own. */
export const AGREEMENT_AUDIENCES = [
  'staffAndVolunteers',
  'governors',
  'learners',
  'learnersKs1',
  'learnersKs2',
  'parents',
  'visitors',
  'contractors',
  'communityUsers',
  'staffLaptops',
  'homeSchoolDevices',
] as const;
export type AgreementAudience = (typeof AGREEMENT_AUDIENCES)[number];

export const SIGNERS = ['adult', 'learner', 'parent'] as const;
export type Signer = (typeof SIGNERS)[number];

/** beforeAccess: nobody gets in before signing (AUA-6). */
export type SigningMoment =
  'beforeAccess' | 'onJoining' | 'whenProvided' | 'whereAppropriate' | 'wheneverIssued';

export interface AgreementRule {
  audience: AgreementAudience;
  clause: Clause;
  /** Whose signatures one agreement needs, all of them (AUA-3), and when. */
  signing: { by: readonly Signer[]; when: SigningMoment; clause: Clause };
}

/** ESC-11: the parents or carers of the young people involved. */
export interface ParentsRule {
  incidents: 'all' | 'outsideSchool' | 'none';
  strength: Strength;
  clause: Clause;
}

/** FIL-3: who checks and signs the reports of the monitoring system, and who gets a copy. */
export interface MonitoringReports {
  checkedBy: readonly RoleName[];
  copyTo: readonly RoleName[];
  clause: Clause;
}
