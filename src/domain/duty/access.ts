import type { Person, RoleName } from '../people/types';

const READ_ROTA: readonly RoleName[] = ['dsl', 'deputyDsl', 'headteacher', 'chairOfGovernors', 'safeguardingGovernor'];
const CHANGE_ROTA: readonly RoleName[] = ['dsl', 'deputyDsl', 'headteacher'];
const CHANGE_CALENDAR: readonly RoleName[] = ['dsl', 'headteacher'];

/** Those who may be on duty, the headteacher, and the governors who answer for there being cover, see the rota. */
export function mayReadRota(person: Person): boolean {
  return person.roles.some((role) => READ_ROTA.includes(role));
}

/** The DSL, the deputies and the headteacher change it: whoever is ill in the morning must find a stand-in at once. */
export function mayChangeRota(person: Person): boolean {
  return person.roles.some((role) => CHANGE_ROTA.includes(role));
}

/** Whoever holds a role may look up when the school is open. */
export function mayReadCalendar(person: Person): boolean {
  return person.roles.length > 0;
}

/** Clocks of alerts follow the calendar: only the DSL and the headteacher change it. */
export function mayChangeCalendar(person: Person): boolean {
  return person.roles.some((role) => CHANGE_CALENDAR.includes(role));
}
