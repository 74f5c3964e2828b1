import type { Person, RoleName } from './types';

/** What of the school's own set-up somebody may look at: the parts of the page "School", in the order shown there. */
export const SCHOOL_PARTS = ['policy', 'health'] as const;
export type SchoolPart = (typeof SCHOOL_PARTS)[number];

/** Whoever holds a role in the school may read its policy: it says what happens with what they report (P8). */
export function mayReadPolicy(person: Person): boolean {
  return person.roles.length > 0;
}

/** Whoever looks after Lantern or answers for it sees how it is: IT technician, online safety lead, DSL, headteacher. */
export function maySeeHealth(person: Person): boolean {
  const looksAfterIt: readonly RoleName[] = ['itTechnician', 'onlineSafetyLead', 'dsl', 'headteacher'];
  return person.roles.some((role) => looksAfterIt.includes(role));
}

/** The sentence that opens each part. What somebody may do inside is said there. */
const MAY_OPEN: Record<SchoolPart, (person: Person) => boolean> = {
  policy: mayReadPolicy,
  health: maySeeHealth,
};

/** The parts that somebody may open, in the order of SCHOOL_PARTS. */
export function schoolPartsOf(person: Person): SchoolPart[] {
  return SCHOOL_PARTS.filter((part) => MAY_OPEN[part](person));
}
