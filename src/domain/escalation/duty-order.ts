import { onDuty } from '../duty/on-duty';
import type { RoleHolder } from '../people/roles';
import type { PersonId } from '../people/types';
import type { ChainContext } from './chain';

/** Whoever is on duty and may be told, the first in line first; `may` leaves out whom the case concerns. */
function dutyLine(context: ChainContext, may: (id: PersonId) => boolean): RoleHolder[] {
  const { duty, policy, holdings, now } = context;
  if (duty === undefined) return [];
  return onDuty({ plan: duty, hours: policy.schoolDay, holdings, now }).filter(({ id }) => may(id));
}

/**
 * The one who gets a card of their own beside the channel: the first on duty whom the case does not concern. Undefined
 * without a rota, with nobody on duty, or when that person has been told already.
 */
export function toldOnDuty(
  context: ChainContext,
  may: (id: PersonId) => boolean,
  told: ReadonlySet<PersonId>,
): RoleHolder | undefined {
  const [first] = dutyLine(context, may);
  return first === undefined || told.has(first.id) ? undefined : first;
}

/** The same people, whoever is on duty first. */
export function inDutyOrder(people: readonly RoleHolder[], context: ChainContext): RoleHolder[] {
  const line = dutyLine(context, () => true).map(({ id }) => id);
  const place = ({ id }: RoleHolder): number => (line.includes(id) ? line.indexOf(id) : line.length);
  return [...people].sort((a, b) => place(a) - place(b));
}
