import { z } from 'zod';
import { ROLE_NAMES } from '../domain/people/types';
import { AGENCY_IDS, STRENGTHS } from '../domain/policies/types';

/** The smallest parts of a policy file. What has an id here is named once in the published schema and referred to. */

/** Words on one line; an empty one says nothing. */
export function words(longest: number) {
  return z.string().max(longest).regex(/\S/, 'must not be empty');
}

export const clause = words(300).meta({
  id: 'Clause',
  description:
    'Where the rule comes from: the code of the document and its clause, or "default" for what no document says.',
});
const role = z.enum(ROLE_NAMES).meta({ id: 'Role', description: 'What somebody may hold in a school.' });
export const roles = z.array(role).max(ROLE_NAMES.length);
export const someRoles = roles.min(1);
export const strength = z.enum(STRENGTHS).meta({
  id: 'Strength',
  description:
    'required: the policy marks it. possible, depends: it says so. undecided: it prints a question mark, and somebody has to decide.',
});
export const agencyId = z
  .enum(AGENCY_IDS)
  .meta({ id: 'AgencyId', description: 'Somebody outside school to ring or write to.' });
export const day = z.iso.date().describe('A date, such as 2026-12-25.');
export const moment = z.iso
  .datetime({ offset: true })
  .describe('A moment with its offset from UTC, such as 2026-05-01T00:00:00Z.');

/** The same shape under each of the names, all of them needed. */
export function every<Name extends string, Shape>(names: readonly Name[], shape: Shape): Record<Name, Shape> {
  return Object.fromEntries(names.map((name) => [name, shape])) as Record<Name, Shape>;
}
