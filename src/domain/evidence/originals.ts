import type { NewEntry } from '../incidents/chronology';
import type { Actor, Incident } from '../incidents/types';
import type { EvidenceItem, Fidelity } from './types';

/** An original that somebody brings to a report of theirs. */
export interface OfferedOriginal {
  /** Which e-mail of the report, from 1. */
  mail: number;
  fidelity: Fidelity;
}

/** `there`: this or something as good has been kept already, and the first stands. */
export type OriginalDecision =
  | { kind: 'keep'; number: number; corrects?: number }
  | { kind: 'there'; item: EvidenceItem }
  | { kind: 'refused'; why: 'noSuchMail' | 'mediaForbidden' };

/** Whole MIME beats what was put together from parts; Exchange writes MIME anew each time, so equals do not correct. */
const WORTH: Record<Fidelity, number> = {
  outlookFile: 2,
  graphMime: 2,
  mailboxMime: 2,
  attachedMail: 2,
  attachedMsg: 2,
  parts: 1,
};

/**
 * What becomes of an original: kept once for each e-mail, and kept beside the earlier one when it is a better copy.
 * Where the report withholds media, nothing is ever kept (INV-4, P4).
 */
export function decideOriginal(
  incident: Pick<Incident, 'report' | 'evidence'>,
  { mail, fidelity }: OfferedOriginal,
): OriginalDecision {
  const record = incident.report.mails?.[mail - 1];
  if (record === undefined) return { kind: 'refused', why: 'noSuchMail' };
  if (record.original !== 'expected') return { kind: 'refused', why: 'mediaForbidden' };
  const before = currentOriginal(incident, mail);
  if (before && WORTH[before.fidelity] >= WORTH[fidelity]) return { kind: 'there', item: before };
  const number = (incident.evidence?.length ?? 0) + 1;
  return { kind: 'keep', number, ...(before ? { corrects: before.number } : {}) };
}

/** The copy of an e-mail that nothing corrects. */
export function currentOriginal(
  { evidence = [] }: Pick<Incident, 'evidence'>,
  mail: number,
): EvidenceItem | undefined {
  return evidence.findLast((item) => item.mail === mail);
}

/** Numbers of the e-mails whose original has been promised and is not there. */
export function missingOriginals(incident: Pick<Incident, 'report' | 'evidence'>): readonly number[] {
  return (incident.report.mails ?? []).flatMap(({ original }, index) =>
    original === 'expected' && currentOriginal(incident, index + 1) === undefined ? [index + 1] : [],
  );
}

const HOW: Record<Fidelity, string> = {
  outlookFile: 'as a file from Outlook',
  graphMime: "from the reader's mailbox",
  parts: 'as headers, body and list of attachments, because Outlook gave no file',
  mailboxMime: 'from the intake mailbox',
  attachedMail: 'as it was attached to the e-mail in the intake mailbox',
  attachedMsg: 'as the Outlook file that was attached to the e-mail in the intake mailbox',
};

/** What the chronology says of it. No actor: who reported may be for a few only (REP-12). */
export function originalKept(item: EvidenceItem, at: Date): NewEntry {
  const corrects = item.corrects === undefined ? '' : ` It corrects item ${item.corrects}.`;
  const text = `Evidence item ${item.number}: e-mail ${item.mail} kept ${HOW[item.fidelity]}, ${item.size} bytes, SHA-256 ${item.sha256}.${corrects}`;
  return { at: at.toISOString(), kind: 'evidence', text };
}

/** Made once the bytes are safe. */
export function newItem(
  decision: Extract<OriginalDecision, { kind: 'keep' }>,
  offered: OfferedOriginal,
  kept: Pick<EvidenceItem, 'fileId' | 'sha256' | 'size'>,
  by: { actor: Actor; at: Date },
): EvidenceItem {
  const { number, corrects } = decision;
  const { fileId, sha256, size } = kept;
  const addedBy = { id: by.actor.id, name: by.actor.name };
  return {
    number,
    mail: offered.mail,
    fidelity: offered.fidelity,
    fileId,
    sha256,
    size,
    addedBy,
    addedAt: by.at.toISOString(),
    ...(corrects === undefined ? {} : { corrects }),
  };
}
