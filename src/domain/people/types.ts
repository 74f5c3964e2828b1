/** Who somebody is. Identity is the directory's object id, never a name and never an address. */
export type PersonId = string;

/** What somebody may hold in a school. Words on screen come from the policy (principal, pupil, trustee …). */
export const ROLE_NAMES = [
  'dsl',
  'deputyDsl',
  'headteacher',
  'chairOfGovernors',
  'safeguardingGovernor',
  'onlineSafetyLead',
  'itTechnician',
  'dataProtectionLead',
  'staff',
] as const;
export type RoleName = (typeof ROLE_NAMES)[number];

/** One row of the `Roles` list: who holds what, from when until when (ISO instants). */
export interface RoleHolding {
  personId: PersonId;
  name: string;
  role: RoleName;
  telephone?: string;
  from?: string;
  until?: string;
}

/** Somebody signed in, with the roles held at this moment. */
export interface Person {
  id: PersonId;
  name: string;
  roles: readonly RoleName[];
}

/** Somebody named in a report: by directory id when known, else by name alone. */
export interface PersonRef {
  directoryId?: PersonId;
  name: string;
}
