import type { ToSignView } from '../../../contract/agreements';

/**
 * The address of one thing to sign, below `/agreements`. Whom it is about is in it as a number only: a key of the
 * school's information system is nobody's business in an address (P7).
 */
export function placeOf({ version, part, self, subjectId }: ToSignView): string {
  return [version.audience, part, ...(self ? [] : [numberOf(subjectId)])].join('-');
}

/** FNV-1a, 32 bits. */
function numberOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let n = 0; n < text.length; n += 1) hash = Math.imul(hash ^ text.charCodeAt(n), 0x01000193) >>> 0;
  return hash.toString(36);
}
