import type { HandOver, RolesView } from '../../contract/people';
import { decideHandOver } from '../../domain/people/change-roles';
import type { Caller, Deps } from '../deps';
import { chaseSoon } from '../agreements/chase-soon';
import { lookForGapsSoon } from '../duty/look-soon';
import { enterSuccessors } from './enter-successors';
import { listRoles } from './list-roles';
import { directoryPerson, lineToChange, momentOf, noteOf, refusedBecause, roleDesk } from './role-desk';

/**
 * Hands a role over: the old holder until a moment, the new one from the same. The one update of the old line is the
 * whole of it; the new line follows, and counts meanwhile (domain/people/role-lines.ts).
 * Throws Refusal (noRole, notAllowed, notFound, badInput, conflict), EtagConflict, StoreUnavailable.
 *
 * Graph: reads `Roles` and one user, updates one item twice, creates one.
 */
export async function handOverRole(deps: Deps, caller: Caller, itemId: string, handed: HandOver): Promise<RolesView> {
  const desk = await roleDesk(deps, caller);
  const line = lineToChange(desk, itemId, handed.etag);
  const person = await directoryPerson(deps, handed.personId);
  const to = { ...person, ...(handed.telephone ? { telephone: handed.telephone } : {}) };
  const at = momentOf(handed.from, desk.now);
  const decision = decideHandOver(desk.lines, line, { to, at }, noteOf(desk, handed.why));
  if (!decision.ok) throw refusedBecause(decision.why);
  const changed = await deps.roleBook.change(line, decision.change);
  await enterSuccessors(deps, [changed]);
  lookForGapsSoon(deps);
  chaseSoon(deps);
  return listRoles(deps, caller);
}
