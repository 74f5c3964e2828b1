import { z } from 'zod';
import { AGREEMENT_AUDIENCES, SIGNERS } from '../domain/policies/duties';
import type { SignatureState } from '../domain/agreements/states';
import type { AgreementAudience, AgreementText, Signer } from '../domain/agreements/types';
import { NAME_LIMIT } from './limits';

/** Where a paper is kept: a folder, a cupboard, a file in SharePoint. */
export const KEPT_AT_LIMIT = 200;

export const registerClassSchema = z.strictObject({ className: z.string().min(1).max(30) });
export const findPersonSchema = z.strictObject({ search: z.string().trim().min(2, 'Type at least two letters.').max(NAME_LIMIT) });

/** Signatures of one agreement and one part, entered together. */
export const recordSchema = z.strictObject({
  audience: z.enum(AGREEMENT_AUDIENCES),
  number: z.int().min(1).max(100_000),
  part: z.enum(SIGNERS),
  signedOn: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'Give the day on which it was signed.'),
  keptAt: z.string().trim().max(KEPT_AT_LIMIT).default(''),
  rows: z
    .array(
      z.strictObject({
        subjectId: z.string().min(1).max(90),
        /** As written on the paper; the name on the roster unless given. */
        name: z.string().trim().max(NAME_LIMIT).optional(),
        answers: z.record(z.string().max(60), z.boolean()).default({}),
      }),
    )
    .min(1, 'Tick at least one name.')
    .max(60, 'Record at most 60 at a time.'),
});
export type RecordSignatures = z.input<typeof recordSchema>;

/** GET /api/agreements/register */
export interface RegisterView {
  /** Classes that the reader may record. */
  classes: string[];
  /** Whether they may enter a signature for anybody. */
  anybody: boolean;
}

export interface RegisterRow {
  subjectId: string;
  name: string;
  state: SignatureState;
  stateLabel: string;
  /** Nothing more is asked: signed, declined or exempt. */
  settled: boolean;
}

/** One agreement as it is recorded: of whom, with which questions. */
export interface RegisterSheet {
  audience: AgreementAudience;
  part: Signer;
  partLabel: string;
  title: string;
  number: number;
  permissions: AgreementText['permissions'];
  /** The reader is the witness. */
  witness: boolean;
  /** First day on which this version could be signed. */
  from: string;
  rows: RegisterRow[];
}

/** GET /api/agreements/register/class, POST /api/agreements/register/find */
export interface RegisterSheetsView {
  sheets: RegisterSheet[];
  /** Today in London, `2026-11-23`. */
  today: string;
}

/** POST /api/agreements/register */
export interface RecordedView {
  recorded: number;
  /** Very many people are signing: some are kept and are being written. */
  kept: boolean;
  /** Who was there already, and whose entry stands. */
  already: { name: string; by?: string; at: string }[];
}
