import { POLICY_CODES, startingPolicy } from '../../domain/policies/catalogue';
import type { Policy } from '../../domain/policies/types';

/** The name and number of a school are in no policy file and no judgement; a policy away from any school has these. */
export const ANY_SCHOOL = { name: 'Any school', switchboard: 'its own' };

/** A ready-made policy by its code, in capitals or not; undefined for a code that is not in the catalogue. */
export function readyMadePolicy(code: string): Policy | undefined {
  const known = POLICY_CODES.find((each) => each === code.toUpperCase());
  return known && startingPolicy(known, ANY_SCHOOL);
}

/** What to say to any other code: "CLA", "JIG" … */
export function knownCodes(): string {
  return POLICY_CODES.map((code) => `"${code}"`).join(', ');
}
