import type { ReaderView } from '../../contract/reports';
import { mayBePassed, mayOpenCase, mayPass } from '../../domain/incidents/access';
import type { Incident } from '../../domain/incidents/types';
import { holders, personAt } from '../../domain/people/roles';
import { ROLE_NAMES } from '../../domain/people/types';
import { MOVES } from '../../domain/incidents/workflow';
import type { LoadedCase, Sentence } from './load-case';
import type { Situation } from '../situation';
import { roleWords } from './words-for';

/** Who can open this case now, by the same sentence that lets them in (P8). */
export function presentReaders(incident: Incident, situation: Situation): ReaderView[] {
  return presentAllowed(incident, situation, mayOpenCase);
}

/** Whom this person may pass the case to: neither to themselves nor to whoever has it. */
export function presentPassTo({ incident, person, situation }: LoadedCase): ReaderView[] {
  const { holdings, now } = situation;
  if (MOVES[incident.status].pass === undefined || !mayPass(person, incident, holdings, now)) return [];
  return presentAllowed(incident, situation, mayBePassed).filter(
    ({ id }) => id !== person.id && id !== incident.owner?.id,
  );
}

function presentAllowed(incident: Incident, { holdings, now, policy }: Situation, may: Sentence): ReaderView[] {
  return holders(holdings, ROLE_NAMES, now)
    .filter(({ id, name }) => may(personAt(holdings, { id, name }, now), incident, holdings, now))
    .map(({ id, name, roles }) => {
      const shown = roles.length > 1 ? roles.filter((role) => role !== 'staff') : roles;
      return { id, name, roles: roleWords(shown, policy) };
    });
}
