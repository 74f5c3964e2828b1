import { z } from 'zod';
import { ROLE_NAMES } from '../domain/people/types';
import type { RoleName } from '../domain/people/types';

/** Why a role was changed is kept with it; nobody has to write an essay. */
const why = z.string().trim().min(1, 'Say why, in a few words: it is kept with the change.').max(300, 'Keep it under 300 characters.');
const telephone = z
  .string()
  .trim()
  .max(40, 'Keep the number under 40 characters.')
  .regex(/^[0-9+()\-. ]*(x[0-9]+)?$/i, 'Write the number in digits, as people would dial it.');
/** A day takes effect as it begins in London; absent means now. */
const day = z.iso.date('Choose a day.').optional();
const etag = z.string().min(1).max(100);

/** POST /api/roles */
export const giveRoleSchema = z.strictObject({
  personId: z.uuid('Choose a person from the list.'),
  role: z.enum(ROLE_NAMES, 'Choose a role.'),
  from: day,
  until: day,
  telephone: telephone.optional(),
  why,
});
export type GiveRole = z.infer<typeof giveRoleSchema>;

/** POST /api/roles/:line/end */
export const endRoleSchema = z.strictObject({ etag, from: day, why });
export type EndRole = z.infer<typeof endRoleSchema>;

/** POST /api/roles/:line/hand-over */
export const handOverSchema = z.strictObject({
  etag,
  personId: z.uuid('Choose a person from the list.'),
  from: day,
  telephone: telephone.optional(),
  why,
});
export type HandOver = z.infer<typeof handOverSchema>;

/** POST /api/roles/:line/telephone */
export const telephoneSchema = z.strictObject({ etag, telephone, why });
export type ChangeTelephone = z.infer<typeof telephoneSchema>;

export interface RoleLineView {
  line: string;
  etag: string;
  person: { id: string; name: string };
  role: RoleName;
  telephone?: string;
  /** ISO; absent: always, and until further notice. */
  from?: string;
  until?: string;
  state: 'held' | 'toCome' | 'over';
  handedOver: boolean;
  /** Oldest first, a sentence each. */
  history: { at: string; text: string }[];
  mayChange: boolean;
}

/** GET /api/roles: who holds what, from when until when. */
export interface RolesView {
  lines: RoleLineView[];
  roles: { role: RoleName; label: string; mayChange: boolean }[];
  /** Sentences about roles that must be held and are not, or will not be. */
  warnings: string[];
}
