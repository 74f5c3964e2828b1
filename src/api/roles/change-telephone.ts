import type { ChangeTelephone, RolesView } from '../../contract/people';
import { decideTelephone } from '../../domain/people/change-roles';
import type { Caller, Deps } from '../deps';
import { listRoles } from './list-roles';
import { lineToChange, noteOf, roleDesk } from './role-desk';

/**
 * Changes the number that reporters are shown for a role; an empty one takes it away.
 * Throws Refusal (noRole, notAllowed, notFound, conflict), EtagConflict, StoreUnavailable.
 *
 * Graph: reads `Roles`, updates one item.
 */
export async function changeTelephone(
  deps: Deps,
  caller: Caller,
  itemId: string,
  { etag, telephone, why }: ChangeTelephone,
): Promise<RolesView> {
  const desk = await roleDesk(deps, caller);
  const line = lineToChange(desk, itemId, etag);
  await deps.roleBook.change(line, decideTelephone(line, telephone, noteOf(desk, why)));
  return listRoles(deps, caller);
}
