import { z } from 'zod';
import { AGREEMENT_AUDIENCES } from '../domain/policies/duties';

/** People are kept on so many shelves: enough that a very large school fits, few enough that writing all is cheap. */
const SHELVES = 128;
/** Rows in one request of an import. */
export const ROSTER_BATCH = 1_000;

/** On which shelf somebody is kept, by their key: the same everywhere and for ever (FNV-1a, 32 bits). */
export function shelfOf(key: string): string {
  let hash = 0x811c9dc5;
  for (let n = 0; n < key.length; n += 1) hash = Math.imul(hash ^ key.charCodeAt(n), 0x01000193) >>> 0;
  return `s${String(hash % SHELVES).padStart(3, '0')}`;
}

/** Every shelf there is. */
export function allShelves(): string[] {
  return Array.from({ length: SHELVES }, (_, n) => `s${String(n).padStart(3, '0')}`);
}

const key = z.string().trim().regex(/^[^/]{1,90}$/, 'A key has 1 to 90 characters and no slash.');
export const rosterRowSchema = z.strictObject({
  key,
  name: z.string().trim().min(1, 'The name is missing.').max(120, 'The name is too long.'),
  account: z.guid('The account is the object id of Entra ID.').transform((id) => id.toLowerCase()).optional(),
  audiences: z.array(z.enum(AGREEMENT_AUDIENCES, 'There is no such audience.')).max(AGREEMENT_AUDIENCES.length),
  year: z.string().trim().max(30).optional(),
  className: z.string().trim().max(30).optional(),
  email: z.email('This is no e-mail address.').max(254).optional(),
  children: z.array(key).max(20).optional(),
  /** Key of the line manager, or of a learner's tutor. */
  manager: key.optional(),
});
export type RosterRow = z.input<typeof rosterRowSchema>;

export const importRosterSchema = z.strictObject({
  rows: z.array(rosterRowSchema).max(ROSTER_BATCH, `Send at most ${ROSTER_BATCH} people at a time.`),
  /** Shelves of which the rows are everybody: whoever is not among them has left. */
  whole: z.array(z.string().regex(/^s\d{3}$/)).max(SHELVES).default([]),
});
export type ImportRoster = z.input<typeof importRosterSchema>;

/** POST /api/agreements/roster */
export interface RosterImportView {
  /** People who were added or changed by this request. */
  changed: number;
  /** Everybody on the roster now, leavers left out. */
  people: number;
}
