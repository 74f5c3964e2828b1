import { z } from 'zod';
import { MATRIX_NAMES } from '../domain/policies/edit-matrix';
import type { MatrixName } from '../domain/policies/edit-matrix';
import { LEARNER_ACTIONS, STAFF_ACTIONS, STRENGTHS } from '../domain/policies/types';
import type { Strength } from '../domain/policies/types';
import type { VersionState } from '../domain/policies/version-history';
import { POLICY_REASON_LIMIT } from './limits';

export type { MatrixName, Strength, VersionState };

const versionName = z.string().min(1, 'Say which version.').max(100, 'There is no such version.');

const cell = z.strictObject({
  matrix: z.enum(MATRIX_NAMES),
  row: z.string().max(20),
  action: z.enum([...LEARNER_ACTIONS, ...STAFF_ACTIONS]),
  /** null takes the mark away. */
  strength: z.enum(STRENGTHS).nullable(),
});

/** What somebody wants otherwise than the version they began from: cells, or everything as a policy file says it. */
const change = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('cells'), cells: z.array(cell).max(2_000, 'That are too many cells.') }),
  z.strictObject({ kind: z.literal('file'), text: z.string() }),
]);
export type PolicyChangeInput = z.infer<typeof change>;
export type CellInput = z.infer<typeof cell>;

/** GET /api/policy?version=JIG-2026-05.2&since=JIG-2026-05.1; without a version the one in force. */
export const seePolicySchema = z.strictObject({ version: versionName.optional(), since: versionName.optional() });
/** GET /api/policy/versions?page=1, newest first. */
export const policyVersionsSchema = z.strictObject({ page: z.coerce.number().int().min(1).max(10_000).default(1) });
/** GET /api/policy/file?version=…: a policy file, as `npm run policy -- export` prints it. */
export const policyFileOfSchema = z.strictObject({ version: versionName });

/** POST /api/policy/preview: what would be different. Changes nothing. */
export const previewPolicySchema = z.strictObject({
  base: versionName,
  change,
  page: z.number().int().min(1).max(10_000).default(1),
});
export type PreviewPolicy = z.infer<typeof previewPolicySchema>;

/** POST /api/policy/versions: a new version. */
export const savePolicySchema = z.strictObject({
  /** The version it is made from; refused when that is no longer the newest. */
  base: versionName,
  change,
  reason: z
    .string()
    .trim()
    .min(1, 'Say why the policy changes.')
    .max(POLICY_REASON_LIMIT, `Keep the reason under ${POLICY_REASON_LIMIT} characters.`),
  /** The day from which it is in force, London; absent for at once. */
  from: z.iso.date('Choose a day.').optional(),
});
export type SavePolicy = z.infer<typeof savePolicySchema>;

export interface PolicyVersionView {
  version: string;
  state: VersionState;
  /** ISO instant. */
  inForceFrom: string;
  /** Absent for a version that was entered at set-up. */
  origin?: { by: string; at: string; reason: string; follows: string };
}

export interface MatrixView {
  id: MatrixName;
  title: string;
  actions: { id: CellInput['action']; label: string }[];
  rows: {
    id: string;
    incident: string;
    clause: string;
    /** Cells that are not marked are absent. */
    cells: Partial<Record<CellInput['action'], { strength: Strength; clause: string }>>;
  }[];
}

export interface PolicyView {
  title: string;
  shown: PolicyVersionView;
  /** The version that a new one is made from: the last on record. */
  newest: PolicyVersionView;
  matrices: MatrixView[];
  /** What it says otherwise than the version it was made from, or than the one asked about; absent for the first. */
  changes?: { since: string; sentences: string[] };
  abilities: { edit: boolean };
}

export interface PolicyVersionsView {
  versions: PolicyVersionView[];
  total: number;
  page: number;
  pages: number;
}

/** A case that would have gone differently, with what, in sentences. */
export interface PolicyEffectView {
  reference: string;
  kindLabel: string;
  reportedAt: string;
  differences: string[];
}

export interface PolicyPreviewView {
  /** Everything that is wrong with a file, by place; then there is nothing else. */
  problems: { path: string; message: string }[];
  /** The name the new version would have. */
  version?: string;
  changes: string[];
  /** Cases of the last twelve months that the person may open, newest first. */
  effects?: {
    looked: number;
    total: number;
    page: number;
    pages: number;
    cases: PolicyEffectView[];
    incomplete?: string;
  };
}

export interface PolicySavedView {
  version: string;
  inForceFrom: string;
}
