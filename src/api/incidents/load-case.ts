import { mayAcknowledge, mayOpenCase } from '../../domain/incidents/access';
import { asSorted } from '../../domain/incidents/sorting';
import type { Incident } from '../../domain/incidents/types';
import { personAt } from '../../domain/people/roles';
import type { Person, RoleHolding } from '../../domain/people/types';
import type { Caller, Deps } from '../deps';
import { caseNotFound, notAllowed } from '../errors';
import { situationOf } from '../situation';
import type { Situation } from '../situation';
import { findByReference } from './find-by-reference';

/** One of the sentences of domain/incidents/access.ts. */
export type Sentence = (person: Person, incident: Incident, holdings: readonly RoleHolding[], now: Date) => boolean;

export interface LoadedCase {
  incident: Incident;
  person: Person;
  situation: Situation;
}

/**
 * Loads a case for somebody and asks the one sentence that decides. Throws Refusal: notFound, in the same words, for a
 * case that is not there and for one the caller may not know of (P3); notAllowed for one they know of already.
 */
export async function loadCase(deps: Deps, caller: Caller, reference: string, may: Sentence): Promise<LoadedCase> {
  // Both in any case, and the policy only for those who may: trouble with either must not tell a case that is there
  // from one that is not.
  const [incident, holdings] = await Promise.all([findByReference(deps, reference), deps.school.roles()]);
  if (incident === undefined) throw caseNotFound();
  const now = deps.clock.now();
  const person = personAt(holdings, caller, now);
  if (may(person, incident, holdings, now)) {
    return { incident: asSorted(incident), person, situation: await situationOf(deps, incident) };
  }
  const knowsOfIt = mayOpenCase(person, incident, holdings, now) || mayAcknowledge(person, incident, holdings, now);
  throw knowsOfIt ? notAllowed() : caseNotFound();
}
