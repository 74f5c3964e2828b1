import { MAIN_SCHOOL } from '../../domain/school-id';
import type { SchoolId, SchoolName } from '../../domain/school-id';
import type { Deps } from '../deps';

/**
 * The schools of this deployment. A use case works at one school and never learns that there are others: a door chooses
 * the school, and hands over everything that may be touched there.
 */
export interface Schools {
  /** Every school, in the order of the configuration. */
  readonly all: readonly SchoolName[];
  /** What they share: the time, the log, and the one list of timers. */
  readonly shared: Pick<Deps, 'clock' | 'log' | 'timers'>;
  /**
   * Everything a use case may touch at that school; the same object every time. Undefined where there is no such school.
   * Without an id it is the only school, or the one that was the only one before there were several.
   */
  at(id: SchoolId | undefined): Deps | undefined;
}

/** A deployment of one school. */
export function oneSchool(deps: Deps): Schools {
  return {
    all: [{ id: MAIN_SCHOOL, name: '' }],
    shared: deps,
    at: (id) => (id === undefined || id === MAIN_SCHOOL ? deps : undefined),
  };
}

/**
 * A deployment of some schools. A school is wired when it is first asked for: one that nobody uses costs nothing, however
 * many there are (P10).
 */
export function wiredSchools<School extends SchoolName>(
  all: readonly School[],
  shared: Schools['shared'],
  wire: (school: School) => Deps,
): Schools {
  const byId = new Map(all.map((school) => [school.id, school]));
  const wired = new Map<SchoolId, Deps>();
  const only = all.length === 1 ? all[0]?.id : undefined;
  return {
    all,
    shared,
    at: (id = only ?? MAIN_SCHOOL) => {
      const school = byId.get(id);
      if (school === undefined) return undefined;
      const deps = wired.get(id) ?? wire(school);
      wired.set(id, deps);
      return deps;
    },
  };
}

/** Whether a door has to ask which school. */
export function isSeveral({ all }: Schools): boolean {
  return all.length > 1;
}
