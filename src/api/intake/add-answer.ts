import { NOTE_LIMIT } from '../../contract/limits';
import { mergeChronology, recordEntries } from '../../domain/incidents/chronology';
import type { MailFacts } from '../../domain/intake/types';
import { EtagConflict } from '../../domain/ports';
import { inBackground } from '../background';
import type { Caller, Deps, Intake } from '../deps';
import { tooBusy } from '../errors';
import { afterCaseChange } from '../incidents/after-case-change';
import { findByReference } from '../incidents/find-by-reference';
import { withoutConfirmed } from '../incidents/outbox';
import { letterOf, reportKeyOf } from './mail-reports';

const REFERENCE = /\b(?:OS|SC)-\d{4}-\d{4,10}\b/;
const ATTEMPTS = 5;

/**
 * Puts the answer to a receipt into the chronology of the case it is about, for it may be the half that was forgotten. Only
 * into a report of the sender's own; false where that cannot be told, and then it is an e-mail like any other. Once, by the
 * message id. Throws as reportForward does.
 *
 * Graph: reads the message, the incident and its chronology; one update.
 */
export async function addAnswer(deps: Deps, intake: Intake, mail: MailFacts, sender: Caller): Promise<boolean> {
  const { own, whole } = await letterOf(intake, mail);
  const [reference] = REFERENCE.exec(whole.text) ?? [];
  const noteKey = reportKeyOf(deps, mail);
  for (let attempt = 0; attempt < ATTEMPTS && reference !== undefined; attempt += 1) {
    const incident = await findByReference(deps, reference);
    if (incident?.reporter.id !== sender.id || incident.report.source !== 'mailbox') return false;
    const store = deps.registers[incident.register];
    const known = mergeChronology(await store.chronology(incident), incident.outbox);
    if (known.some((entry) => entry.noteKey === noteKey)) return true;
    const text = `Answered the receipt: ${own.slice(0, NOTE_LIMIT)}`;
    const actor = { id: sender.id, name: sender.name };
    const note = { at: deps.clock.now().toISOString(), kind: 'note' as const, actor, text, noteKey };
    try {
      const changed = await store.update(incident, recordEntries(withoutConfirmed(deps, incident), [note], deps.hasher).change);
      inBackground(deps, 'afterCaseChange', () => afterCaseChange(deps, changed));
      return true;
    } catch (error) {
      if (!(error instanceof EtagConflict)) throw error;
    }
  }
  if (reference === undefined) return false;
  throw tooBusy();
}
