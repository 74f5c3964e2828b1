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

/** Everybody of a group of whom anything is asked that a link can answer, in the order of their names. */
export function recipientsOf(now: AgreementsNow, { audience, className }: RecipientGroup): Recipient[] {
  const byKey = new Map(now.people.map((person) => [person.key, person]));
  const found = now.people.filter(getsLinks).flatMap((person): Recipient[] => {
    const one = recipientOf(person, now, byKey);
    const belongs = audience === 'parents' ? inClass(one.children, className) : person.audiences.includes(audience);
    return belongs && one.asked.length > 0 ? [one] : [];
  });
  return found.sort((a, b) => a.person.name.localeCompare(b.person.name, 'en-GB') || a.person.key.localeCompare(b.person.key));
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
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB') || a.key.localeCompare(b.key));
}

function inClass(children: readonly RosterPerson[], className: string | undefined): boolean {
  return children.some((child) => className === undefined || child.className === className);
}

function unsettled(requests: readonly Request[]): Request[] {
  return requests.filter(({ state }) => !SETTLED.includes(state));
}
