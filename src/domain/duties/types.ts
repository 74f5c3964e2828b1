import type { Actor, ConcernKind, InvolvedPerson } from '../incidents/types';
import type { PersonId } from '../people/types';
import type { ClockId } from '../policies/clocks';
import type { LearnerAction, StaffAction } from '../policies/types';

/** Who put it on record, and when (ISO). */
export type By = Actor & { at: string };

/** What was done about a case after the report. It changes under the case's ETag; every change is in the chronology. */
export interface CaseWork {
  /** Suspected illegal activity or serious harm, as the DSL says beside what the report says (ESC-5). */
  serious?: By;
  actions?: readonly ActionRecord[];
  clocks?: readonly ClockRecord[];
  parents?: readonly ParentsRecord[];
  pupilIds?: readonly PupilIdRecord[];
  same?: readonly SameRecord[];
  /** In the order in which they were named; nothing is ever taken out, so that a place in it stays a person's key. */
  named?: readonly NamedRecord[];
  /** What kind of concern it is, for one that came by e-mail and whose reporter was not asked. */
  sorted?: SortedRecord;
}

/** Who said what it is about; from then on, and not before, its original may be copied, unless the kind forbids it (P4). */
export interface SortedRecord extends By {
  kind: ConcernKind;
  mediaForbidden: boolean;
  /** It had left the mailbox before it could be copied. */
  gone?: true;
}

/** Somebody named after the report, beside it: the report itself never changes. */
export interface NamedRecord extends InvolvedPerson {
  reason: string;
  by: By;
  /** Named by mistake: from then on it is as if they had not been. */
  takenBack?: By & { reason: string };
}

/** CAS-3: an action of a matrix row is done, or not taken with a reason. */
export interface ActionRecord {
  row: string;
  /** Key of the one whom a warning or sanction is for; absent where nobody was said to have done it. */
  person?: string;
  action: LearnerAction | StaffAction;
  state: 'done' | 'notTaken';
  /** When it was done, ISO. */
  doneAt?: string;
  /** What was done, or why not. */
  note?: string;
  by: By;
}

export interface ClockRecord {
  clock: ClockId;
  /** The moment the clock runs from, where a person said so, ISO. */
  startedAt?: string;
  /** How it was stopped: the agency's reference number, or why it was not needed. */
  ended?: { reference: string } | { reason: string };
  /** Of which moments the owner and the DSL have been told. */
  told: readonly ClockMoment[];
  /** The cards that said so, should one have to be made to say nothing. */
  cards?: readonly ReminderCard[];
  /** Who recorded the last of it; absent while Lantern has only reminded. */
  by?: By;
}
export type ClockMoment = 'near' | 'due';
export interface ReminderCard {
  personId: PersonId;
  handle: string;
}

export const PARENTS_STATES = ['told', 'notYet', 'notTold', 'notYoung'] as const;
/** ESC-11. `notYoung`: the person is no young person of this school, so that there are no parents to tell. */
export type ParentsState = (typeof PARENTS_STATES)[number];

export interface ParentsRecord {
  /** Key of the person in this case. */
  person: string;
  state: ParentsState;
  /** `told`: when (ISO), by whom and how. */
  toldAt?: string;
  toldBy?: string;
  how?: string;
  /** `notTold`: why, such as that telling would raise the risk. */
  reason?: string;
  by: By;
}

/** The school's own number for a pupil, because many pupils have no account in the directory. */
export interface PupilIdRecord {
  person: string;
  pupilId: string;
  by: By;
}

/** Somebody's answer whether a person here is a person of another case, by report key and person key. */
export interface SameRecord {
  person: string;
  otherCase: string;
  otherPerson: string;
  same: boolean;
  by: By;
}

/** Longest text that goes with a record. */
export const RECORD_TEXT_LIMIT = 500;
