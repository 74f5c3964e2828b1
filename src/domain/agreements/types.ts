import type { PersonId } from '../people/types';
import type { AgreementAudience, Signer } from '../policies/duties';

export type { AgreementAudience, Signer } from '../policies/duties';

/** Pictures beside a statement, for those who read little (AUA-1). Screens draw them. */
export const SYMBOLS = [
  'adult', 'ask', 'book', 'camera', 'check', 'device', 'eye', 'heart', 'help', 'home', 'key', 'lock', 'people', 'stop', 'talk',
] as const;
export type AgreementSymbol = (typeof SYMBOLS)[number];

/** Ids of statements and permissions stay when their words change: so a change can be told from another statement. */
export interface Statement {
  id: string;
  text: string;
  symbol?: AgreementSymbol;
}

export interface Section {
  id: string;
  title: string;
  statements: readonly Statement[];
}

/** A choice of its own: yes or no, apart from the signature (images, cloud services, a device to take home). */
export interface Permission {
  id: string;
  question: string;
  /** Where, for how long, by whom. */
  detail?: string;
}

/** When somebody is asked again after signing. Whoever is new is always asked. */
export interface RenewalRule {
  eachSchoolYear: boolean;
  /** False for a version that only puts right how something is said: earlier signatures stand. */
  onChange: boolean;
}

/** What is written, published and signed. */
export interface AgreementText {
  title: string;
  intro: string;
  sections: readonly Section[];
  permissions: readonly Permission[];
  renewal: RenewalRule;
  /** Whose signatures are needed, all of them (AUA-3). */
  signedBy: readonly Signer[];
  /** A teacher is there when the learner signs, for the youngest. */
  witness: boolean;
}

/** Never changed once it is there (P5). A school has one agreement for each audience, in versions from 1 on. */
export interface AgreementVersion {
  audience: AgreementAudience;
  number: number;
  text: AgreementText;
  /** SHA-256 over `canonicalText`, lower-case hex. */
  hash: string;
  publishedAt: string;
  publishedBy: { id: PersonId; name: string };
}

/**
 * Entries of the list of signatures: it only grows, and a state is what the entries of a request come to. unreached: no
 * way led to the signer when they were to be asked or reminded. passedOn: whoever is responsible was told instead.
 */
export const ENTRY_KINDS = ['sent', 'opened', 'signed', 'declined', 'exempt', 'reminded', 'unreached', 'passedOn'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** account: signed in; link: single-use link; paper: entered by somebody for a signature on paper. */
export type SignedHow = 'account' | 'link' | 'paper';

export interface SignatureEntry {
  /** Unique: agreement, version, school year, part, signer, on whose behalf, kind (see `entryKeyOf`). */
  entryKey: string;
  kind: EntryKind;
  audience: AgreementAudience;
  number: number;
  hash: string;
  part: Signer;
  /** Whom it concerns: the signer, or the child a parent signs for. */
  subjectId: string;
  signerId: string;
  /** ISO, to the millisecond. */
  at: string;
  /** `2026-27`. */
  schoolYear: string;
  how: SignedHow;
  /** As typed by the signer; absent for what nobody signs. */
  name?: string;
  /** Role, year and class, or organisation of the signer as they were then (AUA-2). */
  group?: string;
  /** Yes or no to each permission, by its id. */
  answers?: Readonly<Record<string, boolean>>;
  /** Why somebody declined or is exempt. */
  reason?: string;
  /** Name of the teacher who was there. */
  witness?: string;
  /** Who entered it, when that is not the signer (AUA-7). */
  recordedBy?: { id: PersonId; name: string };
  /** Which reminder it was, from 1; 0 for the first message. Only of those kinds that can happen more than once. */
  count?: number;
  /** On paper: the day it was signed (`2026-11-23`), and where the paper is kept. */
  signedOn?: string;
  keptAt?: string;
  /** Which link it was made with. */
  link?: string;
}

/** Somebody whom agreements concern, as the school's roster has them. */
export interface RosterPerson {
  /** The school's own key, such as the number in its information system. */
  key: string;
  name: string;
  /** Entra object id, for those who sign in. */
  account?: PersonId;
  audiences: readonly AgreementAudience[];
  year?: string;
  className?: string;
  email?: string;
  /** Keys of the children, for a parent or carer. */
  children?: readonly string[];
  /** Key of the line manager; for a learner, of the tutor. Told when reminders have come to nothing. */
  manager?: string;
  /** No longer at the school: nothing waits for them, and nothing is forgotten. */
  left?: boolean;
}
