import { MAIN_SCHOOL } from '../../domain/school-id';
import type { SchoolId, SchoolName } from '../../domain/school-id';
import type { Caller, Deps } from '../deps';
import { isKnownAt } from './known-at';
import type { Memberships } from './memberships';
import { isSeveral } from './schools';
import type { Schools } from './schools';

/** A school, named where there are several; those to choose from; or none, for somebody whom no school knows. */
export type Choice = { deps: Deps; school?: SchoolName } | { ask: readonly SchoolName[] } | { none: true };

/**
 * Which school somebody means: the first of `named` that there is and that knows them, else their only one, else they
 * have to say. With one school there is nothing to choose. Throws StoreUnavailable.
 */
export async function chooseSchool(
  schools: Schools,
  memberships: Memberships,
  caller: Caller,
  named: readonly (SchoolId | undefined)[],
): Promise<Choice> {
  const main = schools.at(undefined);
  if (main && !isSeveral(schools)) return { deps: main };
  for (const id of named) {
    const found = id === undefined ? undefined : await ownSchool(schools, caller, id);
    if (found) return found;
  }
  const theirs = await memberships.of(caller);
  const [only, ...others] = theirs;
  if (only === undefined) return { none: true };
  return others.length > 0 ? { ask: theirs } : ((await ownSchool(schools, caller, only.id)) ?? { none: true });
}

/** The school, for somebody it knows; nobody else learns anything of it (P3). Throws StoreUnavailable. */
export async function ownSchool(
  schools: Schools,
  caller: Caller,
  id: SchoolId | undefined,
): Promise<{ deps: Deps; school?: SchoolName } | undefined> {
  const deps = schools.at(id);
  if (!deps || !isSeveral(schools)) return deps && { deps };
  const school = schools.all.find((candidate) => candidate.id === (id ?? MAIN_SCHOOL));
  return school && (await isKnownAt(deps, caller)) ? { deps, school } : undefined;
}
