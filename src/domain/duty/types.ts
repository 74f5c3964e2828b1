import type { CalendarDate } from '../calendar/london';
import type { SchoolCalendar } from '../calendar/types';
import type { PersonId, RoleName } from '../people/types';

/** Who may stand in a duty rota: those who read the DSL channel. */
export const DUTY_ROLES: readonly RoleName[] = ['dsl', 'deputyDsl'];

/**
 * `schoolHours`: from opening to closing on a day when staff are in school, INSET days among them. `outOfHours`:
 * evenings, nights and weekends in term. `holiday`: days without school outside them, bank holidays among them.
 */
export const DUTY_TIMES = ['schoolHours', 'outOfHours', 'holiday'] as const;
export type DutyTime = (typeof DUTY_TIMES)[number];

/** People in the order in which they are tried; by identity, for names change. */
export type DutyOrder = readonly PersonId[];

/** Who is on duty when, among the DSL and the deputies. The first in each order is on duty, the next stands in. */
export interface DutyRota {
  /** 1 Monday to 7 Sunday. A duty day runs from opening to opening, so a night belongs to the evening before it. */
  week: readonly { weekday: number; schoolHours: DutyOrder; outOfHours: DutyOrder }[];
  /** Whatever holiday has no order of its own. */
  holiday: DutyOrder;
  /** Holidays with an order of their own; both days included. */
  holidayCover: readonly { from: CalendarDate; to: CalendarDate; people: DutyOrder }[];
  /** One duty day done by others; `schoolHours`, or all the rest of that day. */
  swaps: readonly { date: CalendarDate; time: 'schoolHours' | 'outOfHours'; people: DutyOrder }[];
  /** Duty days on which somebody is not there; both included. */
  away: readonly { personId: PersonId; from: CalendarDate; to: CalendarDate }[];
}

/** The rota together with the calendar it is read by. */
export interface DutyPlan {
  rota: DutyRota;
  calendar: SchoolCalendar;
}

export const EMPTY_ROTA: DutyRota = { week: [], holiday: [], holidayCover: [], swaps: [], away: [] };
