import type { Incident } from '../../domain/incidents/types';
import type { IncidentStore } from '../../domain/ports';
import type { Deps } from '../deps';

/** How many keys one copy of the service remembers; forgetting one costs a write that changes nothing. */
const REMEMBERED = 5_000;

const confirmed = new WeakMap<IncidentStore, Set<string>>();

/**
 * Copies what an update put on record to the chronology list, where each entry is written once whoever repeats it. When
 * it fails, nothing is lost: the entries stay in the incident's outbox, readers merge both, and the next change tries
 * again (CAS-2). Throws StoreUnavailable.
 */
export async function flushOutbox(deps: Deps, incident: Incident): Promise<void> {
  const store = deps.registers[incident.register];
  const known = confirmedBy(store);
  const waiting = incident.outbox.filter(({ entryKey }) => !known.has(entryKey));
  if (waiting.length === 0) return;
  await store.appendChronology(incident, waiting);
  for (const { entryKey } of waiting) known.add(entryKey);
  for (const oldest of known) {
    if (known.size <= REMEMBERED) break;
    known.delete(oldest);
  }
}

/** The incident with only those entries in its outbox that this copy has not seen arrive: the next update drops the rest. */
export function withoutConfirmed(deps: Deps, incident: Incident): Incident {
  const known = confirmedBy(deps.registers[incident.register]);
  return { ...incident, outbox: incident.outbox.filter(({ entryKey }) => !known.has(entryKey)) };
}

function confirmedBy(store: IncidentStore): Set<string> {
  const known = confirmed.get(store) ?? new Set<string>();
  confirmed.set(store, known);
  return known;
}
