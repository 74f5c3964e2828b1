import { mayAcknowledge, mayOpenCase } from '../../domain/incidents/access';
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
  const incident = await findByReference(deps, reference);
  if (incident === undefined) throw caseNotFound();
  const situation = await situationOf(deps, incident);
  const { holdings, now } = situation;
  const person = personAt(holdings, caller, now);
  if (may(person, incident, holdings, now)) return { incident, person, situation };
  const knowsOfIt = mayOpenCase(person, incident, holdings, now) || mayAcknowledge(person, incident, holdings, now);
  throw knowsOfIt ? notAllowed() : caseNotFound();
}
