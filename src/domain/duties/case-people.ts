import { isConcerned } from '../people/exclusion';
import { rolesOf } from '../people/roles';
import type { PersonId, PersonRef, RoleHolding } from '../people/types';
import type { Incident, Report } from '../incidents/types';

/** Somebody in a case, once, whatever parts they have in it. */
export interface CasePerson {
  /** Stands for the person within this case; the report never changes and names since only grow, so neither does this. */
  key: string;
  name: string;
  directoryId?: PersonId;
  /** Said to have done it, or perhaps: the one whom warnings and sanctions are for. */
  actor: boolean;
}

type Found = PersonRef & { key: string; actor: boolean };

/** Everybody named: whom the report is about, who is involved, the author of the message, and who was named since. */
export function casePeople({ report, work }: Pick<Incident, 'report' | 'work'>): readonly CasePerson[] {
  const people: CasePerson[] = [];
  for (const found of [...namedIn(report), ...namedLater(work)]) {
    const known = people.findIndex((person) => isSame(person, found));
    const before = people[known];
    if (before === undefined) people.push(found);
    else people[known] = { ...found, ...before, actor: before.actor || found.actor };
  }
  return people;
}

/** The young people among them (ESC-11): nobody who holds a role here, and no adult the report says it is about. */
export function youngPeople(
  incident: Pick<Incident, 'report' | 'reporter' | 'work'>,
  holdings: readonly RoleHolding[],
  now: Date,
): readonly CasePerson[] {
  const aboutAnAdult = !['learner', 'unknown'].includes(incident.report.about);
  return casePeople(incident).filter(({ key, directoryId }) => {
    if (key === 'about' && aboutAnAdult) return false;
    if (directoryId === undefined) return true;
    return directoryId !== incident.reporter.id && rolesOf(holdings, directoryId, now).length === 0;
  });
}

function namedIn({ aboutPerson, involved, message }: Report): Found[] {
  const harmed = involved.some((person) => person.part === 'harmed' && person.name === aboutPerson?.name);
  const about: Found[] = aboutPerson ? [{ ...aboutPerson, key: 'about', actor: !harmed }] : [];
  const others = involved.map(({ part, ...person }, index): Found => {
    return { ...person, key: `involved${index}`, actor: isConcerned({ part }) };
  });
  const named = [...about, ...others];
  // With nobody else said to have done it, it is whoever wrote the message.
  const author: Found[] = message
    ? [{ ...message.author, key: 'author', actor: !named.some(({ actor }) => actor) }]
    : [];
  const authorHarmed = named.some((person) => message && !person.actor && isSame(person, message.author));
  return [...named, ...author.map((person) => ({ ...person, actor: person.actor && !authorHarmed }))];
}

function namedLater(work: Incident['work']): Found[] {
  return (work?.named ?? []).flatMap(({ name, directoryId, part, takenBack }, index) =>
    takenBack ? [] : [{ name, ...(directoryId ? { directoryId } : {}), key: `later${index}`, actor: isConcerned({ part }) }],
  );
}

/** Within one report the same name is the same person, unless the directory knows two of that name. */
function isSame(a: PersonRef, b: PersonRef): boolean {
  if (a.directoryId !== undefined && b.directoryId !== undefined) return a.directoryId === b.directoryId;
  return a.name.trim().toLowerCase() === b.name.trim().toLowerCase();
}
