import { ROLE_NAMES, type Person, type PersonId, type RoleHolding, type RoleName } from './types';

/** Somebody who holds one or more of the roles that were asked for; `roles` are those, in the order asked. */
export interface RoleHolder {
  id: PersonId;
  name: string;
  roles: readonly RoleName[];
  telephone?: string;
}

/** The roles a person holds at that moment, each once, in the order of ROLE_NAMES. */
export function rolesOf(holdings: readonly RoleHolding[], personId: PersonId, now: Date): RoleName[] {
  const held = new Set(
    holdings.filter((row) => row.personId === personId && isHeldAt(row, now)).map((row) => row.role),
  );
  return ROLE_NAMES.filter((role) => held.has(role));
}

/** Somebody signed in, with the roles of this moment. The name is the directory's, not the role list's. */
export function personAt(
  holdings: readonly RoleHolding[],
  who: { id: PersonId; name: string },
  now: Date,
): Person {
  return { id: who.id, name: who.name, roles: rolesOf(holdings, who.id, now) };
}

/** Everybody who holds the role, or any of the roles, at that moment; each person once. */
export function holders(
  holdings: readonly RoleHolding[],
  roles: RoleName | readonly RoleName[],
  now: Date,
): RoleHolder[] {
  const asked: readonly RoleName[] = typeof roles === 'string' ? [roles] : roles;
  const found = new Map<PersonId, RoleHolder>();
  for (const role of asked) {
    for (const row of holdings) {
      if (row.role === role && isHeldAt(row, now))
        found.set(row.personId, joined(found.get(row.personId), row));
    }
  }
  return [...found.values()];
}

function joined(known: RoleHolder | undefined, row: RoleHolding): RoleHolder {
  const roles = new Set([...(known?.roles ?? []), row.role]);
  const telephone = known?.telephone ?? row.telephone;
  return {
    id: row.personId,
    name: known?.name ?? row.name,
    roles: [...roles],
    ...(telephone ? { telephone } : {}),
  };
}

/** From the first instant on, up to but not including the last, so that a handover leaves neither gap nor overlap. */
function isHeldAt(row: RoleHolding, now: Date): boolean {
  const at = now.getTime();
  const begun = row.from === undefined || at >= Date.parse(row.from);
  const over = row.until !== undefined && at >= Date.parse(row.until);
  return begun && !over;
}
