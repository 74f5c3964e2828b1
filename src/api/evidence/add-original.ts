import type { OriginalKeptView } from '../../contract/evidence';
import { decideOriginal, newItem, originalKept } from '../../domain/evidence/originals';
import type { OfferedOriginal, OriginalDecision } from '../../domain/evidence/originals';
import { mayFollowOwnReport } from '../../domain/incidents/access';
import { recordEntries } from '../../domain/incidents/chronology';
import { asSorted } from '../../domain/incidents/sorting';
import type { Incident } from '../../domain/incidents/types';
import { personAt } from '../../domain/people/roles';
import { DifferentBytes, EtagConflict } from '../../domain/ports';
import type { EvidenceFile } from '../../domain/ports';
import { inBackground } from '../background';
import type { Caller, Deps } from '../deps';
import { extensionOf } from './download';
import { differentBytes, evidenceNotFound, mediaForbidden, reportNotFound, tooBusy } from '../errors';
import { afterCaseChange } from '../incidents/after-case-change';
import { findByReference } from '../incidents/find-by-reference';
import { withoutConfirmed } from '../incidents/outbox';

const ATTEMPTS = 5;

export interface SentOriginal extends OfferedOriginal {
  size: number;
  sha256: string;
}

/**
 * Takes the original of an e-mail after its report has been received, from whoever reported it (REP-2, INV-6). First the
 * file, then one update of the incident with its fingerprint: a crash in between leaves a file that the next try finds.
 * The incident says all along what is still missing. Where media are withheld nothing is even read (P4).
 * Throws Refusal (notFound, badInput, notAllowed, tryAgain, conflict), StoreUnavailable.
 *
 * Graph: an upload session and the columns of the file, then one update of the incident.
 */
export async function addOriginal(
  deps: Deps,
  caller: Caller,
  reference: string,
  sent: SentOriginal,
  bytes: AsyncIterable<Uint8Array>,
): Promise<OriginalKeptView> {
  return keepOriginal(deps, caller, { incident: await ownReport(deps, caller, reference), sent }, bytes);
}

/** The same for a report that has been found already, whoever brings the original. */
export async function keepOriginal(
  deps: Deps,
  caller: Caller,
  { incident, sent }: Offer,
  bytes: AsyncIterable<Uint8Array>,
): Promise<OriginalKeptView> {
  const decision = decided(incident, sent);
  if (decision.kind === 'there') return { mail: sent.mail, sha256: decision.item.sha256, repeated: true };
  const kept = await keep(deps, caller, { incident, sent }, bytes);
  const item = await record(deps, caller, { incident, sent }, kept);
  deps.log.info('evidenceKept', { reference: incident.reference, fidelity: sent.fidelity, bytes: kept.size });
  return { mail: sent.mail, sha256: item, repeated: false };
}

export type Offer = { incident: Incident; sent: SentOriginal };

async function ownReport(deps: Deps, caller: Caller, reference: string): Promise<Incident> {
  const [incident, holdings] = await Promise.all([findByReference(deps, reference), deps.school.roles()]);
  if (incident === undefined) throw reportNotFound();
  if (!mayFollowOwnReport(personAt(holdings, caller, deps.clock.now()), incident)) throw reportNotFound();
  return incident;
}

function decided(incident: Incident, sent: SentOriginal): Exclude<OriginalDecision, { kind: 'refused' }> {
  const decision = decideOriginal(incident, sent);
  if (decision.kind !== 'refused') return decision;
  throw decision.why === 'mediaForbidden' ? mediaForbidden() : evidenceNotFound();
}

async function keep(
  deps: Deps,
  caller: Caller,
  { incident, sent }: Offer,
  bytes: AsyncIterable<Uint8Array>,
): Promise<{ fileId: string; sha256: string; size: number }> {
  const { reportKey } = incident.report;
  const { mail, fidelity, size, sha256 } = sent;
  const addedAt = deps.clock.now().toISOString();
  const file: EvidenceFile = {
    name: `${reportKey}-${mail}-${fidelity}.${extensionOf(fidelity)}`,
    size,
    sha256,
    facts: { reportKey, fidelity, addedBy: caller.id, addedAt },
  };
  try {
    return await deps.evidence[incident.register].keep(file, bytes);
  } catch (error) {
    throw error instanceof DifferentBytes ? differentBytes() : error;
  }
}

/** The fingerprint of what stands in the end, which is an earlier one where two tries ran side by side. */
async function record(
  deps: Deps,
  caller: Caller,
  { incident: found, sent }: Offer,
  kept: { fileId: string; sha256: string; size: number },
): Promise<string> {
  let incident = found;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const decision = decided(incident, sent);
    if (decision.kind === 'there') return decision.item.sha256;
    const at = deps.clock.now();
    const item = newItem(decision, sent, kept, { actor: caller, at });
    const recorded = recordEntries(withoutConfirmed(deps, incident), [originalKept(item, at)], deps.hasher);
    const evidence = [...(incident.evidence ?? []), item];
    try {
      const changed = await deps.registers[incident.register].update(incident, { evidence, ...recorded.change });
      inBackground(deps, 'afterCaseChange', () => afterCaseChange(deps, changed));
      return item.sha256;
    } catch (error) {
      if (!(error instanceof EtagConflict)) throw error;
      const now = await deps.registers[incident.register].get(incident.itemId);
      incident = now ? asSorted(now) : incident;
    }
  }
  throw tooBusy();
}
