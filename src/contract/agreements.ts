import { z } from 'zod';
import { AGREEMENT_AUDIENCES, SIGNERS } from '../domain/policies/duties';
import { SYMBOLS } from '../domain/agreements/types';
import type { TextChange } from '../domain/agreements/changes';
import type { StateCounts } from '../domain/agreements/coverage';
import type { SignatureState } from '../domain/agreements/states';
import type { AgreementAudience, AgreementText, Signer } from '../domain/agreements/types';
import { NAME_LIMIT } from './limits';

export type { AgreementAudience, AgreementSymbol, AgreementText, Section, Signer } from '../domain/agreements/types';
export { changesBetween, signingInWords } from '../domain/agreements/changes';
export { problemsOfText } from '../domain/agreements/version';
export { SYMBOLS } from '../domain/agreements/types';
export { AGREEMENT_AUDIENCES, SIGNERS } from '../domain/policies/duties';
export type { TextChange } from '../domain/agreements/changes';
export { SIGNATURE_STATES } from '../domain/agreements/states';
export type { SignatureState } from '../domain/agreements/states';

/** A published version as people read it. */
export interface VersionView {
  audience: AgreementAudience;
  audienceLabel: string;
  number: number;
  text: AgreementText;
  hash: string;
  publishedAt: string;
  publishedBy: string;
}

/** One signature that is asked of the reader. */
export interface ToSignView {
  version: VersionView;
  part: Signer;
  /** Whom it is about; `self` for the reader. */
  subjectId: string;
  self: boolean;
  /** Name of the child a parent signs for. */
  about?: string;
  state: SignatureState;
  stateLabel: string;
  /** What differs from the version signed last; absent when there is none. */
  changes?: TextChange[];
}

/** What was signed, with the hash of the words. */
export interface SignedView {
  title: string;
  audience: AgreementAudience;
  number: number;
  about?: string;
  at: string;
  name: string;
  hash: string;
  schoolYear: string;
}

/** GET /api/agreements/mine */
export interface MineView {
  waiting: ToSignView[];
  declined: ToSignView[];
  signed: SignedView[];
  /** Learners get large type, pictures and read-aloud. */
  simple: boolean;
  /** Signatures still missing about those whom the reader looks after as line manager or tutor. */
  team: { name: string; missing: { title: string; part: string; stateLabel: string }[] }[];
}

/** POST /api/agreements/sign and /decline */
export interface SignReceiptView {
  state: 'written' | 'kept';
  outcome: 'signed' | 'declined';
  receipt: SignedView;
  /** One sentence: what has happened, and whether anything is left to do. */
  sentence: string;
}

const at = {
  audience: z.enum(AGREEMENT_AUDIENCES),
  number: z.int().min(1).max(100_000),
  part: z.enum(SIGNERS),
  subjectId: z.string().min(1).max(90),
};

export const openedSchema = z.strictObject(at);
export const signSchema = z.strictObject({
  ...at,
  name: z.string('Type your name.').trim().min(1, 'Type your name.').max(NAME_LIMIT, 'Type a shorter name.'),
  answers: z.record(z.string().max(60), z.boolean('Answer yes or no.')).default({}),
  witness: z.string().trim().max(NAME_LIMIT, 'Type a shorter name.').optional(),
});
export const REASON_LIMIT = 1_000;
export const declineSchema = z.strictObject({
  ...at,
  reason: z.string('Say why.').trim().min(1, 'Say why.').max(REASON_LIMIT, `Write at most ${REASON_LIMIT} characters.`),
});
/** POST /api/agreements/exempt: somebody need not sign. */
export const exemptSchema = z.strictObject({
  audience: at.audience,
  part: at.part,
  subjectId: at.subjectId,
  reason: z.string('Say why.').trim().min(1, 'Say why.').max(REASON_LIMIT, `Write at most ${REASON_LIMIT} characters.`),
});
/** POST /api/agreements/person-file: their record as a PDF. */
export const personFileSchema = z.strictObject({ subjectId: at.subjectId });
export type ExemptSigner = z.input<typeof exemptSchema>;
export type Opened = z.input<typeof openedSchema>;
export type SignAgreement = z.input<typeof signSchema>;
export type DeclineAgreement = z.input<typeof declineSchema>;

const id = z.string().regex(/^[\w-]{1,60}$/);
const line = (longest: number) => z.string().max(longest, `Write at most ${longest} characters.`);
const textSchema: z.ZodType<AgreementText> = z.strictObject({
  title: line(200),
  intro: line(1_000),
  sections: z
    .array(
      z.strictObject({
        id,
        title: line(200),
        statements: z.array(z.strictObject({ id, text: line(600), symbol: z.enum(SYMBOLS).optional() })).max(60),
      }),
    )
    .max(30),
  permissions: z.array(z.strictObject({ id, question: line(300), detail: line(600).optional() })).max(20),
  renewal: z.strictObject({ eachSchoolYear: z.boolean(), onChange: z.boolean() }),
  signedBy: z.array(z.enum(SIGNERS)).max(SIGNERS.length),
  witness: z.boolean(),
});

export const publishSchema = z.strictObject({
  audience: z.enum(AGREEMENT_AUDIENCES, 'There is no such agreement.'),
  text: textSchema,
  /** The newest version the editor saw; 0 for none. */
  basedOn: z.int().min(0),
});
export type PublishAgreement = z.input<typeof publishSchema>;

/** GET /api/agreements: every agreement for those who publish. */
export interface AgreementsView {
  agreements: AgreementView[];
}
export interface AgreementView {
  audience: AgreementAudience;
  audienceLabel: string;
  /** Newest first. */
  versions: (Omit<VersionView, 'text' | 'audience' | 'audienceLabel'> & { intact: boolean })[];
  /** The words in force, or the words to start from. */
  text: AgreementText;
}

/** GET /api/agreements/coverage */
export interface CoverageView {
  by: 'audience' | 'year' | 'class';
  rows: { audience: AgreementAudience; audienceLabel: string; group?: string; counts: StateCounts; total: number }[];
  people: number;
  /** Whether the reader sees who it is, and whether they write agreements and keep the roster. */
  mayNames: boolean;
  mayWrite: boolean;
}

/** What is asked of GET /api/agreements/coverage/people */
export interface CoverageFilter {
  by: CoverageView['by'];
  audience?: AgreementAudience;
  /** Year or class, as `by` says. */
  group?: string;
  state?: SignatureState;
  /** From 1. */
  page: number;
}

/** GET /api/agreements/coverage/people */
export interface CoveragePeopleView {
  people: {
    subjectId: string;
    name: string;
    group?: string;
    audience: AgreementAudience;
    audienceLabel: string;
    part: Signer;
    partLabel: string;
    state: SignatureState;
    stateLabel: string;
  }[];
  total: number;
  page: number;
  pages: number;
}
