import { mayListCases, mayOpenCase, readsRegister } from '../../domain/incidents/access';
import { isDrill } from '../../domain/incidents/drill';
import type { Incident, Register } from '../../domain/incidents/types';
import { personAt } from '../../domain/people/roles';
import type { RoleHolding } from '../../domain/people/types';
import type { Caller, Deps } from '../deps';
import { noRole } from '../errors';
import type { CaseIndex } from '../incidents/case-index';

export interface ReadableCases {
  cases: readonly Incident[];
  holdings: readonly RoleHolding[];
  now: Date;
  /** Whether something that concerns the caller could not be read just now. */
  incomplete: boolean;
}

/**
 * The cases of the index that the caller may open, and nothing of any other (P3); fire drills have a page of their own.
 * Throws Refusal (noRole), StoreUnavailable.
 */
export async function readableCases(deps: Deps, index: CaseIndex, caller: Caller): Promise<ReadableCases> {
  const [holdings, unread] = await Promise.all([deps.school.roles(), index.refresh()]);
  const now = deps.clock.now();
  const person = personAt(holdings, caller, now);
  if (!mayListCases(person)) throw noRole();
  const cases = index.all().filter((incident) => !isDrill(incident) && mayOpenCase(person, incident, holdings, now));
  // That the site of staff concerns is away is nothing to somebody who never sees one (P3).
  const concerns = (register: Register): boolean =>
    readsRegister(person, register) || cases.some((incident) => incident.register === register);
  return { cases, holdings, now, incomplete: unread.some(concerns) };
}
