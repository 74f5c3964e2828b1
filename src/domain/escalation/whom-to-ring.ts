import { roleWord } from '../people/role-words';
import type { RoleHolder } from '../people/roles';
import type { AlertMessage } from './alert-message';
import { alarmPeople, chainFrom, type ChainContext } from './chain';

/**
 * Numbers for the alarm: everybody in the chain and the alarm who may be told, by role and not by name, and the school
 * office last. Nobody the concern is about is among them (ESC-4), nor anybody whose role has no number.
 */
export function whomToRing(context: ChainContext): NonNullable<AlertMessage['ring']> {
  const chain = chainFrom(context, 0, new Set()).flatMap(({ people, also }) => [...people, ...also]);
  const found = new Map<string, NonNullable<AlertMessage['ring']>[number]>();
  for (const person of [...chain, ...alarmPeople(context)]) {
    const number = numberOf(person, context);
    if (number && !found.has(number.telephone)) found.set(number.telephone, number);
  }
  const office = { who: 'the school office', telephone: context.policy.school.switchboard };
  return [...found.values(), ...(office.telephone && !found.has(office.telephone) ? [office] : [])];
}

function numberOf({ roles, telephone }: RoleHolder, { policy }: ChainContext): { who: string; telephone: string } | undefined {
  const [role] = roles;
  return role && telephone ? { who: roleWord(role, policy.words), telephone } : undefined;
}
