import { DAY, londonDay, londonInstant } from '../calendar/london';
import type { Priority } from '../incidents/types';
import { PRIORITIES } from '../incidents/types';
import { MUST_BE_HELD } from '../people/role-access';
import { holders } from '../people/roles';
import type { RoleHolding, RoleName } from '../people/types';
import type { Policy } from '../policies/types';
import { isAway, onDuty, turnAt } from './on-duty';
import { DUTY_ROLES, type DutyPlan, type DutyTime } from './types';

/** How far ahead gaps are looked for. */
export const GAP_DAYS = 30;

/**
 * A time to come in which nobody is there. `nobodyOnDuty`: the rota names nobody who is there; all of that sort of time
 * from `from` to `until` (other times may lie between). `nobodyToTell`: not one person of the whole chain of a concern
 * about a learner is there. `roleEmpty`: nobody holds a role that the ends of the chains need.
 */
export type DutyGap = {
  from: Date;
  until: Date;
  /** It goes on after the days that were looked at. */
  beyond: boolean;
  /** Priorities whose clocks run then. */
  priorities: readonly Priority[];
} & GapKind;
export type GapKind =
  { kind: 'nobodyOnDuty'; time: DutyTime } | { kind: 'nobodyToTell' } | { kind: 'roleEmpty'; role: RoleName };

export interface GapQuestion {
  /** Absent: the school keeps no rota, so only people and roles are looked at. */
  plan?: DutyPlan;
  policy: Pick<Policy, 'lanes' | 'times' | 'schoolDay'>;
  holdings: readonly RoleHolding[];
  now: Date;
}

/** The gaps of the coming days, the earliest first. */
export function gapsAhead(question: GapQuestion): DutyGap[] {
  const { now } = question;
  const end = new Date(now.getTime() + GAP_DAYS * DAY);
  const open = new Map<string, DutyGap>();
  const gaps: DutyGap[] = [];
  const moments = changesBetween(question, now, end);
  moments.forEach((at, place) => {
    const until = moments[place + 1] ?? end;
    const time = question.plan && turnAt(at, question.plan.calendar, question.policy.schoolDay).time;
    const found = gapsAt(question, at);
    const seen = new Set(found.map(({ key }) => key));
    for (const { key, gap } of found) {
      const going = open.get(key);
      if (going) going.until = until;
      else {
        const begun: DutyGap = { ...gap, from: at, until, beyond: false };
        open.set(key, begun);
        gaps.push(begun);
      }
    }
    // A gap in the evenings goes on over a day that is covered; only an evening that is covered ends it.
    for (const [key, gap] of open) {
      if (!seen.has(key) && (gap.kind !== 'nobodyOnDuty' || gap.time === time)) open.delete(key);
    }
  });
  for (const gap of open.values()) gap.beyond = true;
  return gaps;
}

function gapsAt(question: GapQuestion, at: Date): { key: string; gap: GapKind & Pick<DutyGap, 'priorities'> }[] {
  const { plan, policy, holdings } = question;
  const hours = policy.schoolDay;
  const found = MUST_BE_HELD.filter((role) => holders(holdings, role, at).length === 0).map((role) => ({
    key: `roleEmpty ${role}`,
    gap: { kind: 'roleEmpty' as const, role, priorities: PRIORITIES },
  }));
  const toTell = nobodyToTell(question, at)
    ? [{ key: 'nobodyToTell', gap: { kind: 'nobodyToTell' as const, priorities: PRIORITIES } }]
    : [];
  if (plan === undefined || onDuty({ plan, hours, holdings, now: at }).length > 0) return [...found, ...toTell];
  const { time } = turnAt(at, plan.calendar, hours);
  const priorities = PRIORITIES.filter((priority) => time === 'schoolHours' || runsAlways(policy, priority));
  return [...found, ...toTell, { key: time, gap: { kind: 'nobodyOnDuty', time, priorities } }];
}

/** Whether the clock of a priority runs day and night, or in school time only (ESC-12). */
export function runsAlways({ times }: Pick<Policy, 'times'>, priority: Priority): boolean {
  return times[priority].acknowledgeWithin.kind === 'minutes';
}

function nobodyToTell({ plan, policy, holdings }: GapQuestion, at: Date): boolean {
  const chain = policy.lanes.learner.chain.flatMap((step) => (step.to === 'dslChannel' ? DUTY_ROLES : step.roles));
  const people = holders(holdings, chain, at);
  if (plan === undefined) return people.length === 0;
  const { date } = turnAt(at, plan.calendar, policy.schoolDay);
  return people.every(({ id }) => isAway(id, date, plan));
}

/** Every moment at which the answer may change: opening and closing of each day, and roles that begin or end. */
function changesBetween({ policy, holdings }: GapQuestion, now: Date, end: Date): Date[] {
  const { opens, closes } = policy.schoolDay;
  const today = londonDay(now);
  const days = Array.from({ length: GAP_DAYS + 2 }, (_, n) => today + n * DAY);
  const moments = [
    ...days.flatMap((day) => [londonInstant(day, opens), londonInstant(day, closes)]),
    ...holdings.flatMap(({ from, until }) => [from, until].flatMap((at) => (at === undefined ? [] : [new Date(at)]))),
  ]
    .map((at) => at.getTime())
    .filter((at) => at > now.getTime() && at < end.getTime());
  return [now.getTime(), ...new Set(moments)].sort((a, b) => a - b).map((at) => new Date(at));
}
