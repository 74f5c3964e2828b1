import { rolesOf } from '../people/roles';
import type { PersonId, RoleHolding, RoleName } from '../people/types';
import type { AgreementAudience, RosterPerson } from './types';

const LEARNERS: readonly AgreementAudience[] = ['learners', 'learnersKs1', 'learnersKs2'];
const GOVERNORS: readonly RoleName[] = ['chairOfGovernors', 'safeguardingGovernor'];

/** By what somebody is known in signatures: the account where there is one, else the school's own key. */
export function idOf(person: Pick<RosterPerson, 'key' | 'account'>): string {
  return person.account ?? person.key;
}

export function isLearner({ audiences }: Pick<RosterPerson, 'audiences'>): boolean {
  return audiences.some((audience) => LEARNERS.includes(audience));
}

/**
 * Everybody whom agreements concern: the roster, and whoever holds a role, so that staff and governors are asked before
 * any roster is imported. Who is in both counts once, with the audiences of both. Leavers are left out.
 */
export function everybody(roster: readonly RosterPerson[], holdings: readonly RoleHolding[], now: Date): RosterPerson[] {
  const byRole = new Map<PersonId, RosterPerson>();
  for (const { personId, name } of holdings) {
    const audiences = audiencesOfRoles(rolesOf(holdings, personId, now));
    if (audiences.length > 0) byRole.set(personId, { key: personId, account: personId, name, audiences });
  }
  const known = roster.map((person) => {
    const held = person.account === undefined ? undefined : byRole.get(person.account);
    if (held && person.account !== undefined) byRole.delete(person.account);
    return held ? { ...person, audiences: [...new Set([...person.audiences, ...held.audiences])] } : person;
  });
  return [...known, ...byRole.values()].filter(({ left }) => !left);
}

/** The audiences that come with what somebody holds. */
export function audiencesOfRoles(roles: readonly RoleName[]): AgreementAudience[] {
  const governs = roles.some((role) => GOVERNORS.includes(role));
  const works = roles.some((role) => !GOVERNORS.includes(role));
  return [...(works ? (['staffAndVolunteers'] as const) : []), ...(governs ? (['governors'] as const) : [])];
}

/** People of one shelf of the roster after rows were imported. */
export interface MergedShelf {
  people: RosterPerson[];
  /** People who were added or differ. */
  changed: number;
}

/**
 * Rows put over what a shelf holds, by key. `whole`: the rows are everybody there is, so whoever is not among them has
 * left (and is kept, for what they signed); otherwise nobody leaves.
 */
export function mergeShelf(held: readonly RosterPerson[], rows: readonly RosterPerson[], whole: boolean): MergedShelf {
  const given = new Map(rows.map((row) => [row.key, row]));
  const before = new Map(held.map((person) => [person.key, person]));
  const kept = held.map((person) => given.get(person.key) ?? (whole ? { ...person, left: true } : person));
  const added = [...given.values()].filter(({ key }) => !before.has(key));
  const people = [...kept, ...added].sort((a, b) => a.key.localeCompare(b.key));
  const changed = people.filter((person) => !samePerson(before.get(person.key), person)).length;
  return { people, changed };
}

function samePerson(a: RosterPerson | undefined, b: RosterPerson): boolean {
  return a !== undefined && inOrder(a) === inOrder(b);
}

function inOrder({ key, name, account, audiences, year, className, email, children, manager, left }: RosterPerson): string {
  return JSON.stringify([key, name, account, [...audiences].sort(), year, className, email, [...(children ?? [])].sort(), manager, left]);
}
