import type { Actor } from '../incidents/types';
import { MUST_BE_HELD } from './role-access';
import { holdingsOf } from './role-lines';
import type { HandedTo, NewRoleLine, RoleChange, RoleLine, RoleLineChange } from './role-lines';
import { holders } from './roles';
import type { PersonId, RoleHolding, RoleName } from './types';

/** Why a change of roles is not made. */
export const ROLE_REFUSALS = [
  'inThePast',
  'beforeItBegins',
  'alreadyHolds',
  'alreadyOver',
  'alreadyHandedOver',
  'samePerson',
  'wouldStandEmpty',
] as const;
export type RoleRefusal = (typeof ROLE_REFUSALS)[number];

type Decision<T> = ({ ok: true } & T) | { ok: false; why: RoleRefusal };

export interface ChangeNote {
  by: Actor;
  now: Date;
  why: string;
}

interface NewHolder {
  id: PersonId;
  name: string;
  telephone?: string;
}

/**
 * Somebody is given a role from a moment on. What was is on record and stays: no beginning lies in the past, because a
 * role opens cases.
 */
export function decideGive(
  lines: readonly RoleLine[],
  given: { person: NewHolder; role: RoleName; from: Date; until?: Date },
  { by, now, why }: ChangeNote,
): Decision<{ line: NewRoleLine }> {
  const { person, role, from, until } = given;
  if (from < wholeSecond(now)) return { ok: false, why: 'inThePast' };
  if (until !== undefined && until <= from) return { ok: false, why: 'beforeItBegins' };
  if (holdsWithin(lines, person.id, role, from, until)) return { ok: false, why: 'alreadyHolds' };
  const line = {
    ...holding(person, role, from),
    ...(until ? { until: iso(until) } : {}),
    changes: [changed(by, now, 'given', why)],
  };
  return { ok: true, line };
}

/**
 * A role ends. Where nobody else would hold a role that every chain ends with, it is not ended now but handed over; an
 * end to come is taken, because a successor may still be looked for, and Lantern tells of the gap before it happens.
 */
export function decideEnd(
  lines: readonly RoleLine[],
  line: RoleLine,
  until: Date,
  { by, now, why }: ChangeNote,
): Decision<{ change: RoleLineChange; standsEmpty: boolean }> {
  const problem = notOpen(line, until, now);
  if (problem) return { ok: false, why: problem };
  const standsEmpty = MUST_BE_HELD.includes(line.role) && !heldByOthers(lines, line, until);
  if (standsEmpty && until <= now && isHeld(line, now)) return { ok: false, why: 'wouldStandEmpty' };
  const changes = [...line.changes, changed(by, now, 'ended', why)];
  return { ok: true, change: { until: iso(until), changes }, standsEmpty };
}

/** The old holder until that moment, the new one from the same: neither gap nor overlap, in one change of one line. */
export function decideHandOver(
  lines: readonly RoleLine[],
  line: RoleLine,
  handed: { to: NewHolder; at: Date },
  { by, now, why }: ChangeNote,
): Decision<{ change: RoleLineChange; successor: HandedTo }> {
  const { to, at } = handed;
  const problem = notOpen(line, at, now);
  if (problem) return { ok: false, why: problem };
  if (line.until !== undefined && at.getTime() >= Date.parse(line.until)) return { ok: false, why: 'alreadyOver' };
  if (to.id === line.personId) return { ok: false, why: 'samePerson' };
  if (holdsWithin(lines, to.id, line.role, at)) return { ok: false, why: 'alreadyHolds' };
  const successor = { ...holding(to, line.role, at), changes: [changed(by, now, 'takenOver', why)] };
  const changes = [...line.changes, changed(by, now, 'handedOver', why)];
  return { ok: true, change: { until: iso(at), handedTo: successor, changes }, successor };
}

/** The number shown to reporters changes; an empty one is taken away. */
export function decideTelephone(line: RoleLine, telephone: string, { by, now, why }: ChangeNote): RoleLineChange {
  return { telephone: telephone || null, changes: [...line.changes, changed(by, now, 'telephone', why)] };
}

/** A moment as the list keeps it: whole seconds, and never later than now, so that what is done is done at once. */
export function wholeSecond(at: Date): Date {
  return new Date(Math.floor(at.getTime() / 1000) * 1000);
}

function notOpen(line: RoleLine, at: Date, now: Date): RoleRefusal | undefined {
  if (isHandedOver(line)) return 'alreadyHandedOver';
  if (line.until !== undefined && Date.parse(line.until) <= now.getTime()) return 'alreadyOver';
  if (at < wholeSecond(now)) return 'inThePast';
  // A role that has not begun may be taken back: it then ends when it begins.
  if (line.from !== undefined && at.getTime() < Date.parse(line.from)) return 'beforeItBegins';
  return undefined;
}

/** Whoever comes after has a line already: another end of this one would make a gap or an overlap. */
function isHandedOver({ handedTo, changes }: RoleLine): boolean {
  return handedTo !== undefined || changes.some(({ what }) => what === 'handedOver');
}

function holdsWithin(
  lines: readonly RoleLine[],
  personId: PersonId,
  role: RoleName,
  from: Date,
  until?: Date,
): boolean {
  return holdingsOf(lines).some((held) => {
    if (held.personId !== personId || held.role !== role) return false;
    const endsBefore = held.until !== undefined && Date.parse(held.until) <= from.getTime();
    const beginsAfter = until !== undefined && held.from !== undefined && Date.parse(held.from) >= until.getTime();
    const neverHeld = held.from !== undefined && held.from === held.until;
    return !endsBefore && !beginsAfter && !neverHeld;
  });
}

function heldByOthers(lines: readonly RoleLine[], line: RoleLine, at: Date): boolean {
  return holders(holdingsOf(lines.filter(({ itemId }) => itemId !== line.itemId)), line.role, at).length > 0;
}

function isHeld(line: RoleLine, now: Date): boolean {
  return holders(holdingsOf([line]), line.role, now).length > 0;
}

function holding({ id, name, telephone }: NewHolder, role: RoleName, from: Date): RoleHolding {
  return { personId: id, name, role, from: iso(from), ...(telephone ? { telephone } : {}) };
}

function changed(by: Actor, now: Date, what: RoleChange['what'], why: string): RoleChange {
  return { at: now.toISOString(), by, what, why };
}

/** Without the milliseconds that date columns do not keep. */
function iso(at: Date): string {
  return `${wholeSecond(at).toISOString().slice(0, 19)}Z`;
}
