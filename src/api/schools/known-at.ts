import { mayReport } from '../../domain/incidents/access';
import { personAt } from '../../domain/people/roles';
import type { RoleHolding } from '../../domain/people/types';
import type { SchoolStore } from '../../domain/ports';
import type { Caller, Deps } from '../deps';

/** Kept per school: when Graph is down, whom to ring must still be told to those who belong there. */
const lastRead = new WeakMap<SchoolStore, readonly RoleHolding[]>();

/**
 * Whether somebody holds a role at this school now, or did when its roles were last read. It decides what a door offers
 * and says; what somebody may do is asked by the use case. Throws StoreUnavailable when they were never read.
 */
export async function isKnownAt({ school, clock }: Pick<Deps, 'school' | 'clock'>, caller: Caller): Promise<boolean> {
  const holdings = await school.roles().catch((error: unknown) => {
    const known = lastRead.get(school);
    if (known === undefined) throw error;
    return known;
  });
  lastRead.set(school, holdings);
  return mayReport(personAt(holdings, caller, clock.now()));
}
