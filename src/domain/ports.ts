import type { AlertMessage } from './escalation/alert-message';
import type { AccessEntry } from './evidence/types';
import type { HealthFacts } from './health/facts';
import type {
  ChronologyEntry,
  DeliveryTarget,
  DeliveryWay,
  Incident,
  IncidentChange,
  NewIncident,
  Register,
} from './incidents/types';
import type { SchoolCalendar } from './calendar/types';
import type { DutyRota } from './duty/types';
import type { MailRule } from './intake/alert-rules';
import type { ToldGap } from './duty/gaps-told';
import type { NewRoleLine, RoleLine, RoleLineChange } from './people/role-lines';
import type { Actor } from './incidents/types';
import type { PersonId, RoleHolding } from './people/types';
import type { Policy } from './policies/types';
import type { SchoolId } from './school-id';
import type { VersionOrigin, VersionRecord } from './policies/version-history';

/** The time, from outside. One clock for the whole service, so that several copies agree. */
export interface Clock {
  now(): Date;
}

/**
 * A register of incidents with its chronology. Two of them exist, in sites of their own: `incidents` and
 * `staffConcerns`. Every method may throw StoreUnavailable (try again later); nothing is half-written when it does,
 * but a create may have happened: repeat it with the same key.
 */
export interface IncidentStore {
  readonly register: Register;
  /** Creates once per report key. `created` is false when the key was there already, and the first record is returned. */
  create(incident: NewIncident): Promise<{ incident: Incident; created: boolean }>;
  get(itemId: string): Promise<Incident | undefined>;
  findByReportKey(reportKey: string): Promise<Incident | undefined>;
  /** Throws EtagConflict when somebody else changed it since it was read; read again and decide again. */
  update(incident: Incident, change: IncidentChange): Promise<Incident>;
  /** Newest first, a page at a time. */
  listByReporter(personId: PersonId, cursor?: string): Promise<Page<Incident>>;
  /**
   * What changed since the cursor (everything without one), for an index in memory: one cheap call however long the
   * list is. `reset` says that the cursor had become too old and that these are all the records there are.
   */
  changes(
    cursor?: string,
  ): Promise<{ changed: readonly Incident[]; removed: readonly string[]; cursor: string; reset: boolean }>;
  /** Writes entries that are not there yet; an entry key is written once, whoever repeats it. */
  appendChronology(incident: Incident, entries: readonly ChronologyEntry[]): Promise<void>;
  /** In order of number. */
  chronology(incident: Incident): Promise<readonly ChronologyEntry[]>;
}

export interface Page<T> {
  items: readonly T[];
  /** Hand back for the next page; absent on the last one. */
  next?: string;
}

/** A promise to act: kept in a list of its own for all schools of the tenant (P2). */
export interface Timer {
  itemId: string;
  etag: string;
  /** Whose promise it is. */
  school: SchoolId;
  /** One timer per incident of a school: its report key. */
  timerKey: string;
  register: Register;
  dueAt: string;
  /** How often somebody has claimed it since it last succeeded; more than once means a repeat is possible. */
  attempts: number;
  /** When it was first written, ISO. */
  promisedAt: string;
}

export type NewTimer = Pick<Timer, 'timerKey' | 'register' | 'dueAt' | 'promisedAt'> & Partial<Pick<Timer, 'school'>>;

export interface TimerStore {
  /** Writes the promise, once per school and key; one that is already there is returned. Main school unless told. */
  promise(timer: NewTimer): Promise<Timer>;
  /** Timers of all schools due at that moment, oldest first. */
  due(now: Date, limit: number): Promise<readonly Timer[]>;
  /** Takes a timer for this copy of the service until `until`; undefined when another copy was faster. */
  claim(timer: Timer, until: Date): Promise<Timer | undefined>;
  /** Sets it to another moment and forgets earlier attempts. Throws EtagConflict. */
  moveTo(timer: Timer, dueAt: Date): Promise<Timer>;
  /** The promise is kept; a timer that is gone already is no error. */
  done(timer: Timer): Promise<void>;
}

/** A file to keep. The name says nothing about anybody (P7); the facts are for people who look at the library. */
export interface EvidenceFile {
  name: string;
  /** Bytes that will come; the store must know before the first. */
  size: number;
  /** What the sender says the bytes hash to; other bytes are not kept. */
  sha256: string;
  facts: { reportKey: string; fidelity: string; addedBy: PersonId; addedAt: string };
}

/** The bytes that came are not those that were announced; nothing was kept. */
export class DifferentBytes extends Error {
  override readonly name = 'DifferentBytes';
}

/**
 * Originals of one register, in a site of its own as the register is. Files are added and read; there is no way here to
 * change or delete one (INV-6). Every method may throw StoreUnavailable.
 */
export interface EvidenceStore {
  /**
   * Keeps a file once for its name. When one of that name is there already it stands, and its own facts are answered:
   * an earlier try kept it and could not say so. Throws DifferentBytes.
   */
  keep(
    file: EvidenceFile,
    bytes: AsyncIterable<Uint8Array>,
  ): Promise<{ fileId: string; sha256: string; size: number }>;
  /** The bytes piece by piece; undefined when the file is gone. */
  read(fileId: string): Promise<AsyncIterable<Uint8Array> | undefined>;
}

/** Who opened which evidence of one register. Only grows. Every method may throw StoreUnavailable. */
export interface AccessLog {
  /** Writes an entry, once per entry key; false when another has that key: read again and number anew. */
  append(entry: AccessEntry): Promise<boolean>;
  /** Entries of one report, in order of number. */
  of(reportKey: string): Promise<readonly AccessEntry[]>;
  /** Entries of everybody since a moment, in any order. */
  since(moment: Date): Promise<readonly AccessEntry[]>;
}

/** Roles and policy versions as the school set them. */
export interface SchoolStore {
  roles(): Promise<readonly RoleHolding[]>;
  /** The version in force at that moment; throws NotSetUp when the school has none. */
  policyInForce(at: Date): Promise<Policy>;
  policyVersion(version: string): Promise<Policy>;
  /** Every version on record, in the order in which they were saved; always asked anew. */
  policyVersions(): Promise<readonly VersionRecord[]>;
  /**
   * Adds a version; from then on this copy of the service judges by it from its date of force. `taken`: the name is, or
   * another version already follows the one this one was made from; nothing is changed then. The same version by the
   * same person at the same moment, sent again, is added once.
   */
  addPolicyVersion(policy: Policy, origin: VersionOrigin): Promise<'added' | 'taken'>;
  /** When school is open and who is on duty, as far as the school has said. */
  times(): Promise<{ calendar?: SchoolCalendar; rota?: DutyRota }>;
}

/** The roles list for those who look after it. What is changed here is seen at once by `SchoolStore.roles`. */
export interface RoleBook {
  /** Every line there ever was, read anew. */
  lines(): Promise<readonly RoleLine[]>;
  /** Enters a line once per person, role and beginning; one that is there already is returned as it is. */
  enter(line: NewRoleLine): Promise<RoleLine>;
  /** Throws EtagConflict when somebody else changed the line since it was read. */
  change(line: RoleLine, change: RoleLineChange): Promise<RoleLine>;
}

/** What the school keeps one of each of: a document with an ETag and a note of who wrote it last. */
export interface SchoolTimesBook {
  read<Name extends TimesName>(name: Name): Promise<KeptTimes<Name> | undefined>;
  /** `before` is what was read, undefined when there was nothing. Throws EtagConflict when that has changed. */
  write<Name extends TimesName>(
    name: Name,
    value: TimesValues[Name],
    by: Actor & { at: string },
    before: KeptTimes<Name> | undefined,
  ): Promise<KeptTimes<Name>>;
}

export interface TimesValues {
  calendar: SchoolCalendar;
  rota: DutyRota;
  /** Gaps in the rota that somebody has been told of. */
  gapsTold: readonly ToldGap[];
  /** What the mail of monitoring systems means. */
  mailRules: readonly MailRule[];
}
export type TimesName = keyof TimesValues;
export interface KeptTimes<Name extends TimesName> {
  value: TimesValues[Name];
  etag: string;
  /** Absent for what provisioning entered. */
  by?: Actor & { at: string };
}

/** What a school sets with a switch: one text for a key. */
export interface Setting {
  key: string;
  value: string;
  etag: string;
}

export interface SettingsStore {
  read(key: string): Promise<Setting | undefined>;
  /** `before`: as it was read; throws EtagConflict when somebody else has set it since. At most 255 characters. */
  write(key: string, value: string, before: Setting | undefined): Promise<Setting>;
}

/** The school's directory, for naming people by identity. */
export interface Directory {
  /** At most 10 people whose name begins with the text, or contains a word that does. */
  search(text: string): Promise<readonly DirectoryPerson[]>;
  get(id: PersonId): Promise<DirectoryPerson | undefined>;
  /** Whose e-mail address or sign-in name it is; undefined for anybody outside the school. */
  findByAddress(address: string): Promise<DirectoryPerson | undefined>;
}

export interface DirectoryPerson {
  id: PersonId;
  name: string;
  /** Job title and department, to tell namesakes apart. */
  detail?: string;
}

/**
 * Tells people in Teams. `sent`: Teams took it; the handle finds the card again. `refused`: it will never arrive this
 * way (blocked, not installed, unknown): go on to the next. `tryAgain`: Teams was busy or out of reach.
 */
export interface Notifier {
  /** `goRound`: there is no time left to try again; a way that is out of reach is passed by like one that refused. */
  tell(target: DeliveryTarget, message: AlertMessage, options?: { goRound: boolean }): Promise<TellResult>;
  /** Brings a card that is already out up to date, for everyone who sees it. */
  update(handle: string, message: AlertMessage): Promise<'updated' | 'refused' | 'tryAgain'>;
  /** Makes a card say only that it is no longer for its reader: without reference, without a button (P3). */
  withdraw(handle: string): Promise<'updated' | 'refused' | 'tryAgain'>;
  /**
   * Something to know that is no concern about anybody: a card in the chat, and nothing more when it is refused, unless
   * `byMail` says otherwise. By e-mail and in the chat: `sent` when either took it.
   */
  note(
    target: Extract<DeliveryTarget, { kind: 'person' }>,
    note: Note,
    options?: { byMail: 'whenRefused' | 'too' },
  ): Promise<'sent' | 'refused' | 'tryAgain'>;
}

/** What such a card says: plain sentences, and one place in the tab to go to (`school/rota`). */
export interface Note {
  title: string;
  lines: readonly string[];
  open: { label: string; place: string };
}

/** `way`: absent for a card in a channel or a chat. `missed`: the ways tried before it, or all of them. */
export type TellResult =
  | { outcome: 'sent'; handle: string; way?: DeliveryWay; missed?: readonly MissedWay[] }
  | { outcome: 'refused'; reason: string; missed?: readonly MissedWay[] }
  | { outcome: 'tryAgain'; reason: string };

/** A way that did not lead to somebody, and why. */
export interface MissedWay {
  way: DeliveryWay;
  why: 'refused' | 'outOfReach' | 'notSetUp';
}

/** What a way other than a card may say (P7): reference, priority and a link; nobody's name and nobody's words. */
export interface Notice {
  reference: string;
  /** One line, fit for a lock screen. */
  summary: string;
  priority: string;
  link: string;
}

/** A note as an e-mail: the same sentences, and the link in full. */
export interface Letter {
  subject: string;
  paragraphs: readonly string[];
}

/** Sends a letter to one person's address in the directory, when there is time; the outcomes are those of the Notifier. Never throws. */
export interface LetterSender {
  send(personId: PersonId, letter: Letter): Promise<'sent' | 'refused' | 'tryAgain'>;
}

/** Sends a notice to one person; the outcomes are those of the Notifier. Never throws. */
export interface NoticeSender {
  send(personId: PersonId, notice: Notice): Promise<'sent' | 'refused' | 'tryAgain'>;
}

/**
 * Looks at everything that stands behind a school, on request; the answer is kept for some seconds. Never throws: what did
 * not answer in time is `away`.
 */
export interface SchoolProbe {
  look(): Promise<HealthFacts>;
}

/** Hashes for evidence and chronology: SHA-256 as lower-case hex of UTF-8 text. */
export interface Hasher {
  sha256(text: string): string;
}

/** The same of bytes that come piece by piece; `digest` ends it. */
export interface PieceHasher extends Hasher {
  pieces(): { add(piece: Uint8Array): void; digest(): string };
}

/** The store, the directory or Teams cannot be reached or is throttled. `retryAfterSeconds` when it said so. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
  constructor(
    message: string,
    readonly retryAfterSeconds?: number,
  ) {
    super(message);
  }
}

/** Somebody else changed the record since it was read. */
export class EtagConflict extends Error {
  override readonly name = 'EtagConflict';
}

/** The school has no policy, list or role where one is needed; an administrator must act. */
export class NotSetUp extends Error {
  override readonly name = 'NotSetUp';
}
