import type { AlertMessage } from '../../domain/escalation/alert-message';
import { cardsOf } from '../../domain/escalation/cards-of';
import { composeAlert } from '../../domain/escalation/compose-alert';
import type { Delivery, Incident } from '../../domain/incidents/types';
import { excludedFrom } from '../../domain/people/exclusion';
import type { Deps } from '../deps';
import { situationOf } from '../situation';
import type { Situation } from '../situation';

/**
 * Brings the cards that are out up to date, for everyone who sees them (ESC-9: everybody already told is told that it
 * moved). The card of somebody whom the case has come to concern says nothing any more, whichever were asked for (P3).
 * A card that cannot be reached is logged; the case itself is right. Answers whether another try may help.
 */
export async function updateCards(
  deps: Deps,
  incident: Incident,
  which: (delivery: Delivery) => boolean = () => true,
): Promise<'done' | 'tryAgain'> {
  const situation = await situationOf(deps, incident);
  const excluded = excludedFrom(incident, situation.holdings, situation.now);
  const theirs = cardsOf(incident, (id) => excluded.has(id));
  const others = incident.deliveries.filter((delivery) => which(delivery) && !theirs.includes(delivery.handle));
  const outcomes = await Promise.all(
    [
      ...theirs.map((handle) => deps.notifier.withdraw(handle)),
      ...others.map((delivery) => deps.notifier.update(delivery.handle, messageFor(incident, delivery, situation))),
    ].map(async (changed) => {
      const outcome = await changed.catch(() => 'tryAgain' as const);
      if (outcome !== 'updated') deps.log.warn('cardNotUpdated', { reference: incident.reference, outcome });
      return outcome;
    }),
  );
  return outcomes.includes('tryAgain') ? 'tryAgain' : 'done';
}

/** Only the cards of those whom the case has come to concern; of most cases there are none, and nothing is asked. */
export function withdrawCards(deps: Deps, incident: Incident): Promise<'done' | 'tryAgain'> {
  return updateCards(deps, incident, () => false);
}

/** The card of one delivery as it reads now. */
export function messageFor(incident: Incident, delivery: Delivery, situation: Situation): AlertMessage {
  return composeAlert(incident, { ...situation, cause: causeOf(incident, delivery), repeat: false });
}

/** Why this card came: "it came to you because …" belongs on the cards of the newest step only. */
function causeOf(incident: Incident, { step }: Delivery): AlertMessage['cause'] {
  if (step < 0) return 'nobodyLeft';
  const steps = incident.deliveries.map((delivery) => delivery.step);
  const isNewest = !steps.includes(-1) && step === Math.max(...steps);
  return isNewest && steps.some((earlier) => earlier < step) ? 'movedOn' : 'first';
}
