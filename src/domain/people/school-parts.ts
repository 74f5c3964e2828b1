import { mayLookAfterRoles } from './role-access';
import { mayOpenRegister, maySeeCoverage } from '../agreements/access';
import { mayReadCalendar, mayReadRota } from '../duty/access';
import { maySeeMailbox } from '../intake/access';
import { mayReadPolicy } from '../policies/policy-access';
import type { Person, RoleName } from './types';

/** What of the school's own set-up somebody may look at: the parts of the page "School", in the order shown there. */
export const SCHOOL_PARTS = ['policy', 'people', 'rota', 'calendar', 'agreements', 'register', 'mailbox', 'rehearse', 'drills', 'health'] as const;
export type SchoolPart = (typeof SCHOOL_PARTS)[number];

/** Whoever looks after Lantern or answers for it sees how it is: IT technician, online safety lead, DSL, headteacher. */
export function maySeeHealth(person: Person): boolean {
  const looksAfterIt: readonly RoleName[] = ['itTechnician', 'onlineSafetyLead', 'dsl', 'headteacher'];
  return person.roles.some((role) => looksAfterIt.includes(role));
}

/** Whoever works with concerns may walk an invented one through the school's settings; it shows names and roles only. */
export function mayRehearse(person: Person): boolean {
  return person.roles.some((role) => role !== 'staff');
}

const DRILL_READERS: readonly RoleName[] = [
  'dsl',
  'deputyDsl',
  'headteacher',
  'chairOfGovernors',
  'safeguardingGovernor',
  'onlineSafetyLead',
];

/** Those who lead safeguarding, and the governors who answer for it, see how quickly drills were answered. */
export function maySeeDrills(person: Person): boolean {
  return person.roles.some((role) => DRILL_READERS.includes(role));
}

/** The DSL and the headteacher start a fire drill, and set the one of every month. */
export function mayStartDrill(person: Person): boolean {
  return person.roles.some((role) => role === 'dsl' || role === 'headteacher');
}

/** The sentence that opens each part. What somebody may do inside is said there. */
const MAY_OPEN: Record<SchoolPart, (person: Person) => boolean> = {
  rehearse: mayRehearse,
  drills: maySeeDrills,
  policy: mayReadPolicy,
  health: maySeeHealth,
  people: mayLookAfterRoles,
  rota: mayReadRota,
  calendar: mayReadCalendar,
  agreements: maySeeCoverage,
  mailbox: maySeeMailbox,
  register: mayOpenRegister,
};

/** The parts that somebody may open, in the order of SCHOOL_PARTS. */
export function schoolPartsOf(person: Person): SchoolPart[] {
  return SCHOOL_PARTS.filter((part) => MAY_OPEN[part](person));
}
