import type { EndRole, RolesView } from '../../contract/people';
import { decideEnd } from '../../domain/people/change-roles';
import type { Caller, Deps } from '../deps';
import { chaseSoon } from '../agreements/chase-soon';
import { lookForGapsSoon } from '../duty/look-soon';
import { listRoles } from './list-roles';
import { lineToChange, momentOf, noteOf, refusedBecause, roleDesk } from './role-desk';

/**
 * Ends a role, now or from a day on. What is left empty by it stands among the warnings of the answer.
 * Throws Refusal (noRole, notAllowed, notFound, badInput, conflict), EtagConflict, StoreUnavailable.
 *
 * Graph: reads `Roles`, updates one item.
 */
export async function endRole(deps: Deps, caller: Caller, itemId: string, end: EndRole): Promise<RolesView> {
  const desk = await roleDesk(deps, caller);
  const line = lineToChange(desk, itemId, end.etag);
  const decision = decideEnd(desk.lines, line, momentOf(end.from, desk.now), noteOf(desk, end.why));
  if (!decision.ok) throw refusedBecause(decision.why);
  await deps.roleBook.change(line, decision.change);
  lookForGapsSoon(deps);
  chaseSoon(deps);
  return listRoles(deps, caller);
}
