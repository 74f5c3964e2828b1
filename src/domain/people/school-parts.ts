import type { Person } from './types';

/** What of the school's own set-up somebody may look at: the parts of the page "School", in the order shown there. */
export const SCHOOL_PARTS = ['policy'] as const;
export type SchoolPart = (typeof SCHOOL_PARTS)[number];

/** Whoever holds a role in the school may read its policy: it says what happens with what they report (P8). */
export function mayReadPolicy(person: Person): boolean {
  return person.roles.length > 0;
}

/** The sentence that opens each part. What somebody may do inside is said there. */
const MAY_OPEN: Record<SchoolPart, (person: Person) => boolean> = {
  policy: mayReadPolicy,
};

/** The parts that somebody may open, in the order of SCHOOL_PARTS. */
export function schoolPartsOf(person: Person): SchoolPart[] {
  return SCHOOL_PARTS.filter((part) => MAY_OPEN[part](person));
}
