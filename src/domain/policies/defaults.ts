import type { RoleName } from '../people/types';
import { closedDates } from '../calendar/closed-dates';
import { WEEKDAYS_ONLY, type SchoolCalendar } from '../calendar/types';
import { DEFAULT } from './clause';
import { DEFAULT_CLOCKS } from './clocks';
import { agenciesWith, withSchoolsOwn, type AgencyContacts } from './default-agencies';
import type { IntervalName, Intervals } from './duties';
import type { Policy } from './types';

/** What a school says of itself when it takes up a policy. */
export interface SchoolDetails {
  name: string;
  switchboard: string;
  /** Numbers of its own local services, in place of the product's. */
  agencies?: AgencyContacts;
  /** Absent: weekdays without bank holidays. */
  calendar?: SchoolCalendar;
  /** What this school calls its people, in place of the document's words. */
  roleWords?: Partial<Record<RoleName, { one: string; all: string }>>;
}

/** No document gives a time; "at once" and "as soon as possible" are as far as they go. */
export const DEFAULT_TIMES: Policy['times'] = {
  danger: { acknowledgeWithin: { kind: 'minutes', minutes: 5 }, clause: DEFAULT },
  high: { acknowledgeWithin: { kind: 'minutes', minutes: 60 }, clause: DEFAULT },
  medium: { acknowledgeWithin: { kind: 'endOfSchoolDay' }, clause: DEFAULT },
  low: { acknowledgeWithin: { kind: 'endOfNextSchoolDay' }, clause: DEFAULT },
};

const months = (count: number) => ({ every: { kind: 'months' as const, months: count }, clause: DEFAULT });

/** Once a year, except for what the DfE's filtering and monitoring standards want looked at more often. */
const DEFAULT_INTERVALS: Intervals = {
  policyReview: months(12),
  policyMonitoring: months(12),
  governorsReport: { every: { kind: 'term' }, clause: DEFAULT },
  filteringReview: months(12),
  filteringCheck: { every: { kind: 'term' }, clause: DEFAULT },
  accessRightsReview: months(12),
  staffTraining: months(12),
  trainingAudit: months(12),
  agreementRenewal: months(12),
  imagePermissionRenewal: months(12),
};

/** The default intervals with those that a document states. */
export function intervalsWith(own: Partial<Record<IntervalName, Intervals[IntervalName]>>): Intervals {
  return { ...DEFAULT_INTERVALS, ...own };
}

/** Every so many months, as a clause says. */
export function everyMonths(count: number, clause: string): Intervals[IntervalName] {
  return { every: { kind: 'months', months: count }, clause };
}

/** What a policy takes from the school itself, and what no document says anything about. */
export function schoolParts(
  school: SchoolDetails,
  stated?: { agencies: AgencyContacts; clause: string },
): Pick<Policy, 'school' | 'agencies' | 'times' | 'alarmRepeatMinutes' | 'schoolDay' | 'clocks'> {
  const calendar = school.calendar ?? WEEKDAYS_ONLY;
  const known = agenciesWith(stated?.agencies, stated?.clause);
  return {
    school: { name: school.name, switchboard: school.switchboard },
    agencies: school.agencies ? withSchoolsOwn(known, school.agencies) : known,
    times: DEFAULT_TIMES,
    alarmRepeatMinutes: 30,
    clocks: DEFAULT_CLOCKS,
    schoolDay: {
      opens: 8 * 60 + 30,
      closes: 15 * 60 + 30,
      weekdays: calendar.weekdays,
      closedDates: closedDates(calendar),
    },
  };
}
