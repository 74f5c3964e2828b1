import type { Fidelity } from '../../domain/evidence/types';
import type { Caller, Deps } from '../deps';
import { evidenceNotFound } from '../errors';
import { bytesOf, openItem } from './open-item';
import { openMail } from './open-mail';

/** A file that leaves as a download, under a name that is safe. */
export interface Download {
  name: string;
  bytes: AsyncIterable<Uint8Array> | Uint8Array;
}

/**
 * One attachment of an e-mail, or the e-mail as it is kept; nothing of it is ever shown in the page. Throws Refusal
 * (notFound, badInput, notAllowed, conflict), StoreUnavailable.
 *
 * Graph: as readText.
 */
export async function downloadAttachment(
  deps: Deps,
  caller: Caller,
  reference: string,
  { item, attachment }: { item: number; attachment: number },
): Promise<Download> {
  const { mail } = await openMail(deps, caller, { reference, item, step: 'attachment' });
  const file = mail.files[attachment - 1];
  if (file?.bytes === undefined) throw evidenceNotFound();
  return { name: file.name, bytes: file.bytes };
}

/** What the file of an original is called behind the point. */
export function extensionOf(fidelity: Fidelity): string {
  if (fidelity === 'attachedMsg') return 'msg';
  return fidelity === 'parts' ? 'json' : 'eml';
}

export async function downloadOriginal(deps: Deps, caller: Caller, reference: string, item: number): Promise<Download> {
  const opened = await openItem(deps, caller, { reference, item, step: 'original' });
  return { name: `${opened.incident.reference}-evidence-${item}.${extensionOf(opened.item.fidelity)}`, bytes: await bytesOf(deps, opened) };
}
