import type { AddNote } from '../../contract/cases';
import { mayAddNote } from '../../domain/incidents/access';
import { mergeChronology } from '../../domain/incidents/chronology';
import type { Incident } from '../../domain/incidents/types';
import type { Caller, Deps } from '../deps';
import { changeCase } from './change-case';
import type { CaseOutcome } from './change-case';

/**
 * Adds a note to the chronology (CAS-2). The same note key again adds nothing, so a sender who heard no answer may send
 * it again. Throws Refusal (notFound, notAllowed, conflict), StoreUnavailable.
 *
 * Graph: reads one item and its chronology, updates the item, creates one in the chronology list.
 */
export function addNote(deps: Deps, caller: Caller, reference: string, note: AddNote): Promise<CaseOutcome> {
  return changeCase(deps, caller, reference, {
    may: mayAddNote,
    action: async ({ incident }) =>
      (await isThere(deps, caller, incident, note.noteKey)) ? undefined : { kind: 'note', text: note.text },
    entry: (entry) => ({ ...entry, noteKey: note.noteKey }),
  });
}

async function isThere(deps: Deps, caller: Caller, incident: Incident, noteKey: string): Promise<boolean> {
  const listed = await deps.registers[incident.register].chronology(incident);
  return mergeChronology(listed, incident.outbox).some((entry) => entry.noteKey === noteKey && entry.actor?.id === caller.id);
}
