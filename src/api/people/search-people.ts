import type { PeopleView } from '../../contract/session';
import { mayReport } from '../../domain/incidents/access';
import { personAt } from '../../domain/people/roles';
import type { Caller, Deps } from '../deps';
import { badInput, noRole } from '../errors';

const LETTERS_AT_LEAST = 2;

/**
 * People of the school's directory, so that somebody is named by identity (ESC-4). Only for those who may report.
 * Throws Refusal (badInput, noRole), StoreUnavailable.
 *
 * Graph: `GET /users` with a filter (User.ReadBasic.All).
 */
export async function searchPeople(deps: Deps, caller: Caller, search: string): Promise<PeopleView> {
  const holdings = await deps.school.roles();
  if (!mayReport(personAt(holdings, caller, deps.clock.now()))) throw noRole();
  const text = search.trim();
  if (text.length < LETTERS_AT_LEAST) throw badInput([{ path: 'search', message: 'Type at least two letters of the name.' }]);
  const people = await deps.directory.search(text);
  return { people: people.map(({ id, name, detail }) => ({ id, name, ...(detail ? { detail } : {}) })) };
}
