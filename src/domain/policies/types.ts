import type { ConcernKind, Lane, Priority, RiskArea } from '../incidents/types';
import type { RoleName } from '../people/types';

/** Where a rule comes from: policy code and clause, or `default` for a marked default of the product. */
export type Clause = string;

/** required: the policy marks it; undecided: the policy prints a question mark and somebody must decide (ESC-7). */
export const STRENGTHS = ['required', 'possible', 'depends', 'undecided'] as const;
export type Strength = (typeof STRENGTHS)[number];

export interface MatrixRow<Action extends string> {
  id: string;
  incident: string;
  /** Actions that are not marked are absent. */
  cells: Partial<Record<Action, Strength>>;
  clause: Clause;
}

export const LEARNER_ACTIONS = [
  'classTeacher',
  'headteacher',
  'dsl',
  'policeOrSocialCare',
  'laTechnicalSupport',
  'informParents',
  'removeDeviceOrAccess',
  'warning',
  'furtherSanction',
] as const;
export type LearnerAction = (typeof LEARNER_ACTIONS)[number];

export const STAFF_ACTIONS = [
  'headteacher',
  'localAuthority',
  'police',
  'technicalSupportFiltering',
  'warning',
  'suspension',
  'disciplinaryAction',
] as const;
export type StaffAction = (typeof STAFF_ACTIONS)[number];

/** One step of a chain: a channel, or everybody who holds one of the roles. */
export type ChainStep = { to: 'dslChannel' } | { to: 'roles'; roles: readonly RoleName[] };

/** How long an alert may stay unanswered: real minutes, or until a school day ends. */
export type Deadline =
  { kind: 'minutes'; minutes: number } | { kind: 'endOfSchoolDay' } | { kind: 'endOfNextSchoolDay' };

export interface LaneRule {
  chain: readonly ChainStep[];
  /** Whose alarm it is when the chain is used up. */
  alarm: readonly RoleName[];
  clause: Clause;
}

export interface KindRule {
  priority: Priority;
  riskAreas: readonly RiskArea[];
  /** Lane other than the one that the person concerned decides. */
  lane?: Extract<Lane, 'technical' | 'data' | 'ai'>;
  learnerRow?: string;
  staffRow?: string;
  /** Suspected illegal activity or serious harm: agencies at once (ESC-5). */
  illegalOrSeriousHarm: boolean;
  /** INV-4: nothing but who, when and where is kept. */
  mediaForbidden: boolean;
  /** Agencies that this kind calls for whether or not it is serious (the ICO for lost data), after those of the lane. */
  agencies?: readonly { id: AgencyId; clause: Clause }[];
  clause: Clause;
}

export const AGENCY_IDS = [
  'police',
  'socialCare',
  'lado',
  'localAuthority',
  'ceop',
  'iwf',
  'nspcc',
  'helpline',
  'reportHarmfulContent',
  'ico',
  'act',
] as const;
export type AgencyId = (typeof AGENCY_IDS)[number];

/** Somebody outside to ring or write to. Numbers are the school's own data, checked yearly. */
export interface Agency {
  id: AgencyId;
  name: string;
  telephone?: string;
  outOfHoursTelephone?: string;
  website?: string;
  hours?: string;
}

export interface Policy {
  /** Version id, such as `JIG-2026-05.1`; immutable once in force. */
  version: string;
  code: string;
  title: string;
  inForceFrom: string;
  school: { name: string; switchboard: string };
  lanes: Record<Lane, LaneRule>;
  times: Record<Priority, { acknowledgeWithin: Deadline; clause: Clause }>;
  kinds: Record<ConcernKind, KindRule>;
  /** Agencies to tell for suspected illegality or serious harm, by lane, in the order the policy names them. */
  seriousIncidentAgencies: Record<Lane, { agencies: readonly AgencyId[]; clause: Clause }>;
  agencies: readonly Agency[];
  learnerMatrix: readonly MatrixRow<LearnerAction>[];
  staffMatrix: readonly MatrixRow<StaffAction>[];
  /** With nobody left, the alarm sounds again every so many minutes until somebody answers; a product default. */
  alarmRepeatMinutes: number;
  /** School days (1 Monday to 7 Sunday) and hours, Europe/London, minutes after midnight; dates (YYYY-MM-DD) when school is closed. */
  schoolDay: { opens: number; closes: number; weekdays: readonly number[]; closedDates: readonly string[] };
}
