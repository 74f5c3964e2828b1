import type { RoleName, PersonId } from '../people/types';
import type { AgencyId, Clause, Strength, LearnerAction, StaffAction } from '../policies/types';
import type { Lane, Priority, RiskArea } from './types';

/** What the policy says about a report: the answer of `judge`, each part with the clause it comes from. */
export interface Judgement {
  policyVersion: string;
  lane: Lane;
  laneClause: Clause;
  priority: Priority;
  priorityClause: Clause;
  riskAreas: readonly RiskArea[];
  matrix?: { id: 'learner' | 'staff'; row: string; incident: string };
  actions: readonly JudgedAction[];
  /** Who is told, step by step, with everybody named in the report left out. */
  chain: readonly JudgedStep[];
  /** When silence moves the alert on from the first step, ISO. */
  movesOnAt: string;
  agencies: readonly JudgedAgency[];
  /** What to do and not to do now, as text keys; words live in the contract. */
  guidance: readonly { id: GuidanceId; clause: Clause }[];
  /** False: no image, attachment, preview or body may be kept (INV-4, P4). */
  mediaAllowed: boolean;
}

export interface JudgedAction {
  action: LearnerAction | StaffAction;
  strength: Strength;
  clause: Clause;
}

export interface JudgedStep {
  to: 'dslChannel' | 'people';
  /** Roles that this step stands for; for the channel those who read it. */
  roles: readonly RoleName[];
  people: readonly JudgedPerson[];
  /** Where in the policy it says so. */
  clause: Clause;
  /** Who gets a card of their own beside the channel, each with the clause that says so. */
  also: readonly (JudgedPerson & { clause: Clause; onDuty?: true })[];
}

export interface JudgedPerson {
  id: PersonId;
  name: string;
  roles: readonly RoleName[];
  telephone?: string;
}

export interface JudgedAgency {
  id: AgencyId;
  clause: Clause;
}

export const GUIDANCE_IDS = [
  'ring999',
  'ringSocialCare',
  'tellDslInPerson',
  'doNotReply',
  'doNotForward',
  'doNotDelete',
  'doNotCopy',
  'keepDevice',
  'doNotViewOrShareImage',
  'doNotInvestigate',
  'doNotDiscussWithPerson',
  'localAuthorityNext',
  'ringLocalAuthorityNow',
  'changePassword',
  'writeDownChildsWords',
  'lookAfterYourself',
] as const;
export type GuidanceId = (typeof GUIDANCE_IDS)[number];
