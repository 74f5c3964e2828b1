import type { SessionView } from '../../contract/session';
import { mayListCases, mayReport } from '../../domain/incidents/access';
import { CONCERN_KINDS } from '../../domain/incidents/types';
import { personAt } from '../../domain/people/roles';
import { schoolPartsOf } from '../../domain/people/school-parts';
import { dslContacts, emergencyContacts } from '../contacts';
import { isConcerned, toSignOf } from '../agreements/signer';
import type { Caller, Deps } from '../deps';
import { noRole } from '../errors';
import { roleWords } from '../incidents/words-for';
import { situationNow } from '../situation';
import type { Situation } from '../situation';
import { within } from '../within';

/** Who is here and what they may do; screens show exactly these abilities (P8). Throws StoreUnavailable, NotSetUp. */
export async function whoAmI(deps: Deps, caller: Caller): Promise<SessionView> {
  const situation = await situationNow(deps);
  const person = personAt(situation.holdings, caller, situation.now);
  const sign = await concerned(deps, caller, situation);
  const mayNothing = !mayReport(person) && !sign;
  const { message, whatToDo } = noRole();
  return {
    person: { id: person.id, name: person.name, roles: roleWords(person.roles, situation.policy) },
    school: { name: situation.policy.school.name },
    abilities: { report: mayReport(person), listCases: mayListCases(person), sign, school: schoolPartsOf(person) },
    ...(mayNothing ? { noAccess: { sentence: `${message} ${whatToDo}`, contacts: dslContacts(situation) } } : {}),
    toSign: sign ? toSignOf(deps, caller, situation) : 0,
    emergencyContacts: emergencyContacts(situation),
    noMediaKinds: CONCERN_KINDS.filter((kind) => situation.policy.kinds[kind].mediaForbidden),
    now: situation.now.toISOString(),
  };
}

/** Longer than this nobody waits for the roster before a page appears. */
const ROSTER_WITHIN_MS = 3_000;
const FIRST_LOOK_MS = 500;

/**
 * Whether agreements concern somebody. Only for those without a role the roster is looked at again; without it they are
 * not known. The first time everything is read for the number that waits, and nobody waits long for that.
 */
async function concerned(deps: Deps, caller: Caller, situation: Situation): Promise<boolean> {
  await within(FIRST_LOOK_MS, deps.agreements.book.ready()).catch(() => undefined);
  if (isConcerned(deps, caller, situation)) return true;
  await within(ROSTER_WITHIN_MS, deps.agreements.book.refresh()).catch(() => undefined);
  return isConcerned(deps, caller, situation);
}
