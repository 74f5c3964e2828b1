import type { Incident } from '../../domain/incidents/types';
import type { Deps } from '../deps';
import { promiseReminder } from '../timer/clock-timer';
import { updateCards } from './update-cards';
import { flushOutbox } from './outbox';

/**
 * What follows a change once the person has their answer: the chronology list, every card that is out, and the
 * reminders of its clocks. The timer
 * does the same for an answered alert when it comes round, so that nothing is lost should this copy end here.
 */
export async function afterCaseChange(deps: Deps, incident: Incident): Promise<void> {
  await Promise.all([flushOutbox(deps, incident), updateCards(deps, incident), promiseReminder(deps, incident)]);
}
