import { afterTelling } from '../../domain/escalation/alert-state';
import type { TellingOutcome } from '../../domain/escalation/alert-state';
import { recordEntries } from '../../domain/incidents/chronology';
import type { Incident } from '../../domain/incidents/types';
import { EtagConflict } from '../../domain/ports';
import type { Deps } from '../deps';
import { withoutConfirmed } from '../incidents/outbox';

const ATTEMPTS = 5;

/**
 * Puts on record who was told. Cards that went out stay on record whoever changed the incident in between: it is read
 * again and the same outcome is applied to what it is then. Throws EtagConflict when that goes on and on,
 * StoreUnavailable.
 */
export async function recordTelling(
  deps: Deps,
  found: Incident,
  outcome: TellingOutcome,
): Promise<{ incident: Incident; tryAgain: boolean }> {
  const store = deps.registers[found.register];
  let incident = found;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const { change, entries, tryAgain } = afterTelling(incident, outcome, deps.clock.now());
    if (Object.keys(change).length === 0) return { incident, tryAgain };
    const recorded = recordEntries(withoutConfirmed(deps, incident), entries, deps.hasher);
    try {
      return { incident: await store.update(incident, { ...change, ...recorded.change }), tryAgain };
    } catch (error) {
      if (!(error instanceof EtagConflict)) throw error;
      incident = (await store.get(found.itemId)) ?? incident;
    }
  }
  throw new EtagConflict(`${found.reference} kept changing.`);
}
