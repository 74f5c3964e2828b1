import type { Clause } from './clause';

/** What a rule says; several together are alternatives or conditions, as the policy prints them. */
export const USAGE_ANSWERS = [
  'allowed', 'atCertainTimes', 'withStaffPermission', 'nominatedUsers', 'notAllowed', 'notAllowedAndIllegal',
] as const;
export type UsageAnswer = (typeof USAGE_ANSWERS)[number];

/** What something needs of the device: a network, the Internet, or nothing. */
export type UsageNeeds = 'internet' | 'network' | 'nothing';

/** One line of the tables of user actions or of use other than for lessons. */
export interface UsageRow {
  id: string;
  activity: string;
  staff: readonly UsageAnswer[];
  learner: readonly UsageAnswer[];
  needs: UsageNeeds;
  note?: string;
  clause: Clause;
}

export const DEVICE_KINDS = [
  'schoolIndividual', 'schoolShared', 'authorised', 'learnerOwned', 'staffOwned', 'visitorOwned',
] as const;
export type DeviceKind = (typeof DEVICE_KINDS)[number];

/** Where a kind of device may be and what it gets there. */
export interface DeviceRule {
  inSchool: boolean;
  fullNetwork: boolean;
  internet: boolean;
  note?: string;
}

/** The rules that people look up (AUA-9). */
export interface UsageRules {
  /** What nobody or hardly anybody may do. */
  actions: readonly UsageRow[];
  /** Use other than for lessons. */
  uses: readonly UsageRow[];
  devices: { rules: Readonly<Record<DeviceKind, DeviceRule>>; clause: Clause };
}
