import type { PolicyView } from '../../contract/policy';
import { personAt } from '../../domain/people/roles';
import { mayReadPolicy } from '../../domain/people/school-parts';
import type { Caller, Deps } from '../deps';
import { noRole } from '../errors';
import { situationNow } from '../situation';

/** The policy in force. Throws Refusal (noRole), NotSetUp, StoreUnavailable. */
export async function seePolicy(deps: Deps, caller: Caller): Promise<PolicyView> {
  const { policy, holdings, now } = await situationNow(deps);
  if (!mayReadPolicy(personAt(holdings, caller, now))) throw noRole();
  const { title, version, inForceFrom } = policy;
  return { title, version, inForceFrom };
}
