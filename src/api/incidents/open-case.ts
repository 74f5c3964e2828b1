import type { CaseView } from '../../contract/cases';
import { mayOpenCase } from '../../domain/incidents/access';
import { mergeChronology, verifyChronology } from '../../domain/incidents/chronology';
import type { Caller, Deps } from '../deps';
import { changesInWords } from '../policies/say-changes';
import { differencesInWords } from '../policies/say-differences';
import { situationNow } from '../situation';
import { loadCase } from './load-case';
import type { LoadedCase } from './load-case';
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
  const view = presentCase(loaded, { chronology, intact });
  return { ...view, policy: { ...view.policy, ...(await sinceThen(deps, loaded)) } };
}

/** The case keeps the version it was judged by (P6); a reader sees what is different by now (ESC-10). */
async function sinceThen(
  deps: Deps,
  { incident, situation: { policy, holdings } }: LoadedCase,
): Promise<Pick<CaseView['policy'], 'today'>> {
  const { policy: today } = await situationNow(deps);
  if (today.version === policy.version) return {};
  const thisCase = differencesInWords(incident, policy, today, holdings);
  return { today: { version: today.version, changes: changesInWords(policy, today), thisCase } };
}
