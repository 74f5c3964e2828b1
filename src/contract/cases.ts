import { z } from 'zod';
import { CONCERN_KINDS, INCIDENT_STATUSES, LANES, PARTS, PRIORITIES, RISK_AREAS } from '../domain/incidents/types';
import type { CaseActionView, CaseClockView, CaseParentsView, CasePersonView } from './duties';
import { CASE_SORTS, INVOLVED_LIMIT, NOTE_LIMIT, PASS_REASON_LIMIT, RECORD_LIMIT } from './limits';
import { personRef, type ReaderView } from './reports';

const many = <T extends z.ZodType>(item: T) =>
  z.preprocess((value) => (value === undefined || value === '' ? [] : String(value).split(',')), z.array(item));

/** POST /api/cases/search. What is searched for may be a child's name, so it travels in the body, in no address (P7). */
export const listCasesSchema = z.strictObject({
  status: many(z.enum(INCIDENT_STATUSES)),
  lane: many(z.enum(LANES)),
  priority: many(z.enum(PRIORITIES)),
  search: z.string().trim().max(200, 'Search for at most 200 characters.').default(''),
  sort: z.enum(CASE_SORTS).default('needsYou'),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});
export type ListCases = z.infer<typeof listCasesSchema>;

/** GET /api/cases?status=new,acknowledged&lane=learner&priority=high&sort=needsYou&page=1: the same without a search. */
export const caseAddressSchema = listCasesSchema.omit({ search: true });

/** One row of Cases. */
export interface CaseRowView {
  reference: string;
  kindLabel: string;
  lane: string;
  laneLabel: string;
  priority: string;
  priorityLabel: string;
  status: string;
  statusLabel: string;
  reportedAt: string;
  /** "Waiting for an answer", "Daniel Whitcombe has this" … */
  whoHasIt: string;
  /** When silence moves it on, ISO; absent when it does not. */
  movesOnAt?: string;
  /** Which heading of the list it belongs under. */
  group: 'needsYou' | 'waitingOnOthers' | 'quiet';
  people: string[];
  /** Parents of so many young people: nothing recorded, or not told yet (ESC-11). */
  parentsLeft?: { open: number; notYet: number };
}

export interface CaseListView {
  cases: CaseRowView[];
  total: number;
  page: number;
  pages: number;
  /** One sentence when not everything could be read just now: cases may be missing or out of date. */
  incomplete?: string;
}

/** POST /api/cases/:reference/notes. The key makes a repeat of the same note create nothing. */
export const addNoteSchema = z.strictObject({
  noteKey: z.uuid('The note has no valid key. Reload the page and try again.'),
  text: z
    .string()
    .trim()
    .min(1, 'Write the note first.')
    .max(NOTE_LIMIT, `Keep a note under ${NOTE_LIMIT.toLocaleString('en-GB')} characters.`),
});
export type AddNote = z.infer<typeof addNoteSchema>;

/** POST /api/cases/:reference/classify: the DSL's own words for it, beside what the reporter chose. */
export const classifySchema = z.strictObject({
  matrixRow: z
    .string()
    .min(1, 'Choose a row of the matrix.')
    .max(20, 'Choose a row of the matrix.')
    .nullable(),
  riskAreas: z.array(z.enum(RISK_AREAS)).max(4),
  /** Suspected illegal activity or serious harm (ESC-5); left as it is without it. */
  serious: z.boolean().optional(),
});
export type Classify = z.infer<typeof classifySchema>;

/** POST /api/cases/:reference/sort: what kind of concern it is that came by e-mail. */
export const sortCaseSchema = z.strictObject({ kind: z.enum(CONCERN_KINDS, 'Choose what kind of concern it is.') });
export type SortCase = z.infer<typeof sortCaseSchema>;

/** POST /api/cases/:reference/pass. `seenOwnerAt`: since when its owner had it, as the sender saw it; null without one. */
export const passSchema = z.strictObject({
  to: z.uuid('Choose who gets the case.'),
  reason: z
    .string()
    .trim()
    .min(1, 'Say why you pass it on.')
    .max(PASS_REASON_LIMIT, `Keep the reason under ${PASS_REASON_LIMIT} characters.`),
  seenOwnerAt: z.string().max(40, 'Reload the page and try again.').nullable(),
});
export type Pass = z.infer<typeof passSchema>;

const nameReason = z
  .string()
  .trim()
  .min(1, 'Say how you know.')
  .max(RECORD_LIMIT, `Keep the reason under ${RECORD_LIMIT} characters.`);

/** POST /api/cases/:reference/named: somebody who turns out to be involved. With a directory id they are known by identity. */
export const namePersonSchema = z.strictObject({
  person: personRef,
  part: z.enum(PARTS, 'Choose what part this person had.'),
  reason: nameReason,
});
export type NamePerson = z.infer<typeof namePersonSchema>;

/** POST /api/cases/:reference/named/take-back. `named`: place among those named since the report, from `NamedView`. */
export const takeBackNameSchema = z.strictObject({
  named: z.number().int().min(0).max(INVOLVED_LIMIT),
  reason: nameReason,
});
export type TakeBackName = z.infer<typeof takeBackNameSchema>;

/** The answer to acknowledge, take, pass, notes and classify; the screen then reads the case again. */
export interface CaseChangedView {
  reference: string;
  status: string;
  statusLabel: string;
  /** Who has it now, in words. */
  whoHasIt: string;
}

export interface CaseAbilitiesView {
  acknowledge: boolean;
  take: boolean;
  addNote: boolean;
  classify: boolean;
  record: boolean;
}

/** GET /api/cases/:reference: everything a reader of the case may see, and what they may do. */
export interface CaseView {
  reference: string;
  kind: string;
  kindLabel: string;
  lane: string;
  laneLabel: string;
  priority: string;
  priorityLabel: string;
  priorityClause: string;
  status: string;
  statusLabel: string;
  reportedAt: string;
  /** Absent when this reader may not learn it (REP-12). */
  reporter?: string;
  childInDanger: boolean;
  toldInPerson: boolean;
  outsideSchool: boolean;
  about: { label: string; name?: string };
  involved: { name: string; part: string; partLabel: string }[];
  /** Named since the report, oldest first. */
  named: NamedView[];
  whatHappened: string;
  message?: MessageView;
  /** The e-mails it was reported on (REP-2), and whether this reader may open what was kept of them. */
  mails?: MailView[];
  openEvidence: boolean;
  /** It came by e-mail: where the message lies, and whether somebody has said yet what kind of concern it is. */
  mailbox?: { address: string; receivedAt: string; subject: string; sorted: boolean; system?: string };
  riskAreas: { id: string; label: string }[];
  /** ESC-5: `report` by what was reported, `classified` by what somebody made of it since. */
  serious?: 'report' | 'classified';
  matrix?: { row: string; incident: string };
  /** Rows the DSL may choose from. */
  matrixRows: { row: string; incident: string }[];
  actions: CaseActionView[];
  clocks: CaseClockView[];
  /** A line for each young person (ESC-11). */
  parents: CaseParentsView[];
  /** Everybody named, each once, with the school number where it is known. */
  namedPeople: CasePersonView[];
  /** In the order in which the policy names them (ESC-5). */
  agencies: CaseAgencyView[];
  guidance: { text: string; clause: string }[];
  policy: {
    version: string;
    title: string;
    /** When another version is in force by now: all that changed, and what of it would have mattered in this case. */
    today?: { version: string; changes: string[]; thisCase: string[] };
  };
  acknowledgedBy?: { name: string; at: string };
  owner?: { name: string; at: string };
  /** The climb: steps told, oldest first, and what comes next. */
  climb: { who: string; at?: string; state: 'told' | 'next' | 'later' }[];
  movesOnAt?: string;
  readers: ReaderView[];
  /** Whom this reader may pass the case to; empty when they may not pass it on. */
  passTo: ReaderView[];
  chronology: {
    number: number;
    at: string;
    kind: string;
    who: string;
    text: string;
  }[];
  /** False when a stored entry does not fit its hash (P5). */
  chronologyIntact: boolean;
  abilities: CaseAbilitiesView;
}

export interface NamedView {
  /** What `takeBackNameSchema` calls `named`. */
  named: number;
  name: string;
  partLabel: string;
  /** How it is known; the sentence may be anybody's words. */
  reason: string;
  by: string;
  at: string;
  /** Keeps the case from them, because they were chosen from the directory and are alleged or may be. */
  keptFrom: boolean;
  /** They hold a role here: a concern about them has to be reported by itself (ESC-2). */
  ofStaff: boolean;
  takenBack?: { by: string; at: string; reason: string };
}

/** Somebody outside to ring, with what to have at hand and what never to send. */
export interface CaseAgencyView {
  id: string;
  name: string;
  telephone?: string;
  outOfHours?: string;
  hours?: string;
  /** Whether the telephone is answered now, and until or from when (ISO); absent where nobody knows. */
  open?: { now: boolean; until?: string };
  website?: string;
  haveReady: string[];
  neverSend: string[];
  clause: string;
  /** Where the advice comes from. */
  adviceClause?: string;
}

/** An e-mail as far as this reader may know of it; nothing here came out of its body. */
export interface MailView {
  sender: { name: string; address: string };
  /** Absent, as the headers are, where they would give the reporter away (REP-12). */
  recipients?: { name: string; address: string }[];
  headers?: string;
  recipientCount: number;
  sentAt: string;
  subject: string;
  internetMessageId: string;
  headersCut: boolean;
  attachmentCount: number;
  /** Of the record as it was sent in. */
  hash: string;
  /**
   * `awaited`: it has not arrived yet. `withheld`: none is ever kept (P4). `inMailbox`: left there until the case is
   * sorted. `copying`: on its way from there. `gone`: it had left the mailbox.
   */
  original: 'kept' | 'awaited' | 'withheld' | 'inMailbox' | 'copying' | 'gone';
  /** Words of it, as plain text, where it came by the intake mailbox. */
  text?: string;
}

/** The message as evidence: text only, no remote content; the hash is of the record as it arrived. */
export interface MessageView {
  author: string;
  sentAt: string;
  link?: string;
  /** Plain paragraphs, sanitised by the service. */
  paragraphs: string[];
  attachments: { name: string; contentType?: string }[];
  hash: string;
  bodyState: 'whole' | 'cut' | 'withheld' | 'deleted';
  mediaDropped: number;
}
