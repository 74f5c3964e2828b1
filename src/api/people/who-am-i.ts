import type { SessionView } from '../../contract/session';
import { mayListCases, mayReport } from '../../domain/incidents/access';
import { CONCERN_KINDS } from '../../domain/incidents/types';
import { personAt } from '../../domain/people/roles';
import { schoolPartsOf } from '../../domain/people/school-parts';
import { dslContacts, emergencyContacts } from '../contacts';
import type { Caller, Deps } from '../deps';
import { noRole } from '../errors';
import { roleWords } from '../incidents/words-for';
import { situationNow } from '../situation';

/** Who is here and what they may do; screens show exactly these abilities (P8). Throws StoreUnavailable, NotSetUp. */
export async function whoAmI(deps: Deps, caller: Caller): Promise<SessionView> {
  const situation = await situationNow(deps);
  const person = personAt(situation.holdings, caller, situation.now);
  const { message, whatToDo } = noRole();
  return {
    person: { id: person.id, name: person.name, roles: roleWords(person.roles, situation.policy) },
    school: { name: situation.policy.school.name },
    abilities: { report: mayReport(person), listCases: mayListCases(person), school: schoolPartsOf(person) },
    ...(mayReport(person) ? {} : { noAccess: { sentence: `${message} ${whatToDo}`, contacts: dslContacts(situation) } }),
    emergencyContacts: emergencyContacts(situation),
    noMediaKinds: CONCERN_KINDS.filter((kind) => situation.policy.kinds[kind].mediaForbidden),
    now: situation.now.toISOString(),
  };
}
