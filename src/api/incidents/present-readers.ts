import type { ReaderView } from '../../contract/reports';
import { mayOpenCase } from '../../domain/incidents/access';
import type { Incident } from '../../domain/incidents/types';
import { holders, personAt } from '../../domain/people/roles';
import { ROLE_NAMES } from '../../domain/people/types';
import type { Situation } from '../situation';
import { roleWords } from './words-for';

/** Who can open this case now, by the same sentence that lets them in (P8). */
export function presentReaders(incident: Incident, { holdings, now, policy }: Situation): ReaderView[] {
  return holders(holdings, ROLE_NAMES, now)
    .filter(({ id, name }) => mayOpenCase(personAt(holdings, { id, name }, now), incident, holdings, now))
    .map(({ id, name, roles }) => {
      const shown = roles.length > 1 ? roles.filter((role) => role !== 'staff') : roles;
      return { id, name, roles: roleWords(shown, policy) };
    });
}
