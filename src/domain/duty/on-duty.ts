import { DAY, dateOfDay, londonDay, londonMinutes, weekdayOf, type CalendarDate } from '../calendar/london';
import { dayKindOf, isInHolidays, isWithin } from '../calendar/school-day';
import type { SchoolCalendar } from '../calendar/types';
import { holders, type RoleHolder } from '../people/roles';
import type { PersonId, RoleHolding } from '../people/types';
import { DUTY_ROLES, type DutyOrder, type DutyPlan, type DutyTime } from './types';

/** Minutes after midnight in London between which a school day lies. */
export interface SchoolHours {
  opens: number;
  closes: number;
}

/** The turn an instant belongs to: exactly one, whatever the clocks do and whatever the machine's zone. */
export interface DutyTurn {
  /** The duty day: it runs from opening to opening. */
  date: CalendarDate;
  time: DutyTime;
}

/** Which turn it is at that moment. */
export function turnAt(now: Date, calendar: SchoolCalendar, hours: SchoolHours): DutyTurn {
  const today = londonDay(now);
  const minutes = londonMinutes(now);
  const date = dateOfDay(minutes < hours.opens ? today - DAY : today);
  const kind = dayKindOf(date, calendar);
  const staffIn = kind === 'schoolDay' || kind === 'insetDay';
  if (staffIn && minutes >= hours.opens && minutes < hours.closes) return { date, time: 'schoolHours' };
  const holiday = kind === 'bankHoliday' || (!staffIn && isInHolidays(date, calendar));
  return { date, time: holiday ? 'holiday' : 'outOfHours' };
}

/** Whom the rota names for a turn, in order, whether or not they are there. */
export function orderFor({ date, time }: DutyTurn, { rota }: DutyPlan): DutyOrder {
  const slot = time === 'schoolHours' ? 'schoolHours' : 'outOfHours';
  const swap = rota.swaps.find((one) => one.date === date && one.time === slot);
  if (swap) return swap.people;
  if (time === 'holiday') {
    return rota.holidayCover.find((cover) => isWithin(date, cover))?.people ?? rota.holiday;
  }
  const weekday = weekdayOf(Date.parse(`${date}T00:00:00.000Z`));
  return rota.week.find((row) => row.weekday === weekday)?.[slot] ?? [];
}

export interface DutyQuestion {
  plan: DutyPlan;
  hours: SchoolHours;
  holdings: readonly RoleHolding[];
  now: Date;
}

/**
 * Who is on duty at that moment, the first in line first: those the rota names, without whoever is away or is neither
 * DSL nor deputy by then. Somebody a case is about is left out by the caller: the next in line comes (ESC-4).
 */
export function onDuty({ plan, hours, holdings, now }: DutyQuestion): RoleHolder[] {
  const turn = turnAt(now, plan.calendar, hours);
  const may = new Map(holders(holdings, DUTY_ROLES, now).map((person) => [person.id, person]));
  return [...new Set(orderFor(turn, plan))].flatMap((id) => {
    const person = may.get(id);
    return person === undefined || isAway(id, turn.date, plan) ? [] : [person];
  });
}

/** Whether somebody is away on a duty day. */
export function isAway(personId: PersonId, date: CalendarDate, { rota }: Pick<DutyPlan, 'rota'>): boolean {
  return rota.away.some((span) => span.personId === personId && isWithin(date, span));
}
