import type { SessionView } from '../../contract/session';
import { agenciesWith } from '../../domain/policies/default-agencies';
import { CONCERN_KINDS } from '../../domain/incidents/types';
import type { SchoolId } from '../../domain/school-id';
import type { Caller } from '../deps';
import { noRole } from '../errors';
import type { Memberships } from '../schools/memberships';
import { isSeveral } from '../schools/schools';
import type { Schools } from '../schools/schools';
import { whoAmI } from './who-am-i';

/**
 * Who is here, at which school, and at which others they hold a role. The school asked for, if they hold a role there,
 * else the first where they do: a device may remember one that they have left. Throws StoreUnavailable, NotSetUp.
 */
export async function openSession(
  schools: Schools,
  memberships: Memberships,
  caller: Caller,
  asked: SchoolId | undefined,
): Promise<SessionView> {
  const theirs = await memberships.of(caller);
  const here = theirs.find(({ id }) => id === asked) ?? theirs[0];
  const deps = here && schools.at(here.id);
  if (!here || !deps) return stranger(schools, caller);
  const session = await whoAmI(deps, caller);
  return {
    ...session,
    ...(isSeveral(schools) ? { school: { ...session.school, id: here.id } } : {}),
    ...(theirs.length > 1 ? { schools: [...theirs] } : {}),
  };
}

/** Nobody at any of several schools is told who the people of one are (P3): only the number that everybody knows. */
function stranger({ shared }: Schools, { id, name }: Caller): SessionView {
  const { message, whatToDo } = noRole();
  const contacts = agenciesWith().flatMap((agency) =>
    agency.id === 'police' && agency.telephone ? [{ label: agency.name, telephone: agency.telephone }] : [],
  );
  return {
    person: { id, name, roles: [] },
    school: { name: '' },
    abilities: { report: false, listCases: false, sign: false, school: [] },
    toSign: 0,
    noAccess: { sentence: `${message} ${whatToDo}`, contacts },
    emergencyContacts: contacts,
    noMediaKinds: [...CONCERN_KINDS],
    now: shared.clock.now().toISOString(),
  };
}
