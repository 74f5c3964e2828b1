import { words } from '../../../contract/words/en-gb';
import type { RoleName } from '../../../contract/choices';

/** Roles in the order in which people look for them. */
export const ROLE_ORDER = Object.keys(words.roles) as RoleName[];
