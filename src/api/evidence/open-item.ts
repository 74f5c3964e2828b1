import { nextAccess } from '../../domain/evidence/access-log';
import { isDistressing } from '../../domain/evidence/exposure';
import type { AccessStep, EvidenceItem } from '../../domain/evidence/types';
import { mayOpenEvidence } from '../../domain/incidents/access';
import type { Caller, Deps } from '../deps';
import { evidenceNotFound, tooBusy } from '../errors';
import { loadCase } from '../incidents/load-case';
import type { LoadedCase } from '../incidents/load-case';

const ATTEMPTS = 5;

/** What somebody is about to do with one item of evidence. */
export interface Opening {
  reference: string;
  /** Number of the item within the case. */
  item: number;
  step: AccessStep;
  reason?: string;
}

export interface OpenedItem extends LoadedCase {
  item: EvidenceItem;
}

/**
 * Asks the sentence, finds the item and writes the opening to the access log; only then are there bytes to be had, so
 * that nothing is seen that the log does not know of (INV-6). Throws Refusal (notFound, badInput, notAllowed, conflict),
 * StoreUnavailable when the log cannot be written.
 */
export async function openItem(deps: Deps, caller: Caller, opening: Opening): Promise<OpenedItem> {
  const loaded = await loadCase(deps, caller, opening.reference, mayOpenEvidence);
  const item = loaded.incident.evidence?.find(({ number }) => number === opening.item);
  if (item === undefined) throw evidenceNotFound();
  await log(deps, caller, loaded, opening);
  return { ...loaded, item };
}

/** Two who open at the same moment want the same next number: the slower one numbers anew. */
async function log(deps: Deps, caller: Caller, { incident }: LoadedCase, opening: Opening): Promise<void> {
  const { item: evidence, step, reason } = opening;
  const { reportKey, kind } = incident.report;
  const accessLog = deps.accessLogs[incident.register];
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const entry = nextAccess(
      await accessLog.of(reportKey),
      {
        reportKey,
        evidence,
        step,
        person: { id: caller.id, name: caller.name },
        at: deps.clock.now().toISOString(),
        ...(reason === undefined ? {} : { reason }),
        distressing: isDistressing(kind, step),
      },
      deps.hasher,
    );
    if (await accessLog.append(entry)) return;
  }
  throw tooBusy();
}

/** The bytes of an item that was opened. Throws Refusal (badInput) when somebody took the file out of the library. */
export async function bytesOf(deps: Deps, { incident, item }: OpenedItem): Promise<AsyncIterable<Uint8Array>> {
  const bytes = await deps.evidence[incident.register].read(item.fileId);
  if (bytes !== undefined) return bytes;
  deps.log.error('evidenceGone', { reference: incident.reference, item: item.number });
  throw evidenceNotFound();
}
