import type { CaseWork, NamedRecord } from '../duties/types';
import type { InvolvedPerson, Report, SubjectKind } from '../incidents/types';
import { holders, rolesOf } from './roles';
import type { PersonId, PersonRef, RoleHolding, RoleName } from './types';

/** Holders of these stand for "the headteacher" or "the DSL" when a report names the role but nobody who holds it. */
const ROLE_OF_SUBJECT: Partial<Record<SubjectKind, RoleName>> = { headteacher: 'headteacher', dsl: 'dsl' };

/** Who counts as "the DSL" when somebody is named: to a teacher the deputies are DSLs too. */
const ROLES_MEANT: Partial<Record<SubjectKind, readonly RoleName[]>> = {
  headteacher: ['headteacher'],
  dsl: ['dsl', 'deputyDsl'],
};

/** When nobody is named, the author of the reported message is who these concerns are about. */
const ABOUT_THE_AUTHOR: readonly SubjectKind[] = ['staff', 'headteacher', 'dsl', 'governor', 'unknown'];

/**
 * Everybody the concern is about, by identity (ESC-4, P3): the person it is about, whoever is alleged or not sure, and
 * the present headteacher or DSL when the report is about that role without saying who. With nobody named at all it is
 * the author of the reported message or e-mails, unless the reporter said that the author was harmed or only saw it, or is that
 * author (`reporterId`, where it is known).
 */
export function excludedPeople(
  report: Report,
  holdings: readonly RoleHolding[],
  now: Date,
  reporterId?: PersonId,
): ReadonlySet<PersonId> {
  const excluded = concernedByName(report);
  const byRole = concernedByRole(report, excluded, holdings, now);
  if (excluded.size === 0) {
    for (const author of authorsConcerned(report)) if (author !== reporterId) excluded.add(author);
  }
  for (const id of byRole) excluded.add(id);
  return excluded;
}

/** A report, and who was named since. */
export interface NamedCase {
  report: Report;
  work?: Pick<CaseWork, 'named'>;
}

/**
 * The same for a concern on record. Who held the role on the day of the report stays excluded after a handover, and so
 * does who holds it now: a role list that keeps no history must not let the wrong person in. Whoever was named since as
 * alleged or not sure is excluded from then on. Naming only ever adds: it lets nobody in whom the report kept out.
 */
export function excludedFrom(
  incident: NamedCase & { reportedAt: string; reporter: { id: PersonId } },
  holdings: readonly RoleHolding[],
  now: Date,
): ReadonlySet<PersonId> {
  const { report, reporter } = incident;
  const then = excludedPeople(report, holdings, new Date(incident.reportedAt), reporter.id);
  const since = namedSince(incident).filter(isConcerned).flatMap(idOf);
  return new Set([...then, ...excludedPeople(report, holdings, now, reporter.id), ...since]);
}

/** Who was named after the report and stands. */
export function namedSince({ work }: Pick<NamedCase, 'work'>): readonly NamedRecord[] {
  return (work?.named ?? []).filter(({ takenBack }) => takenBack === undefined);
}

/** Whether a part in a concern keeps the person from it: whoever is alleged, and whoever may be. */
export function isConcerned({ part }: Pick<InvolvedPerson, 'part'>): boolean {
  return part === 'alleged' || part === 'notSure';
}

/** Who wrote what the concern was reported on: the message, or each of the e-mails. */
export function authorsOf({ message, mails = [] }: Report): readonly PersonRef[] {
  return [...(message ? [message.author] : []), ...mails.map(({ sender }) => sender)];
}

/** Everybody named in any part, the author of the message among them: none of them becomes a next step (ESC-4). */
export function namedPeople(report: Report): ReadonlySet<PersonId> {
  return new Set([report.aboutPerson, ...report.involved, ...authorsOf(report)].flatMap(idOf));
}

/** The same of a concern on record: those named since as well. */
export function namedIn(incident: NamedCase): ReadonlySet<PersonId> {
  return new Set([...namedPeople(incident.report), ...namedSince(incident).flatMap(idOf)]);
}

function idOf(person: PersonRef | undefined): PersonId[] {
  return person?.directoryId === undefined ? [] : [person.directoryId];
}

function concernedByName(report: Report): Set<PersonId> {
  return new Set([report.aboutPerson, ...report.involved.filter(isConcerned)].flatMap(idOf));
}

function concernedByRole(
  report: Report,
  named: ReadonlySet<PersonId>,
  holdings: readonly RoleHolding[],
  now: Date,
): PersonId[] {
  const role = ROLE_OF_SUBJECT[report.about];
  const meant = ROLES_MEANT[report.about];
  if (role === undefined || meant === undefined) return [];
  // A name that does not hold the role may be a slip of the finger: then the holders stay out as well.
  const someoneMeant = [...named].some((id) =>
    rolesOf(holdings, id, now).some((held) => meant.includes(held)),
  );
  return someoneMeant ? [] : holders(holdings, role, now).map((person) => person.id);
}

function authorsConcerned(report: Report): PersonId[] {
  if (!ABOUT_THE_AUTHOR.includes(report.about)) return [];
  return authorsOf(report).flatMap(({ directoryId: author }) =>
    author === undefined || report.involved.some((person) => person.directoryId === author) ? [] : [author],
  );
}
