import { holders } from './roles';
import type { Person, RoleHolding, RoleName } from './types';

/** Whose work it is to say who holds what (GOV-6). */
const LOOK_AFTER: readonly RoleName[] = ['dsl', 'headteacher', 'chairOfGovernors'];
/** The school must have somebody in each of these at any moment: they are the ends of every chain. */
export const MUST_BE_HELD: readonly RoleName[] = ['dsl', 'headteacher', 'chairOfGovernors'];
/** Who hears a concern about the headteacher. */
const HEARS_OF_THE_HEAD: readonly RoleName[] = ['chairOfGovernors', 'safeguardingGovernor'];

/** The DSL, the headteacher and the chair of governors see who holds what, and what was changed. */
export function mayLookAfterRoles(person: Person): boolean {
  return person.roles.some((role) => LOOK_AFTER.includes(role));
}

/**
 * Who gives, ends and hands over a role. Whoever could put somebody into a role could choose who reads the concerns
 * that go there. So the headteacher's role, in which concerns about staff are read, is changed by the headteacher or
 * the chair, not by the DSL. And the governors' roles, in which concerns about the headteacher are read, are changed by
 * the chair; by the headteacher only while the school has no chair at all. All other roles: DSL, headteacher or chair.
 */
export function mayChangeRole(
  person: Person,
  role: RoleName,
  holdings: readonly RoleHolding[],
  now: Date,
): boolean {
  if (!mayLookAfterRoles(person)) return false;
  if (HEARS_OF_THE_HEAD.includes(role)) {
    const chairs = holders(holdings, 'chairOfGovernors', now);
    if (chairs.length > 0) return person.roles.includes('chairOfGovernors');
    return person.roles.includes('headteacher');
  }
  if (role === 'headteacher') {
    return person.roles.some((held) => held === 'headteacher' || held === 'chairOfGovernors');
  }
  return true;
}
