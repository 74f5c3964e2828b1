import { londonTime } from '../../contract/words/london-time';
import { peopleWords } from '../../contract/words/people-en-gb';
import { dayOfDate, londonDate, londonInstant } from '../../domain/calendar/london';
import { wholeSecond } from '../../domain/people/change-roles';
import type { ChangeNote, RoleRefusal } from '../../domain/people/change-roles';
import { mayChangeRole, mayLookAfterRoles } from '../../domain/people/role-access';
import { holdingsOf } from '../../domain/people/role-lines';
import type { RoleLine } from '../../domain/people/role-lines';
import { personAt } from '../../domain/people/roles';
import type { Person, RoleHolding, RoleName } from '../../domain/people/types';
import type { Caller, Deps } from '../deps';
import { badInput, noRole, notAllowed, Refusal } from '../errors';

/** The roles list as somebody who looks after it finds it. */
export interface RoleDesk {
  lines: readonly RoleLine[];
  holdings: readonly RoleHolding[];
  person: Person;
  now: Date;
}

/** Reads the list anew: who changes it must not decide on what was a minute ago. Throws Refusal (noRole), StoreUnavailable. */
export async function roleDesk(deps: Deps, caller: Caller): Promise<RoleDesk> {
  // Who may look is asked first, and of what is remembered: a stranger costs nothing.
  const now = deps.clock.now();
  if (!mayLookAfterRoles(personAt(await deps.school.roles(), caller, now))) throw noRole();
  const lines = await deps.roleBook.lines();
  const holdings = holdingsOf(lines);
  const person = personAt(holdings, caller, now);
  if (!mayLookAfterRoles(person)) throw noRole();
  return { lines, holdings, person, now };
}

/**
 * The line that is to be changed, as the caller saw it. Throws Refusal: notFound; notAllowed; conflict when somebody
 * has changed it since, with who and when.
 */
export function lineToChange(desk: RoleDesk, itemId: string, etag: string): RoleLine {
  const line = desk.lines.find((one) => one.itemId === itemId);
  if (line === undefined) throw new Refusal('notFound', ...peopleWords.lineGone);
  mustBeAllowed(desk, line.role);
  if (line.etag === etag) return line;
  const last = line.changes.at(-1);
  const by = last ? peopleWords.changedBy(last.by.name, londonTime(last.at, desk.now)) : peopleWords.lineGone;
  throw new Refusal('conflict', by[0], by[1]);
}

/** Throws Refusal (notAllowed) unless the caller may change who holds this role. */
export function mustBeAllowed({ person, holdings, now }: RoleDesk, role: RoleName): void {
  if (!mayChangeRole(person, role, holdings, now)) throw notAllowed();
}

/** From when a change counts: the beginning of that day in London; today and no day at all mean now. */
export function momentOf(day: string | undefined, now: Date): Date {
  const date = day === undefined ? undefined : dayOfDate(day);
  return date === undefined || day === londonDate(now) ? wholeSecond(now) : londonInstant(date, 0);
}

export function noteOf({ person, now }: RoleDesk, why: string): ChangeNote {
  return { by: { id: person.id, name: person.name }, now, why };
}

/** Somebody by identity, with the directory's name. Throws Refusal (badInput) for a stranger. */
export async function directoryPerson(deps: Deps, personId: string): Promise<{ id: string; name: string }> {
  const found = await deps.directory.get(personId);
  if (found === undefined) throw badInput([{ path: 'personId', message: peopleWords.nobodyFound.join(' ') }]);
  return { id: found.id, name: found.name };
}

/** A decision that was refused, in words. */
export function refusedBecause(why: RoleRefusal): Refusal {
  return new Refusal(why === 'alreadyHandedOver' || why === 'alreadyOver' ? 'conflict' : 'badInput', ...peopleWords.refusals[why]);
}
