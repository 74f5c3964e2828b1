import type { RoleLineView } from '../../../contract/people';
import type { RoleName } from '../../../contract/choices';
import { ROLE_ORDER } from './role-order';
import { londonDay } from '../../../contract/words/london-time';

/** Which lines are shown: of one role or all, and of one day; without a day those held now and those to come. */
export interface LineFilterValue {
  role: RoleName | '';
  day: string;
}

export const NO_FILTER: LineFilterValue = { role: '', day: '' };

/** The lines that fit, by role and then by name. */
export function shownLines(lines: readonly RoleLineView[], { role, day }: LineFilterValue): RoleLineView[] {
  return lines
    .filter((line) => role === '' || line.role === role)
    .filter((line) => (day === '' ? line.state !== 'over' : heldOn(line, day)))
    .sort(
      (a, b) =>
        ROLE_ORDER.indexOf(a.role) - ROLE_ORDER.indexOf(b.role) || a.person.name.localeCompare(b.person.name, 'en-GB'),
    );
}

/** Held at some moment of that day in London: not by somebody whose role ended as the day began. */
function heldOn({ from, until }: RoleLineView, day: string): boolean {
  if (from !== undefined && from === until) return false;
  const begun = from === undefined || londonDay(new Date(from)) <= day;
  const lastMoment = until === undefined ? undefined : new Date(new Date(until).getTime() - 1);
  return begun && (lastMoment === undefined || londonDay(lastMoment) >= day);
}
