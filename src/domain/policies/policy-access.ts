import type { Person, RoleName } from '../people/types';

/**
 * Who answers for the policy in every one of the five documents: the headteacher and the DSL. An online safety lead
 * advises on it there but does not decide, and so reads it, takes it as a file and hands on a better one.
 */
const POLICY_EDITORS: readonly RoleName[] = ['headteacher', 'dsl'];

/** Whoever holds a role in the school may read its policy: it says what happens with what they report (P8). */
export function mayReadPolicy(person: Person): boolean {
  return person.roles.length > 0;
}

/** The headteacher and the DSL put new versions of the policy in force (ESC-10), each under their own name. */
export function mayEditPolicy(person: Person): boolean {
  return person.roles.some((role) => POLICY_EDITORS.includes(role));
}
