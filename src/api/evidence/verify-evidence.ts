import type { VerifyView } from '../../contract/evidence';
import type { Caller, Deps } from '../deps';
import { openItem } from './open-item';

/**
 * Takes the fingerprint of an item again and says whether anything changed since it was kept (INV-6, P5). The look is
 * logged like any other. Throws Refusal (notFound, notAllowed, conflict), StoreUnavailable.
 *
 * Graph: as readText.
 */
export async function verifyEvidence(
  deps: Deps,
  caller: Caller,
  reference: string,
  item: number,
): Promise<VerifyView> {
  const opened = await openItem(deps, caller, { reference, item, step: 'verify' });
  const { sha256: kept, fileId } = opened.item;
  const bytes = await deps.evidence[opened.incident.register].read(fileId);
  if (bytes === undefined) return changed(deps, opened.incident.reference, { intact: false, kept });
  const hash = deps.hasher.pieces();
  for await (const piece of bytes) hash.add(piece);
  const now = hash.digest();
  return now === kept ? { intact: true, kept, now } : changed(deps, opened.incident.reference, { intact: false, kept, now });
}

function changed(deps: Deps, reference: string, view: VerifyView): VerifyView {
  deps.log.error('evidenceChanged', { reference, gone: view.now === undefined });
  return view;
}
