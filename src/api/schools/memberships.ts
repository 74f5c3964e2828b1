import { mayReport } from '../../domain/incidents/access';
import { personAt } from '../../domain/people/roles';
import type { SchoolName } from '../../domain/school-id';
import type { Caller, Deps } from '../deps';
import { isSeveral } from './schools';
import type { Schools } from './schools';

/** At which schools somebody holds a role. */
export interface Memberships {
  /**
   * In the order of the configuration. A school whose roles cannot be read is left out; throws StoreUnavailable when none
   * could be.
   */
  of(caller: Caller): Promise<readonly SchoolName[]>;
}

/**
 * Looking at the roles of all schools costs two resource units for each, so what was found is kept for as long as makes
 * that 20 units a minute at most, however many they are: a minute up to ten schools, twenty minutes for two hundred. It
 * only decides which schools are offered: what somebody may do at one is always asked of its own roles.
 */
const KEPT_MS = { perSchool: 6_000, least: 60_000 };
const AT_ONCE = 12;

export function createMemberships(schools: Schools, systemNow: () => number = Date.now): Memberships {
  let held: { found: Promise<Found[]>; until: number } | undefined;
  let before: readonly Found[] | undefined;
  const look = (): Promise<Found[]> => {
    if (held && held.until > systemNow()) return held.found;
    const until = systemNow() + Math.max(KEPT_MS.least, schools.all.length * KEPT_MS.perSchool);
    const mine = { found: readAll(schools), until };
    held = mine;
    mine.found.then(
      (all) => {
        before = all;
        if (all.length < schools.all.length) mine.until = 0;
      },
      () => (mine.until = 0),
    );
    return mine.found;
  };
  return {
    of: async (caller) => {
      if (!isSeveral(schools)) return schools.all;
      const theirs = (found: readonly Found[]): SchoolName[] => {
        const now = schools.shared.clock.now();
        return found.flatMap(({ school, holdings }) => (mayReport(personAt(holdings, caller, now)) ? [school] : []));
      };
      const fresh = look();
      // Nobody waits for two hundred lists who was found in them before.
      const known = theirs(before ?? []);
      return known.length > 0 ? known : theirs(await fresh);
    },
  };
}

interface Found {
  school: SchoolName;
  holdings: Awaited<ReturnType<Deps['school']['roles']>>;
}

async function readAll(schools: Schools): Promise<Found[]> {
  const waiting = schools.all.map((school, order) => ({ school, order }));
  const found: (Found & { order: number })[] = [];
  let failure: unknown;
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      try {
        const holdings = (await schools.at(next.school.id)?.school.roles()) ?? [];
        found.push({ ...next, holdings });
      } catch (error) {
        failure = error;
        schools.shared.log.warn('rolesNotRead', { school: next.school.id, error: error instanceof Error ? error.name : 'unknown' });
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  if (found.length === 0 && failure !== undefined) throw failure;
  return found.sort((a, b) => a.order - b.order);
}
