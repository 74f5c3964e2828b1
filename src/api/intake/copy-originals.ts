import { missingOriginals } from '../../domain/evidence/originals';
import { recordEntries } from '../../domain/incidents/chronology';
import { asSorted } from '../../domain/incidents/sorting';
import type { Incident } from '../../domain/incidents/types';
import { EtagConflict } from '../../domain/ports';
import type { Timer } from '../../domain/ports';
import type { Deps, Intake } from '../deps';
import { keepOriginal } from '../evidence/add-original';
import { findByKey } from '../incidents/find-by-key';
import { withoutConfirmed } from '../incidents/outbox';
import { reportKeyOfCopy } from './copy-timer';
import { partOf } from './read-letter';

const AGAIN_MS = 2 * 60_000;
const ATTEMPTS = 5;

/**
 * Copies the e-mails of a case from the mailbox into its evidence, once somebody has said what they are about and the
 * kind allows it; before that, and for a kind of which nothing may be kept, not a byte is read (INV-4, P4). What a crash
 * left over is found by its name, and the timer stays until all are there. What has left the mailbox is put on record as
 * gone. Throws StoreUnavailable, EtagConflict.
 *
 * Graph: reads the message; per e-mail an upload session and one update of the incident.
 */
export async function copyOriginals(deps: Deps, claimed: Timer): Promise<void> {
  const { intake } = deps;
  const incident = await findByKey(deps, reportKeyOfCopy(claimed), claimed.register);
  const missing = incident ? missingOriginals(incident) : [];
  if (incident === undefined || incident.work?.sorted?.gone || missing.length === 0) return deps.timers.done(claimed);
  // Without the setting the message cannot be had; it is tried again, for settings come back.
  const bytes = intake && (await messageOf(intake, incident));
  if (intake === undefined) return deps.timers.moveTo(claimed, new Date(deps.clock.now().getTime() + AGAIN_MS)).then(() => undefined);
  if (bytes === undefined) await recordGone(deps, incident);
  else await copyAll(deps, incident, missing, bytes);
  await deps.timers.done(claimed);
}

function messageOf({ mailbox }: Intake, { report }: Incident): Promise<Uint8Array | undefined> {
  return mailbox.mime(report.mailbox?.messageId ?? '');
}

/** By whoever sorted the case: on their word it is copied. */
async function copyAll(deps: Deps, incident: Incident, missing: readonly number[], bytes: Uint8Array): Promise<void> {
  const by = incident.work?.sorted ?? incident.reporter;
  for (const mail of missing) {
    const part = await partOf(bytes, incident.report.mails?.[mail - 1]?.part ?? 0);
    if (part === undefined) continue;
    const size = part.bytes.byteLength;
    const hash = deps.hasher.pieces();
    hash.add(part.bytes);
    const sent = { mail, fidelity: part.fidelity, size, sha256: hash.digest() };
    const now = asSorted((await deps.registers[incident.register].get(incident.itemId)) ?? incident);
    await keepOriginal(deps, { id: by.id, name: by.name }, { incident: now, sent }, piecesOf(part.bytes));
  }
}

async function recordGone(deps: Deps, found: Incident): Promise<void> {
  const store = deps.registers[found.register];
  let incident: Incident | undefined = found;
  for (let attempt = 0; attempt < ATTEMPTS && incident; attempt += 1) {
    const { work } = incident;
    if (work?.sorted === undefined) return;
    const text = 'The e-mail is no longer in the mailbox, so it could not be copied as evidence.';
    const entry = { at: deps.clock.now().toISOString(), kind: 'evidence' as const, text };
    const { change } = recordEntries(withoutConfirmed(deps, incident), [entry], deps.hasher);
    try {
      await store.update(incident, { work: { ...work, sorted: { ...work.sorted, gone: true } }, ...change });
      return;
    } catch (error) {
      if (!(error instanceof EtagConflict)) throw error;
      incident = await store.get(found.itemId);
    }
  }
}

async function* piecesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  await Promise.resolve();
  yield bytes;
}
