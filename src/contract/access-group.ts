import { z } from 'zod';
import { ACCESS_LIMITS, ACCESS_MODES } from '../domain/agreements/access-group';
import type { AccessChange, AccessReason, AccessRule } from '../domain/agreements/access-group';

export { ACCESS_LIMITS, ACCESS_MODES } from '../domain/agreements/access-group';
export type { AccessRule } from '../domain/agreements/access-group';

const between = ({ least, most }: { least: number; most: number }) => {
  const words = `Choose a number from ${least} to ${most}.`;
  return z.int(words).min(least, words).max(most, words);
};

export const accessRuleSchema = z.strictObject({
  mode: z.enum(ACCESS_MODES),
  graceDays: between(ACCESS_LIMITS.graceDays),
  mostRemovals: between(ACCESS_LIMITS.mostRemovals),
});

/** POST /api/agreements/access; `version` as it was read. */
export const setAccessSchema = z.strictObject({ rule: accessRuleSchema, version: z.string().max(200) });
export type SetAccess = z.output<typeof setAccessSchema>;

export interface AccessPerson {
  name: string;
  why: AccessReason;
  whyLabel: string;
}

/** GET /api/agreements/access */
export interface AccessView {
  /** Whether the deployment names a group. */
  available: boolean;
  rule: AccessRule;
  /** Empty while the school has set nothing. */
  version: string;
  /** Why Lantern cannot look into the group. */
  problem?: string;
  /** What is to be done now; absent while it is off and without a group that can be looked into. The first hundred of each by name. */
  now?: {
    members: number;
    add: { count: number; people: AccessPerson[] };
    remove: { count: number; people: AccessPerson[] };
    /** More than the rule allows at once, so nobody is taken out. */
    heldBack: boolean;
  };
  /** What was done in the last thirty days, the newest first, a hundred at most. */
  changes: (AccessPerson & { act: AccessChange['act'] | 'failed'; at: string })[];
}
