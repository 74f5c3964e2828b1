import { closedDates, withCalendar } from '../domain/calendar/closed-dates';
import { WEEKDAYS_ONLY, type SchoolCalendar } from '../domain/calendar/types';
import type { DutyPlan } from '../domain/duty/types';
import type { RoleHolding } from '../domain/people/types';
import type { Policy } from '../domain/policies/types';
import type { Deps } from './deps';

/** What every decision starts from: the moment, the policy with the school's own days in it, who holds which role. */
export interface Situation {
  now: Date;
  policy: Policy;
  holdings: readonly RoleHolding[];
  /** Terms of the school's calendar, as far as the school has entered any: school years begin with them. */
  terms?: SchoolCalendar['terms'];
  /** Who is on duty; absent where the school keeps no rota. */
  duty?: DutyPlan;
}

/** For something new: the policy in force now. Throws NotSetUp, StoreUnavailable. */
export async function situationNow(deps: Pick<Deps, 'clock' | 'school'>): Promise<Situation> {
  const now = deps.clock.now();
  return situationWith(deps, deps.school.policyInForce(now), () => now);
}

/** For something on record: the version it was judged by, for ever (P6), and the roles of today. */
export async function situationOf(
  deps: Pick<Deps, 'clock' | 'school'>,
  incident: { policyVersion: string },
): Promise<Situation> {
  return situationWith(deps, deps.school.policyVersion(incident.policyVersion), () => deps.clock.now());
}

async function situationWith(
  { school }: Pick<Deps, 'school'>,
  version: Promise<Policy>,
  now: () => Date,
): Promise<Situation> {
  // Without calendar and rota an alert goes out all the same, and moves on sooner rather than later.
  const times = school.times().catch(() => ({}) as Awaited<ReturnType<typeof school.times>>);
  const [policy, holdings, { calendar, rota }] = await Promise.all([version, school.roles(), times]);
  return {
    now: now(),
    policy: calendar ? withDays(policy, calendar) : policy,
    holdings,
    ...(calendar ? { terms: calendar.terms } : {}),
    ...(rota ? { duty: { rota, calendar: calendar ?? WEEKDAYS_ONLY } } : {}),
  };
}

/** Other versions as they would be judged by: with the days of the school's own calendar, where it keeps one. */
export async function withSchoolsDays({ school }: Pick<Deps, 'school'>, policies: readonly Policy[]): Promise<Policy[]> {
  const { calendar } = await school.times().catch(() => ({ calendar: undefined }));
  return policies.map((policy) => (calendar ? withDays(policy, calendar) : policy));
}

/** Worked out once for each calendar that was read: years of days are looked at. */
const closed = new WeakMap<SchoolCalendar, readonly string[]>();

function withDays(policy: Policy, calendar: SchoolCalendar): Policy {
  const known = closed.get(calendar) ?? closedDates(calendar);
  closed.set(calendar, known);
  return withCalendar(policy, calendar, known);
}
