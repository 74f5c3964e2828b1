import { z } from 'zod';
import { CONCERN_KINDS, SUBJECT_KINDS } from '../domain/incidents/types';
import { NAME_LIMIT } from './limits';

/** POST /api/rehearsals: an invented concern. `at` is a time on London's clocks, as 2026-11-23T10:31; absent: now. */
export const rehearsalSchema = z.strictObject({
  kind: z.enum(CONCERN_KINDS, 'Choose what kind of concern it is.'),
  childInDanger: z.boolean().default(false),
  about: z.enum(SUBJECT_KINDS, 'Say whom it is about.'),
  aboutPerson: z
    .strictObject({ directoryId: z.uuid().optional(), name: z.string().trim().min(1, 'Write a name.').max(NAME_LIMIT) })
    .optional(),
  at: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/, 'Give a date and a time.')
    .optional(),
});
export type RehearsalDraft = z.input<typeof rehearsalSchema>;

/** What would happen, step by step. Nothing of it is stored or sent. */
export interface RehearsalView {
  at: string;
  lane: string;
  laneClause: string;
  priority: string;
  priorityClause: string;
  policyVersion: string;
  steps: {
    kind: 'first' | 'movedOn' | 'alarm';
    at: string;
    /** In words, each with the role: "the DSL channel", "Priya Raman (deputy safeguarding lead)". */
    who: string[];
    clause: string;
    until: string;
    inSchoolHours: boolean;
  }[];
  willRead: { id: string; name: string; roles: string[] }[];
  willNot: { name: string; roles: string[]; reason: string }[];
  agencies: { name: string; clause: string }[];
  /** What the reporter would be told to do outside the school, when nobody inside may be told. */
  lastResort?: string;
}
