import { LANES, type Lane } from '../incidents/types';
import type { Clause } from './clause';
import type { AgencyId } from './types';

/** What has to be done about somebody outside by a certain time. */
export const CLOCK_IDS = ['lado', 'ico', 'reportHarmfulContent', 'socialCareReply'] as const;
export type ClockId = (typeof CLOCK_IDS)[number];

/** When a clock begins. All but the report itself are moments that a person puts on record. */
export const CLOCK_STARTS = ['reported', 'becameAware', 'platformTold', 'referred'] as const;
export type ClockStart = (typeof CLOCK_STARTS)[number];

/** Days on which the authorities work, days of the school's own calendar, or hours that run through nights and weekends. */
export type ClockSpan =
  { kind: 'workingDays'; days: number } | { kind: 'schoolDays'; days: number } | { kind: 'hours'; hours: number };

export interface ClockRule {
  id: ClockId;
  agency: AgencyId;
  lanes: readonly Lane[];
  /** `always` in these lanes, or only in a case for which the policy names the agency. */
  when: 'always' | 'agencyNamed';
  from: ClockStart;
  within: ClockSpan;
  /** `doneBy`: it must be done before the time is over. `possibleFrom`: it can be done once the time is over. */
  sense: 'doneBy' | 'possibleFrom';
  clause: Clause;
}

/** No document gives any of these times; law and the agencies' own procedures do. */
export const DEFAULT_CLOCKS: readonly ClockRule[] = [
  {
    id: 'lado',
    agency: 'lado',
    lanes: ['staff', 'headteacher'],
    when: 'always',
    from: 'reported',
    within: { kind: 'workingDays', days: 1 },
    sense: 'doneBy',
    clause: 'default (local procedures under Working Together to Safeguard Children)',
  },
  {
    id: 'ico',
    agency: 'ico',
    lanes: LANES,
    when: 'agencyNamed',
    from: 'becameAware',
    within: { kind: 'hours', hours: 72 },
    sense: 'doneBy',
    clause: 'default (UK GDPR, article 33)',
  },
  {
    id: 'reportHarmfulContent',
    agency: 'reportHarmfulContent',
    lanes: LANES,
    when: 'agencyNamed',
    from: 'platformTold',
    within: { kind: 'hours', hours: 48 },
    sense: 'possibleFrom',
    clause: 'default (how Report Harmful Content works: the platform first, then 48 hours)',
  },
  {
    id: 'socialCareReply',
    agency: 'socialCare',
    lanes: LANES,
    when: 'agencyNamed',
    from: 'referred',
    within: { kind: 'workingDays', days: 1 },
    sense: 'possibleFrom',
    clause: 'default (Keeping Children Safe in Education: the authority answers within one working day)',
  },
];

/** The clocks of a policy; a version from before there were any has the product's own. */
export function clockRulesOf(policy: { clocks?: readonly ClockRule[] }): readonly ClockRule[] {
  return policy.clocks ?? DEFAULT_CLOCKS;
}
