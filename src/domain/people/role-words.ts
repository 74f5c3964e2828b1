import { DEFAULT_WORDS, type PolicyWords } from '../policies/words';
import type { RoleName } from './types';

/** A role as it is said of one person, in the policy's words where they are at hand: "headteacher", "principal". */
export function roleWord(role: RoleName, words: PolicyWords = DEFAULT_WORDS): string {
  return words.roles[role].one;
}

/** Roles as a group that is told something: "the IT technicians and the online safety lead". */
export function rolesInWords(roles: readonly RoleName[], words: PolicyWords = DEFAULT_WORDS): string {
  return listInWords(roles.map((role) => words.roles[role].all));
}

/** "a", "a and b", "a, b and c"; empty text for nobody. */
export function listInWords(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items[items.length - 1] ?? ''}`;
}
