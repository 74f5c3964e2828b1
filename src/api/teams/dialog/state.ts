import { z } from 'zod';
import { CONCERN_KINDS, NAME_VISIBILITIES, PARTS, SUBJECT_KINDS } from '../../../contract/choices';
import { INVOLVED_LIMIT, NAME_LIMIT, SCHOOL_ID_LIMIT, WHAT_HAPPENED_LIMIT } from '../../../contract/limits';
import type { SchoolId } from '../../../domain/school-id';

/** Cards of the dialog in the order they come; `numbers` and `people` only when they are needed. */
export const DIALOG_STEPS = [
  'kind',
  'danger',
  'numbers',
  'about',
  'involved',
  'people',
  'what',
  'check',
] as const;
export type DialogStep = (typeof DIALOG_STEPS)[number];

/** Lines for people on the first card; "add another" goes up to the limit. */
export const FIRST_ROWS = 2;
export const SETTLED_LIMIT = 2 * INVOLVED_LIMIT + 2;

const name = z.string().trim().min(1).max(NAME_LIMIT);
const personRef = z.strictObject({ directoryId: z.uuid().optional(), name });

const draftSchema = z.strictObject({
  kind: z.enum(CONCERN_KINDS).optional(),
  childInDanger: z.boolean().optional(),
  about: z.enum(SUBJECT_KINDS).optional(),
  /** The reporter chose "I cannot name anybody". */
  aboutNobody: z.boolean().optional(),
  aboutPerson: personRef.optional(),
  involved: z.array(personRef.extend({ part: z.enum(PARTS) })).max(INVOLVED_LIMIT),
  whatHappened: z.string().max(WHAT_HAPPENED_LIMIT),
  outsideSchool: z.boolean(),
  nameVisibility: z.enum(NAME_VISIBILITIES),
  toldInPerson: z.boolean(),
});
export type DialogDraft = z.infer<typeof draftSchema>;

/**
 * What the cards carry hidden from one step to the next, so that any copy of the service can answer. It comes back
 * through the client and is checked every time. Nothing of the message is in it: Teams repeats that with each submit.
 */
export const dialogStateSchema = z.strictObject({
  step: z.enum(DIALOG_STEPS),
  /** Minted at the first card; three submits of one dialog are one report (P1). */
  reportKey: z.uuid(),
  /** Where a deployment serves several. */
  school: z.string().max(SCHOOL_ID_LIMIT).optional(),
  rows: z.number().int().min(1).max(INVOLVED_LIMIT),
  /** Names that the people card asks about, in its order. */
  asking: z.array(name).max(INVOLVED_LIMIT + 1),
  /** Names the reporter said are none of the directory's people, or was not asked about. */
  settled: z.array(name).max(SETTLED_LIMIT),
  draft: draftSchema,
});
export type DialogState = z.infer<typeof dialogStateSchema>;

export function firstState(reportKey: string, school?: SchoolId): DialogState {
  return {
    step: 'kind',
    reportKey,
    ...(school === undefined ? {} : { school }),
    rows: FIRST_ROWS,
    asking: [],
    settled: [],
    draft: {
      involved: [],
      whatHappened: '',
      outsideSchool: false,
      nameVisibility: 'readers',
      toldInPerson: false,
    },
  };
}

/** What is known besides the state: who wrote the message, and whether it can speak for itself. */
export interface Seen {
  author?: { directoryId?: string; name: string };
  messageSpeaks: boolean;
}

/** Inputs of a card as they came, by input id. */
export type Submitted = Record<string, unknown>;

/** What a step made of its inputs: the draft with everything that is right, and sentences for what is not. */
export interface Reading {
  state: DialogState;
  problems: string[];
  /** Inputs as typed, to be shown again beside the problems. */
  typed: Record<string, string>;
}
