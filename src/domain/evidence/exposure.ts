import type { ConcernKind } from '../incidents/types';
import type { Person, PersonId } from '../people/types';
import type { AccessEntry, AccessStep } from './types';

/** Over how long a time exposure is counted. */
export const EXPOSURE_DAYS = 30;

/** Kinds of concern whose very words weigh on whoever reads them. */
const HEAVY: readonly ConcernKind[] = ['selfHarm', 'hateOrExtremism', 'harmfulContent', 'contact', 'sexualImage'];

/** Whether opening evidence so counts as exposure: pictures and files always do, words where the concern is a heavy one. */
export function isDistressing(kind: ConcernKind, step: AccessStep): boolean {
  if (step === 'verify') return false;
  return step !== 'text' || HEAVY.includes(kind);
}

/** How many distressing items each person opened; the same item counts once, however often it was opened. */
export function exposureOf(entries: readonly AccessEntry[]): ReadonlyMap<PersonId, { name: string; count: number }> {
  const items = new Map<PersonId, { name: string; items: Set<string> }>();
  for (const { person, distressing, reportKey, evidence } of entries) {
    if (!distressing) continue;
    const of = items.get(person.id) ?? { name: person.name, items: new Set() };
    of.items.add(`${reportKey}#${evidence}`);
    items.set(person.id, of);
  }
  return new Map([...items].map(([id, { name, items: seen }]) => [id, { name, count: seen.size }]));
}

/**
 * The safeguarding lead and the headteacher see what those who review evidence in the school's own register have been
 * exposed to. Nobody sees it of the staff register: a number alone would tell that there is a concern (P3).
 */
export function leadsReviewers(person: Person): boolean {
  return person.roles.some((role) => role === 'dsl' || role === 'headteacher');
}
