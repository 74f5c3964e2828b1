import { getsLinks } from './links';
import { requestsAbout } from './requests';
import type { AgreementsNow, Request } from './requests';
import { SETTLED } from './states';
import type { AgreementAudience, RosterPerson } from './types';

/** Somebody without an account, and what of theirs is not signed. */
export interface Recipient {
  person: RosterPerson;
  children: RosterPerson[];
  /** Everything that a link of theirs could answer, settled or not. */
  asked: Request[];
  waiting: Request[];
}

/** Whom links are for: parents, of one class or all; or those of an audience of their own. */
export interface RecipientGroup {
  audience: AgreementAudience;
  className?: string;
}

/** Everybody of a group of whom anything is asked that a link can answer. */
export function recipientsOf(now: AgreementsNow, { audience, className }: RecipientGroup): Recipient[] {
  const byKey = new Map(now.people.map((person) => [person.key, person]));
  return peopleOf(now, { audience, className }, byKey).flatMap((person): Recipient[] => {
    const one = recipientOf(person, now, byKey);
    return one.asked.length > 0 ? [one] : [];
  });
}

/** In the order of their names. Ten thousand are sorted in a moment only with a collator of one's own. */
export function byName(a: Pick<RosterPerson, 'name' | 'key'>, b: Pick<RosterPerson, 'name' | 'key'>): number {
  return NAMES.compare(a.name, b.name) || NAMES.compare(a.key, b.key);
}
const NAMES = new Intl.Collator('en-GB');

/** How many people there are in a group, whether or not anything is asked of them. */
export function sizeOf(now: AgreementsNow, audience: AgreementAudience): number {
  return peopleOf(now, { audience }, new Map()).length;
}

function peopleOf(now: AgreementsNow, { audience, className }: RecipientGroup, byKey: ReadonlyMap<string, RosterPerson>): RosterPerson[] {
  return now.people.filter((person) => {
    if (!getsLinks(person)) return false;
    if (audience !== 'parents') return person.audiences.includes(audience);
    const children = person.children ?? [];
    return className === undefined ? children.length > 0 : children.some((key) => byKey.get(key)?.className === className);
  });
}

/** What a link of somebody's could answer. */
export function recipientOf(
  person: RosterPerson,
  now: AgreementsNow,
  byKey: ReadonlyMap<string, RosterPerson> = new Map(now.people.map((one) => [one.key, one])),
): Recipient {
  const children = (person.children ?? []).flatMap((key) => byKey.get(key) ?? []);
  const asked = [
    ...requestsAbout(now, person).filter(({ part }) => part === 'adult'),
    ...children.flatMap((child) => requestsAbout(now, child).filter(({ part }) => part === 'parent')),
  ];
  return { person, children, asked, waiting: unsettled(asked) };
}

/** Children of a class for whom a parent or carer has something to sign, in the order of their names. */
export function childrenToSignFor(now: AgreementsNow, className: string): RosterPerson[] {
  return now.people
    .filter((child) => child.className === className)
    .filter((child) => unsettled(requestsAbout(now, child)).some(({ part }) => part === 'parent'))
    .sort(byName);
}

function unsettled(requests: readonly Request[]): Request[] {
  return requests.filter(({ state }) => !SETTLED.includes(state));
}
