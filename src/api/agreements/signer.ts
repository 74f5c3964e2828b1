import { waitingFor } from '../../domain/agreements/requests';
import type { AgreementsNow } from '../../domain/agreements/requests';
import { everybody } from '../../domain/agreements/roster';
import type { RosterPerson } from '../../domain/agreements/types';
import { personAt } from '../../domain/people/roles';
import type { Person } from '../../domain/people/types';
import type { Caller, Deps } from '../deps';
import { noRole } from '../errors';
import { situationNow } from '../situation';
import type { Situation } from '../situation';

/** Somebody whom agreements concern, and what is known at that moment. */
export interface Signer {
  person: Person;
  self: RosterPerson;
  known: AgreementsNow;
  situation: Situation;
}

/**
 * Who is at the door, as somebody agreements concern. Somebody whom nothing known concerns may have been put on the
 * roster a moment ago, so it is looked at once more. Throws Refusal (noRole), StoreUnavailable.
 */
export async function signerOf(deps: Deps, caller: Caller): Promise<Signer> {
  const situation = await situationNow(deps);
  await deps.agreements.book.ready();
  const person = personAt(situation.holdings, caller, situation.now);
  let known = deps.agreements.book.look(situation);
  let self = known.people.find(({ account }) => account === caller.id);
  if (!self) {
    await deps.agreements.book.refresh();
    known = deps.agreements.book.look(situation);
    self = known.people.find(({ account }) => account === caller.id);
  }
  if (!self) throw noRole();
  return { person, self, known, situation };
}

/**
 * Whether agreements concern somebody, as far as is known without waiting: whoever holds a role, and whoever is on the
 * roster.
 */
export function isConcerned(deps: Deps, caller: Caller, { holdings, now }: Situation): boolean {
  const mine = holdings.filter(({ personId }) => personId === caller.id);
  if (everybody([], mine, now).length > 0) return true;
  return deps.agreements.book.look({ holdings: [], now }).people.some(({ account }) => account === caller.id);
}

/** How many signatures wait for somebody, as far as is known without waiting. */
export function toSignOf(deps: Deps, caller: Caller, situation: Situation): number {
  const known = deps.agreements.book.look(situation);
  const self = known.people.find(({ account }) => account === caller.id);
  return self ? waitingFor(known, self).length : 0;
}
