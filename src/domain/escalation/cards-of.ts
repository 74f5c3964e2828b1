import type { Incident } from '../incidents/types';
import type { PersonId } from '../people/types';

/** Handles of the cards of one's own that these people have had of a case: of its alert, and of its clocks. */
export function cardsOf(
  { deliveries, work }: Pick<Incident, 'deliveries' | 'work'>,
  isOne: (id: PersonId) => boolean,
): readonly string[] {
  const ofAlert = deliveries.flatMap(({ target, handle }) =>
    target.kind === 'person' ? [{ personId: target.personId, handle }] : [],
  );
  const ofClocks = (work?.clocks ?? []).flatMap(({ cards = [] }) => cards);
  return [...ofAlert, ...ofClocks].flatMap(({ personId, handle }) => (isOne(personId) ? [handle] : []));
}
