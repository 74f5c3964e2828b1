import type { Actor } from '../incidents/types';
import type { PersonId } from '../people/types';

export interface MailAddress {
  name: string;
  address: string;
}

/** An e-mail that a concern was reported on (REP-2): what is kept of it even where nothing else may be (P4). */
export interface MailRecord {
  /** `directoryId` where the address is somebody's of the school: such a person may be excluded (P3). */
  sender: MailAddress & { directoryId?: PersonId };
  /** To and Cc; of very many only the first. */
  recipients: readonly MailAddress[];
  recipientCount: number;
  sentAt: string;
  subject: string;
  internetMessageId: string;
  /** Internet headers as Outlook gave them, perhaps cut; the hash is of the whole. */
  headers: string;
  headersCut: boolean;
  attachmentCount: number;
  /** SHA-256, lower-case hex, of the record as it was sent in, before anything was cut or left out. */
  hash: string;
  /**
   * `expected`: the original follows the report and its absence shows. `withheld`: none may ever come (INV-4, P4).
   * `inMailbox`: it lies in the intake mailbox, and is left there until somebody has said what it is about.
   */
  original: 'expected' | 'withheld' | 'inMailbox';
  /** Words of it, without any markup, where it came by the intake mailbox. */
  text?: string;
  /** Which message within the one in the mailbox: 0 is that one itself. */
  part?: number;
}

/**
 * How an original was read: as a file by Outlook itself (Mailbox 1.14), as MIME from Graph with the reader's own token,
 * or put together from headers, body and the list of attachments where neither was to be had. From the intake mailbox:
 * the message there as MIME, or a message that was attached to it, as a file of its own (`attachedMsg`: Outlook's format).
 */
export const FIDELITIES = ['outlookFile', 'graphMime', 'parts', 'mailboxMime', 'attachedMail', 'attachedMsg'] as const;
export type Fidelity = (typeof FIDELITIES)[number];

/** One kept original. It is never changed or deleted; a better one that comes later says what it corrects (P5). */
export interface EvidenceItem {
  /** Within the incident, from 1. */
  number: number;
  /** Which e-mail of the report it is, from 1. */
  mail: number;
  fidelity: Fidelity;
  /** What the store needs to find the bytes again; opaque here. */
  fileId: string;
  /** SHA-256 of the bytes, lower-case hex; also in the chronology, whose chain of hashes shows a change (P5). */
  sha256: string;
  /** In bytes. */
  size: number;
  addedBy: Actor;
  addedAt: string;
  /** Number of the item that this one takes the place of. */
  corrects?: number;
}

export const ACCESS_STEPS = ['text', 'pictures', 'attachment', 'original', 'verify'] as const;
export type AccessStep = (typeof ACCESS_STEPS)[number];

/** One line of the access log: written before a byte is sent (INV-6). */
export interface AccessEntry {
  /** Unique: report key and number; two openings at the same moment cannot both be the next. */
  entryKey: string;
  reportKey: string;
  number: number;
  evidence: number;
  step: AccessStep;
  person: Actor;
  at: string;
  /** Why pictures had to be seen, in the reader's words. */
  reason?: string;
  /** Counts towards what this person has been exposed to. */
  distressing: boolean;
  previousHash: string;
  hash: string;
}
