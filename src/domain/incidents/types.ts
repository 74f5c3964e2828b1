import type { CaseWork } from '../duties/types';
import type { EvidenceItem, MailRecord } from '../evidence/types';
import type { PersonId, PersonRef } from '../people/types';

/** What a reporter may choose, in everyday words on screen. The reporter never meets the taxonomy. */
export const CONCERN_KINDS = [
  'bullying',
  'sexualImage',
  'contact',
  'hateOrExtremism',
  'selfHarm',
  'harmfulContent',
  'technical',
  'personalData',
  'aiTool',
  'other',
] as const;
export type ConcernKind = (typeof CONCERN_KINDS)[number];

/** REP-7: whom a concern is about. */
export const SUBJECT_KINDS = [
  'learner',
  'staff',
  'headteacher',
  'dsl',
  'governor',
  'outside',
  'unknown',
] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** A part belongs to a person in one incident, never to the person. */
export const PARTS = ['harmed', 'alleged', 'sawIt', 'notSure'] as const;
export type Part = (typeof PARTS)[number];

/** KCSIE's four Cs, set by the DSL, proposed by the kind (REP-9). */
export const RISK_AREAS = ['content', 'contact', 'conduct', 'commerce'] as const;
export type RiskArea = (typeof RISK_AREAS)[number];

export const LANES = ['learner', 'staff', 'headteacher', 'technical', 'data', 'ai'] as const;
export type Lane = (typeof LANES)[number];

export const PRIORITIES = ['danger', 'high', 'medium', 'low'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** Where the reporter met it; `drill`: nobody did, it is a test (drill.ts). */
export const SOURCES = ['teamsMessage', 'teamsCompose', 'tab', 'email', 'mailbox', 'monitoring', 'drill'] as const;
export type Source = (typeof SOURCES)[number];

/** REP-12: who learns the reporter's name: all who may read the case, or only those who must act. */
export const NAME_VISIBILITIES = ['readers', 'mustAct'] as const;
export type NameVisibility = (typeof NAME_VISIBILITIES)[number];

export interface InvolvedPerson extends PersonRef {
  part: Part;
}

/** A report as somebody made it. Nothing here is judged yet. */
export interface Report {
  /** Made by the sender's device, a UUID; the same key again is the same report (P1). */
  reportKey: string;
  kind: ConcernKind;
  childInDanger: boolean;
  about: SubjectKind;
  /** The person the concern is about, where the reporter could name them. */
  aboutPerson?: PersonRef;
  involved: readonly InvolvedPerson[];
  /** The reporter's own words, plain text; may be empty when a message speaks for itself. */
  whatHappened: string;
  /** REP-8: it happened outside school and has an effect inside. */
  outsideSchool: boolean;
  nameVisibility: NameVisibility;
  /** "Have you told the DSL in person?" */
  toldInPerson: boolean;
  source: Source;
  message?: MessageRecord;
  /** The e-mails it was made on, one concern for all of them (REP-2). */
  mails?: readonly MailRecord[];
  /** It came by e-mail: where it lies. Nobody has said yet what it shows, so nothing but words was copied (P4). */
  mailbox?: MailboxPlace;
  /** What a filtering or monitoring system said (REP-6). */
  monitoring?: MonitoringFacts;
}

/** A message in the school's intake mailbox. */
export interface MailboxPlace {
  address: string;
  messageId: string;
  receivedAt: string;
  subject: string;
}

/** Its priority is the school's own for what the system called it (FIL-5). */
export interface MonitoringFacts {
  system: string;
  category: string;
  priority: Priority;
  device?: string;
  at?: string;
}

/**
 * The message a concern was reported on, as it arrived (REP-1). In the sexual-image branch there is no body at all:
 * who, when, where and the hash stay (P4).
 */
export interface MessageRecord {
  messageId: string;
  conversationId: string;
  author: PersonRef;
  sentAt: string;
  link?: string;
  /** HTML as it came; hostile until sanitised for showing. Absent when withheld or deleted. */
  body?: string;
  attachments: readonly { name: string; contentType?: string }[];
  /** SHA-256, lower-case hex, of the message record as Teams sent it. */
  hash: string;
  /** Why there is no body, or only a part of it. */
  bodyState: 'whole' | 'cut' | 'withheld' | 'deleted';
  /** Images and attachments that were left out. */
  mediaDropped: number;
}

export const INCIDENT_STATUSES = ['new', 'acknowledged', 'inProgress'] as const;
export type IncidentStatus = (typeof INCIDENT_STATUSES)[number];

/** The two registers: most lanes in one site, the staff and headteacher lanes in a site of their own. */
export const REGISTERS = ['incidents', 'staffConcerns'] as const;
export type Register = (typeof REGISTERS)[number];

/** Where the alert of an incident stands. */
export interface AlertState {
  /** Steps of the lane's chain already told: 0 before the first card is out. */
  stepsTold: number;
  /** When silence moves it on (ISO); absent once acknowledged or when nobody is left. */
  movesOnAt?: string;
  outcome: 'promised' | 'waiting' | 'acknowledged' | 'nobodyLeft';
}

/** Ways to one person, in the order in which they are tried: a card in the chat, Teams' activity feed, e-mail. */
export const DELIVERY_WAYS = ['chat', 'activityFeed', 'email'] as const;
export type DeliveryWay = (typeof DELIVERY_WAYS)[number];

/** A card that went out, so that it can be brought up to date for everyone. */
export interface Delivery {
  /** Chain step, from 0; -1 for the alarm when nobody was left. */
  step: number;
  target: DeliveryTarget;
  /** What the notifier needs to find the card again; opaque here. */
  handle: string;
  sentAt: string;
  /** Absent: a card, in the channel or in the person's chat. */
  way?: Exclude<DeliveryWay, 'chat'>;
}

export type DeliveryTarget =
  | { kind: 'channel'; channel: 'dsl' }
  | { kind: 'person'; personId: PersonId; name: string; /** Told beside the channel, because the rota says so. */ onDuty?: true };

export interface Actor {
  id: PersonId;
  name: string;
}

/** Something on record. The store numbers it; `etag` guards every update. */
export interface Incident {
  register: Register;
  /** Number within the register, as SharePoint counts. */
  itemId: string;
  etag: string;
  /** What people call it: OS-2026-0042, or SC-2026-0007 in the staff register. */
  reference: string;
  reportedAt: string;
  reporter: Actor;
  report: Report;
  lane: Lane;
  priority: Priority;
  /** The policy version it was judged by, for ever (P6). */
  policyVersion: string;
  /** Row of the learner or staff matrix, proposed by the kind; set by the DSL. */
  matrixRow?: string;
  riskAreas: readonly RiskArea[];
  status: IncidentStatus;
  acknowledgedBy?: Actor & { at: string };
  owner?: Actor & { at: string };
  alert: AlertState;
  deliveries: readonly Delivery[];
  /** What was done about it since: actions, clocks, parents. Absent: nothing yet. */
  work?: CaseWork;
  /** The end of the chronology: how many entries there are, and the hash of the last (P5). */
  chronology: { count: number; hash: string };
  /** Entries that may not have reached the chronology list yet; written again until they have (CAS-2). */
  outbox: readonly ChronologyEntry[];
  /** Kept originals in the order they came; nothing is ever taken away (INV-6, P5). */
  evidence?: readonly EvidenceItem[];
}

export type NewIncident = Omit<Incident, 'itemId' | 'etag' | 'reference'>;

/** What an update may change. Who reported what, and when, never changes. */
export type IncidentChange = Partial<
  Pick<
    Incident,
    | 'status'
    | 'acknowledgedBy'
    | 'owner'
    | 'alert'
    | 'deliveries'
    | 'chronology'
    | 'outbox'
    | 'matrixRow'
    | 'riskAreas'
    | 'priority'
    | 'work'
    | 'evidence'
  >
>;

export const CHRONOLOGY_KINDS = [
  'received',
  'alerted',
  'notDelivered',
  'movedOn',
  'nobodyLeft',
  'acknowledged',
  'taken',
  'passed',
  'note',
  'reclassified',
  'action',
  'clock',
  'parents',
  'person',
  'evidence',
] as const;
export type ChronologyKind = (typeof CHRONOLOGY_KINDS)[number];

/** One line of the chronology, which only grows (CAS-2, P5). */
export interface ChronologyEntry {
  /** Unique: register, incident and number; a repeat of the write creates nothing. */
  entryKey: string;
  number: number;
  at: string;
  kind: ChronologyKind;
  /** Absent when Lantern itself acted. */
  actor?: Actor;
  /** One sentence, or the words of a note. */
  text: string;
  /** Made once by the sender's device for a note: the same key again is the same note. */
  noteKey?: string;
  previousHash: string;
  hash: string;
}
