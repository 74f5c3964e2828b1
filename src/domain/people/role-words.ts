import type { RoleName } from './types';

const WORDS: Record<RoleName, { one: string; all: string }> = {
  dsl: { one: 'designated safeguarding lead', all: 'the designated safeguarding lead' },
  deputyDsl: { one: 'deputy safeguarding lead', all: 'the deputy safeguarding leads' },
  headteacher: { one: 'headteacher', all: 'the headteacher' },
  chairOfGovernors: { one: 'chair of governors', all: 'the chair of governors' },
  safeguardingGovernor: { one: 'safeguarding governor', all: 'the safeguarding governor' },
  onlineSafetyLead: { one: 'online safety lead', all: 'the online safety lead' },
  itTechnician: { one: 'IT technician', all: 'the IT technicians' },
  dataProtectionLead: { one: 'data protection lead', all: 'the data protection lead' },
  staff: { one: 'member of staff', all: 'the staff' },
};

/** A role as it is said of one person: "headteacher". */
export function roleWord(role: RoleName): string {
  return WORDS[role].one;
}

/** Roles as a group that is told something: "the IT technicians and the online safety lead". */
export function rolesInWords(roles: readonly RoleName[]): string {
  return listInWords(roles.map((role) => WORDS[role].all));
}

/** "a", "a and b", "a, b and c"; empty text for nobody. */
export function listInWords(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items[items.length - 1] ?? ''}`;
}
