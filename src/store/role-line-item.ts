import { ROLE_NAMES } from '../domain/people/types';
import { roleKeyOf } from '../domain/people/role-lines';
import type { HandedTo, NewRoleLine, RoleChange, RoleLine, RoleLineChange } from '../domain/people/role-lines';
import { jsonFields, jsonValue } from './json-column';
import type { Fields } from './json-column';
import type { ListItem } from './list-item';
import { ROLES } from './lists/school';

/** A line of the roles list; undefined for one without a person or with a role Lantern does not know. */
export function roleLineOf({ id, etag, fields }: ListItem): RoleLine | undefined {
  const text = (name: string): string | undefined =>
    typeof fields[name] === 'string' ? fields[name].trim() : undefined;
  const personId = text('PersonId');
  const role = ROLE_NAMES.find((name) => name === text('RoleName'));
  if (!personId || !role) return undefined;
  const handedTo = jsonValue<HandedTo>(ROLES, 'HandedTo', fields);
  const optional = { telephone: text('Telephone'), from: text('HeldFrom'), until: text('HeldUntil') };
  return {
    itemId: id,
    etag,
    personId,
    name: text('PersonName') ?? '',
    role,
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value)),
    changes: jsonValue<RoleChange[]>(ROLES, 'Changes', fields) ?? [],
    ...(handedTo ? { handedTo } : {}),
  };
}

/** Column values of a new line, without its key. */
export function fieldsOfRoleLine({ personId, name, role, telephone, from, until, changes }: NewRoleLine): Fields {
  return {
    PersonId: personId,
    PersonName: name,
    RoleName: role,
    Telephone: telephone,
    HeldFrom: from,
    HeldUntil: until,
    ...(changes.length > 0 ? jsonFields(ROLES, 'Changes', changes) : {}),
  };
}

export function roleKey(line: NewRoleLine): { column: string; value: string } {
  return { column: 'RoleKey', value: roleKeyOf(line) };
}

/** Column values of a change; null clears a column. */
export function fieldsOfRoleChange({ until, telephone, handedTo, changes }: RoleLineChange): Fields {
  return {
    ...(until === undefined ? {} : { HeldUntil: until }),
    ...(telephone === undefined ? {} : { Telephone: telephone }),
    ...(handedTo === undefined ? {} : jsonFields(ROLES, 'HandedTo', handedTo ?? undefined)),
    ...(changes === undefined ? {} : jsonFields(ROLES, 'Changes', changes)),
  };
}
