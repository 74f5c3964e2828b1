import type { ListDefinition } from './definition';

/** Policy versions as data; an item is never changed once it is there (P6). */
export const POLICIES: ListDefinition = {
  name: 'Policies',
  site: 'school',
  description:
    'Policy versions: lanes, chains, times, matrices and agencies. A version is never changed; add a new one.',
  columns: [
    {
      name: 'PolicyVersion',
      type: 'text',
      indexed: true,
      unique: true,
      description: 'Version, such as JIG-2026-05.1',
    },
    { name: 'PolicyCode', type: 'text', description: 'The policy it follows' },
    {
      name: 'InForceFrom',
      type: 'dateTime',
      indexed: true,
      description: 'From when reports are judged by it',
    },
    {
      name: 'FollowsVersion',
      type: 'text',
      indexed: true,
      unique: true,
      description: 'The version it was made from, or that it began one: two editors at once cannot both follow the same',
    },
    { name: 'Origin', type: 'json', description: 'Who saved it, when and why' },
    { name: 'Policy', type: 'json', parts: 8, description: 'The version as data' },
  ],
};

/** Who holds which role, from when until when (GOV-6). Looked after in Lantern; a line added or ended by hand counts as well. */
export const ROLES: ListDefinition = {
  name: 'Roles',
  site: 'school',
  description: 'Who holds which role in safeguarding. One line for each person and role.',
  columns: [
    {
      name: 'RoleKey',
      type: 'text',
      indexed: true,
      unique: true,
      description: 'Person, role and beginning, so that no line is there twice',
    },
    { name: 'PersonId', type: 'text', indexed: true, description: 'Directory object id' },
    { name: 'PersonName', type: 'text', description: 'Name as people know it' },
    {
      name: 'RoleName',
      type: 'text',
      indexed: true,
      description: 'dsl, deputyDsl, headteacher, chairOfGovernors …',
    },
    { name: 'Telephone', type: 'text', description: 'Number shown to reporters' },
    { name: 'HeldFrom', type: 'dateTime', description: 'Beginning; empty means always' },
    { name: 'HeldUntil', type: 'dateTime', description: 'End; empty means until further notice' },
    { name: 'Changes', type: 'json', parts: 2, description: 'What was changed, by whom, when and why' },
    { name: 'HandedTo', type: 'json', description: 'Whoever takes over, until their own line is there' },
  ],
};
