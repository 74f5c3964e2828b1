import type { RoleName } from '../people/types';
import type { Lane, Register } from './types';

/** Who reads the DSL channel. */
export const CHANNEL_ROLES: readonly RoleName[] = ['dsl', 'deputyDsl'];

/** Staff and headteacher concerns live in a register of their own, in a site of its own. */
export function registerOf(lane: Lane): Register {
  return isConfidential(lane) ? 'staffConcerns' : 'incidents';
}

/** Lanes of which nothing, not even the kind or a count, shows outside those who must act (ESC-2, ESC-3). */
export function isConfidential(lane: Lane): boolean {
  return lane === 'staff' || lane === 'headteacher';
}
