import { z } from 'zod';
import { PARENTS_STATES, RECORD_TEXT_LIMIT } from '../domain/duties/types';
import { CLOCK_IDS } from '../domain/policies/clocks';
import { LEARNER_ACTIONS, STAFF_ACTIONS } from '../domain/policies/types';
import { CLOCK_KINDS, WALL_STATES } from './limits';

const text = z
  .string()
  .trim()
  .max(RECORD_TEXT_LIMIT, `Keep it under ${RECORD_TEXT_LIMIT} characters.`);
const some = (message: string) => text.min(1, message);
const moment = z.iso.datetime({ offset: true, message: 'Give the day and the time.' });
/** When the record was made that the sender's screen shows; absent when it shows none. */
const seen = z.iso.datetime({ offset: true }).optional();
const person = z.string().regex(/^(about|author|involved\d{1,2}|later\d{1,2})$/, 'Choose a person of this case.');

/** POST /api/cases/:reference/actions: an action of the matrix is done, or not taken with a reason (CAS-3). */
export const recordActionSchema = z.strictObject({
  row: z.string().max(20),
  action: z.enum([...new Set([...LEARNER_ACTIONS, ...STAFF_ACTIONS])]),
  /** Whom a warning or sanction is for, as the line of the case says. */
  person: person.optional(),
  outcome: z.discriminatedUnion('state', [
    z.strictObject({ state: z.literal('done'), doneAt: moment, note: text.optional() }),
    z.strictObject({ state: z.literal('notTaken'), note: some('Say why it is not taken.') }),
  ]),
  seen,
});
export type RecordAction = z.infer<typeof recordActionSchema>;

/** POST /api/cases/:reference/clocks: a clock begins, is stopped by a reference number, is not needed, or goes on. */
export const recordClockSchema = z.strictObject({
  clock: z.enum(CLOCK_IDS),
  step: z.discriminatedUnion('to', [
    z.strictObject({ to: z.literal('begin'), at: moment }),
    z.strictObject({ to: z.literal('end'), reference: some('Write the reference number.') }),
    z.strictObject({ to: z.literal('notNeeded'), reason: some('Say why it is not needed.') }),
    z.strictObject({ to: z.literal('goOn'), reason: some('Say why it goes on.') }),
  ]),
  seen,
});
export type RecordClock = z.infer<typeof recordClockSchema>;

/** POST /api/cases/:reference/parents: whether the parents of a young person have been told (ESC-11). */
export const recordParentsSchema = z.strictObject({
  person,
  outcome: z.discriminatedUnion('state', [
    z.strictObject({
      state: z.literal(PARENTS_STATES[0]),
      toldAt: moment,
      toldBy: some('Say who told them.'),
      how: some('Say how they were told.'),
    }),
    z.strictObject({ state: z.literal(PARENTS_STATES[1]), reason: text.optional() }),
    z.strictObject({
      state: z.literal(PARENTS_STATES[2]),
      reason: some('Say why they are not told, such as that it would raise the risk.'),
    }),
    z.strictObject({ state: z.literal(PARENTS_STATES[3]) }),
  ]),
  seen,
});
export type RecordParents = z.infer<typeof recordParentsSchema>;

/** POST /api/cases/:reference/people: the school's own number of a pupil in the case (ESC-8). */
export const recordPupilIdSchema = z.strictObject({
  person,
  pupilId: z
    .string()
    .trim()
    .regex(/^[\w./-]{1,40}$/, 'Write the number as the school keeps it: letters and digits.'),
  seen,
});
export type RecordPupilId = z.infer<typeof recordPupilIdSchema>;

/** POST /api/cases/:reference/same: whether somebody here is somebody of another case (ESC-8). */
export const answerSameSchema = z.strictObject({
  person,
  other: z.string().regex(/^[A-Z]{2}-\d{4}-\d{4,}$/, 'This is no case.'),
  otherPerson: person,
  same: z.boolean(),
  seen,
});
export type AnswerSame = z.infer<typeof answerSameSchema>;

const many = <T extends z.ZodType>(item: T) =>
  z.preprocess((value) => (value === undefined || value === '' ? [] : String(value).split(',')), z.array(item));

/** GET /api/clocks?kind=realHour&state=late,near&page=1: the clocks of all cases the caller may read. */
export const listClocksSchema = z.strictObject({
  kind: many(z.enum(CLOCK_KINDS)),
  state: many(z.enum(WALL_STATES)),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});
export type ListClocks = z.infer<typeof listClocksSchema>;

/** Who put something on record, and when. */
export interface RecordedView {
  by: string;
  at: string;
}

export interface CaseActionView {
  row: string;
  action: string;
  /** Key of the one whom this warning or sanction is for, who is in the label too. */
  person?: string;
  label: string;
  strength: string;
  strengthLabel: string;
  clause: string;
  record?: RecordedView & { state: 'done' | 'notTaken'; doneAt?: string; note?: string };
}

export interface CaseClockView {
  id: string;
  label: string;
  kind: ClockKind;
  state: 'notBegun' | WallState | 'ended';
  /** What to record for it to begin, in words; absent when it begins with the report and nothing else. */
  beginsWith?: string;
  startedAt?: string;
  dueAt?: string;
  clause: string;
  record?: Partial<RecordedView> & { reference?: string; reason?: string };
}
export type ClockKind = (typeof CLOCK_KINDS)[number];
export type WallState = (typeof WALL_STATES)[number];

export interface CaseParentsView {
  person: string;
  name: string;
  record?: RecordedView & {
    state: (typeof PARENTS_STATES)[number];
    toldAt?: string;
    toldBy?: string;
    how?: string;
    reason?: string;
  };
}

export interface CasePersonView {
  person: string;
  name: string;
  pupilId?: string;
  /** When the number was recorded, to be sent back as `seen`. */
  at?: string;
}

/** One clock on the wall. */
export interface WallClockView {
  reference: string;
  kindLabel: string;
  laneLabel: string;
  label: string;
  kind: ClockKind;
  state: WallState;
  dueAt: string;
  whoHasIt: string;
}

export interface ClockWallView {
  clocks: WallClockView[];
  total: number;
  page: number;
  pages: number;
  /** One sentence when not everything could be read just now. */
  incomplete?: string;
}

/** GET /api/cases/:reference/repeats: earlier cases of the same people that ended in a warning or sanction (ESC-8). */
export interface RepeatsView {
  repeats: { name: string; reference: string; actions: { label: string; at: string }[] }[];
  maybe: {
    person: string;
    name: string;
    reference: string;
    otherPerson: string;
    otherName: string;
  }[];
  /** The matrix's row for continued infringements, once there is a repeat. */
  row?: { row: string; incident: string; actions: CaseActionView[] };
}
