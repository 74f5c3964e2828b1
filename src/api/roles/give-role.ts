import type { GiveRole, RolesView } from '../../contract/people';
import { decideGive } from '../../domain/people/change-roles';
import type { Caller, Deps } from '../deps';
import { chaseSoon } from '../agreements/chase-soon';
import { lookForGapsSoon } from '../duty/look-soon';
import { listRoles } from './list-roles';
import { directoryPerson, momentOf, mustBeAllowed, noteOf, refusedBecause, roleDesk } from './role-desk';

/**
 * Gives somebody a role, from now or from a day on (GOV-6). Sent again after a lost answer it is refused as held already.
 * Throws Refusal (noRole, notAllowed, badInput), StoreUnavailable.
 *
 * Graph: reads `Roles` and one user, creates one item.
 */
export async function giveRole(deps: Deps, caller: Caller, given: GiveRole): Promise<RolesView> {
  const desk = await roleDesk(deps, caller);
  mustBeAllowed(desk, given.role);
  const person = await directoryPerson(deps, given.personId);
  const decision = decideGive(
    desk.lines,
    {
      person: { ...person, ...(given.telephone ? { telephone: given.telephone } : {}) },
      role: given.role,
      from: momentOf(given.from, desk.now),
      ...(given.until ? { until: momentOf(given.until, desk.now) } : {}),
    },
    noteOf(desk, given.why),
  );
  if (!decision.ok) throw refusedBecause(decision.why);
  await deps.roleBook.enter(decision.line);
  lookForGapsSoon(deps);
  chaseSoon(deps);
  return listRoles(deps, caller);
}
