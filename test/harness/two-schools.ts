import { wiredSchools } from '../../src/api/schools/schools';
import type { Schools } from '../../src/api/schools/schools';
import type { Deps } from '../../src/api/deps';
import type { RoleHolding, RoleName } from '../../src/domain/people/types';
import { timersOfSchool } from '../../src/store/timers';
import { fakeTimerStore } from '../fakes/fake-timer-store';
import { PEOPLE, school } from './school';
import type { School } from './school';

export const WREN = { id: 'wren', name: 'Wren Hollow School' };
export const LARCH = { id: 'larch', name: 'Larch Lane Primary' };

/** Whom only the second school knows. */
export const LARCH_DSL = { id: '00000000-0000-4000-8000-000000000071', name: 'Wilhelmina Ashdown' };
const LARCH_HEAD = { id: '00000000-0000-4000-8000-000000000072', name: 'Bartholomew Quince' };
const TELEPHONE = '01632 960777';

/** Everything that nobody of the first school may find in an answer. */
export const LARCH_SECRETS = [LARCH_DSL.name, LARCH_HEAD.name, TELEPHONE];

/**
 * Two schools of a trust in memory, with one list of timers. The teacher is staff at both; everybody else of the made-up
 * school belongs to the first only.
 */
export function twoSchools(): { schools: Schools; wren: School; larch: School; timers: ReturnType<typeof fakeTimerStore> } {
  const timers = fakeTimerStore();
  const [wren, larch] = [school(), school()];
  larch.schoolStore.setRoles([
    holding(PEOPLE.teacher, 'staff'),
    holding(LARCH_DSL, 'dsl'),
    holding(LARCH_DSL, 'staff'),
    holding(LARCH_HEAD, 'headteacher'),
  ]);
  const wired: Record<string, Deps> = {
    wren: Object.assign(wren.deps, { timers: timersOfSchool(timers, WREN.id) }),
    larch: Object.assign(larch.deps, { timers: timersOfSchool(timers, LARCH.id), clock: wren.clock }),
  };
  const shared = { clock: wren.clock, log: wren.deps.log, timers };
  const schools = wiredSchools([WREN, LARCH], shared, ({ id }) => wired[id] ?? wren.deps);
  return { schools, wren, larch, timers };
}

function holding({ id, name }: { id: string; name: string }, role: RoleName): RoleHolding {
  return { personId: id, name, role, telephone: TELEPHONE };
}
