import type { CaseView } from '../../contract/cases';
import { mayOpenCase } from '../../domain/incidents/access';
import { mergeChronology, verifyChronology } from '../../domain/incidents/chronology';
import type { Caller, Deps } from '../deps';
import { loadCase } from './load-case';
import { presentCase } from './present-case';

/**
 * Everything a reader may see of a case and may do with it (P8). Throws Refusal (notFound, notAllowed),
 * StoreUnavailable.
 *
 * Graph: reads one item and its chronology, whatever the length of the lists.
 */
export async function openCase(deps: Deps, caller: Caller, reference: string): Promise<CaseView> {
  const loaded = await loadCase(deps, caller, reference, mayOpenCase);
  const { incident } = loaded;
  const listed = await deps.registers[incident.register].chronology(incident);
  const chronology = mergeChronology(listed, incident.outbox);
  const { intact } = verifyChronology(chronology, deps.hasher, incident.chronology);
  if (!intact) deps.log.error('chronologyBroken', { reference: incident.reference });
  return presentCase(loaded, { chronology, intact });
}
