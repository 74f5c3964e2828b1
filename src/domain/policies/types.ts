import type { ConcernKind, Lane, Priority, RiskArea } from '../incidents/types';
import type { RoleName } from '../people/types';
import type { AgreementRule, Intervals, MonitoringReports, ParentsRule } from './duties';
import type { Clause } from './clause';
import type { ClockRule } from './clocks';
import type { UsageRules } from './usage';
import type { PolicyWords } from './words';

export type { Clause } from './clause';

/** required: the policy marks it; undecided: the policy prints a question mark and somebody must decide (ESC-7). */
export const STRENGTHS = ['required', 'possible', 'depends', 'undecided'] as const;
export type Strength = (typeof STRENGTHS)[number];

export interface MatrixRow<Action extends string> {
  id: string;
  incident: string;
  /** Actions that are not marked are absent. */
  cells: Partial<Record<Action, Strength>>;
  clause: Clause;
  /** Cells that come from elsewhere than the row. */
  cellClauses?: Partial<Record<Action, Clause>>;
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

/**
 * One step of a chain: a channel, or everybody who holds one of the roles. `also` gets a card of their own in the same
 * step as the channel. The clause of the step is that of its lane unless it says otherwise.
 */
export type ChainStep = { clause?: Clause } & (
  | { to: 'dslChannel'; also?: { roles: readonly RoleName[]; clause: Clause } }
  | { to: 'roles'; roles: readonly RoleName[] }
);

/** How long an alert may stay unanswered: real minutes, or until a school day ends. */
export type Deadline =
  { kind: 'minutes'; minutes: number } | { kind: 'endOfSchoolDay' } | { kind: 'endOfNextSchoolDay' };

export interface LaneRule {
  chain: readonly ChainStep[];
  /** Whose alarm it is when the chain is used up. */
  alarm: readonly RoleName[];
  clause: Clause;
  /** Absent: that of the lane. */
  alarmClause?: Clause;
  /** Lane `headteacher`: what makes the local authority the next call (ESC-3). Absent: that of the lane. */
  nextCallClause?: Clause;
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
  agencies?: readonly AgencyRule[];
  /** Agencies that come before those of the lane: the police at once for what is illegal, whatever the usual order. */
  agenciesFirst?: readonly AgencyRule[];
  clause: Clause;
  /** Absent: that of the kind. */
  priorityClause?: Clause;
  riskAreasClause?: Clause;
  laneClause?: Clause;
}

export interface AgencyRule {
  id: AgencyId;
  clause: Clause;
}

/** Agencies in the order in which the policy names them. Those of another source than the rest have a clause of their own. */
export interface SeriousIncidentRule {
  agencies: readonly AgencyId[];
  clause: Clause;
  clauses?: Partial<Record<AgencyId, Clause>>;
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
  'safeguardingPartnership',
  'laTechnicalSupport',
] as const;
export type AgencyId = (typeof AGENCY_IDS)[number];

/** When a telephone is answered, London time, minutes after midnight; 1 Monday to 7 Sunday. */
export type OpenHours =
  | { kind: 'always' }
  | { kind: 'weekly'; weekdays: readonly number[]; opens: number; closes: number; bankHolidays: boolean };

/** Before somebody rings: what to have at hand, and what is never sent there (INV-4). */
export interface AgencyAdvice {
  haveReady: readonly string[];
  neverSend: readonly string[];
  clause: Clause;
}

/** Somebody outside to ring or write to. Numbers are the school's own data, checked yearly. */
export interface Agency {
  id: AgencyId;
  name: string;
  telephone?: string;
  outOfHoursTelephone?: string;
  website?: string;
  /** Hours as people read them. */
  hours?: string;
  /** The same for telling whether it is open now; absent where nobody knows. */
  openHours?: OpenHours;
  advice?: AgencyAdvice;
  /** Where its number or address comes from. */
  clause?: Clause;
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
  seriousIncidentAgencies: Record<Lane, SeriousIncidentRule>;
  agencies: readonly Agency[];
  learnerMatrix: readonly MatrixRow<LearnerAction>[];
  staffMatrix: readonly MatrixRow<StaffAction>[];
  /** With nobody left, the alarm sounds again every so many minutes until somebody answers; a product default. */
  alarmRepeatMinutes: number;
  /** School days (1 Monday to 7 Sunday) and hours, Europe/London, minutes after midnight; dates (YYYY-MM-DD) when school is closed. */
  schoolDay: { opens: number; closes: number; weekdays: readonly number[]; closedDates: readonly string[] };
  /** What this school calls people and things. */
  words: PolicyWords;
  /** Whom staff turn to with a concern or a question. */
  firstContact: { roles: readonly RoleName[]; clause: Clause };
  /** Who is told, beside the first step of the chain, when somebody here is sent something offensive or threatening. */
  offensiveMessages: { tell: readonly RoleName[]; clause: Clause };
  parents: ParentsRule;
  intervals: Intervals;
  agreements: readonly AgreementRule[];
  monitoringReports: MonitoringReports;
  /** Times within which somebody outside is told; absent in versions from before there were any. */
  clocks?: readonly ClockRule[];
  /** Who may use what where (AUA-9). Absent: the product's tables (`usageOf`). */
  usage?: UsageRules;
}
