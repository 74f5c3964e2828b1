import { recordEntries } from '../../domain/incidents/chronology';
import type { NewEntry } from '../../domain/incidents/chronology';
import type { Incident } from '../../domain/incidents/types';
import { decide } from '../../domain/incidents/workflow';
import type { CaseAction } from '../../domain/incidents/workflow';
import { EtagConflict } from '../../domain/ports';
import { inBackground } from '../background';
import type { Caller, Deps } from '../deps';
import { notAllowed, overtaken, tooBusy } from '../errors';
import { afterCaseChange } from './after-case-change';
import { loadCase } from './load-case';
import type { LoadedCase, Sentence } from './load-case';
import { withoutConfirmed } from './outbox';

const ATTEMPTS = 5;

/** What came of it. `already`: it was so before, and since when by whom; nothing was changed. */
export interface CaseOutcome {
  incident: Incident;
  already?: { id: string; name: string; at: string };
}

export interface CaseStep {
  may: Sentence;
  /** Made from the case as it is; may throw a Refusal. Undefined: it has been done by an earlier try. */
  action: (loaded: LoadedCase) => CaseAction | undefined | Promise<CaseAction | undefined>;
  /** Completes the entries that the decision made. */
  entry?: (entry: NewEntry) => NewEntry;
}

/**
 * The way of every change to a case: load, ask the sentence, decide, one update guarded by the ETag; on a conflict all
 * of it again, with the case as it then is. Chronology list, cards and timer follow in the background.
 * Throws Refusal (notFound, notAllowed, conflict), StoreUnavailable.
 */
export async function changeCase(deps: Deps, caller: Caller, reference: string, step: CaseStep): Promise<CaseOutcome> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const loaded = await loadCase(deps, caller, reference, step.may);
    const outcome = await changeOnce(deps, caller, loaded, step);
    if (outcome) return outcome;
  }
  throw tooBusy();
}

/** Undefined when somebody else changed the case in between. */
async function changeOnce(
  deps: Deps,
  caller: Caller,
  loaded: LoadedCase,
  step: CaseStep,
): Promise<CaseOutcome | undefined> {
  const { incident, situation } = loaded;
  const action = await step.action(loaded);
  if (action === undefined) return { incident };
  const decision = decide(incident, action, { id: caller.id, name: caller.name }, situation.now);
  if (!decision.ok) {
    if (decision.refusal === 'notAllowed') throw notAllowed();
    if (decision.refusal === 'overtaken') throw overtaken(decision.by, situation.now);
    return { incident, ...(decision.by ? { already: decision.by } : {}) };
  }
  const entries = decision.entries.map((entry) => step.entry?.(entry) ?? entry);
  const recorded = recordEntries(withoutConfirmed(deps, incident), entries, deps.hasher);
  try {
    const change = { ...decision.change, ...recorded.change };
    const changed = await deps.registers[incident.register].update(incident, change);
    inBackground(deps, 'afterCaseChange', () => afterCaseChange(deps, changed));
    return { incident: changed };
  } catch (error) {
    if (error instanceof EtagConflict) return undefined;
    throw error;
  }
}
