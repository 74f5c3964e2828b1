import { accessRuleSchema } from '../../contract/access-group';
import { USUAL_ACCESS } from '../../domain/agreements/access-group';
import type { AccessRule } from '../../domain/agreements/access-group';
import { keptRule } from '../kept-rule';
import type { Kept } from '../kept-rule';

export type KeptAccess = Kept<AccessRule>;

/** Access before signing: off until the school turns it on. */
export const { read: readAccess, write: writeAccess } = keptRule<AccessRule>('accessGroup', accessRuleSchema, USUAL_ACCESS);
