import type { Actor } from '../incidents/types';
import type { PersonId, RoleHolding, RoleName } from './types';

/** What was done to a line, by whom, when and why; only ever added to, so that the list can answer for itself later. */
export interface RoleChange {
  at: string;
  by: Actor;
  what: 'given' | 'ended' | 'handedOver' | 'takenOver' | 'telephone';
  why: string;
}

/** The line of whoever takes a role over, while it may not be in the list yet. */
export interface HandedTo extends RoleHolding {
  changes: readonly RoleChange[];
}

/** One line of the roles list with what happened to it. Lines are never removed: an ended one keeps its dates. */
export interface RoleLine extends RoleHolding {
  itemId: string;
  etag: string;
  changes: readonly RoleChange[];
  /**
   * SharePoint has no transaction over two items. So a handover is one update of the old line, which carries the new
   * one with it; the new line is entered afterwards, and counts from here until it is.
   */
  handedTo?: HandedTo;
}

export type NewRoleLine = Pick<RoleLine, keyof RoleHolding | 'changes'>;

/** What an update may change of a line; null takes away. */
export interface RoleLineChange {
  until?: string;
  telephone?: string | null;
  /** Taken away once the new line is in the list, so that a line somebody removes by hand does not come back. */
  handedTo?: HandedTo | null;
  changes?: readonly RoleChange[];
}

/** Unique in the list: person, role and beginning, so that no line is there twice. */
export function roleKeyOf({ personId, role, from }: { personId: PersonId; role: RoleName; from?: string }): string {
  return `${personId}:${role}:${from ?? ''}`;
}

/** Who holds what by these lines, those who have taken over among them whether or not their own line is there yet. */
export function holdingsOf(lines: readonly RoleLine[]): RoleHolding[] {
  return [...lines.map(holdingOf), ...waitingLines(lines).map(holdingOf)];
}

/** Lines that a handover promised and that are not in the list yet. */
export function waitingLines(lines: readonly RoleLine[]): HandedTo[] {
  const there = new Set(lines.map((line) => roleKeyOf(line).toLowerCase()));
  return lines.flatMap(({ handedTo }) =>
    handedTo === undefined || there.has(roleKeyOf(handedTo).toLowerCase()) ? [] : [handedTo],
  );
}

function holdingOf({ personId, name, role, telephone, from, until }: RoleHolding): RoleHolding {
  return {
    personId,
    name,
    role,
    ...(telephone ? { telephone } : {}),
    ...(from ? { from } : {}),
    ...(until ? { until } : {}),
  };
}
