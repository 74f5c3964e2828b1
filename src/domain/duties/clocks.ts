import { agenciesFor } from '../incidents/agencies';
import type { Incident } from '../incidents/types';
import { clockRulesOf, type ClockId, type ClockRule } from '../policies/clocks';
import type { Policy } from '../policies/types';
import { dueAfter, nearBefore } from './due';
import type { ClockMoment, ClockRecord } from './types';

/**
 * `notBegun`: nobody has said yet when it begins. `near`: the reminder is due. `over`: the time has gone by: late for
 * what must be done by then, possible now for what can be done from then.
 */
export type ClockState = 'notBegun' | 'running' | 'near' | 'over' | 'ended';

/** A clock of a case as it stands. */
export interface Clock {
  rule: ClockRule;
  state: ClockState;
  record?: ClockRecord;
  startedAt?: Date;
  dueAt?: Date;
  nearAt?: Date;
}

export type ClockCase = Pick<Incident, 'report' | 'reportedAt' | 'lane' | 'work' | 'matrixRow'>;

/** The clocks that the policy has for a case, in the policy's order. */
export function clocksOf(incident: ClockCase, policy: Policy, now: Date): readonly Clock[] {
  return rulesFor(incident, policy).map((rule) => clockOf(rule, incident, policy, now));
}

/** Whether the policy has this clock for this case. */
export function hasClock(incident: ClockCase, policy: Policy, clock: ClockId): boolean {
  return rulesFor(incident, policy).some(({ id }) => id === clock);
}

/** A reminder that is to go out now. */
export interface Reminder {
  clock: Clock;
  moment: ClockMoment;
}

/** What the owner and the DSL have not been told yet and should be by now; only the later of two moments. */
export function remindersDue(incident: ClockCase, policy: Policy, now: Date): readonly Reminder[] {
  return clocksOf(incident, policy, now).flatMap((clock) => {
    const moment = clock.state === 'over' ? 'due' : clock.state === 'near' ? 'near' : undefined;
    return moment === undefined || wasTold(clock, moment) ? [] : [{ clock, moment }];
  });
}

/** When the next reminder of a case is due; in the past when one is due now, undefined when none will be. */
export function nextReminderAt(incident: ClockCase, policy: Policy, now: Date): Date | undefined {
  const moments = clocksOf(incident, policy, now).flatMap((clock) => nextOf(clock) ?? []);
  return moments.length === 0 ? undefined : new Date(Math.min(...moments.map((moment) => moment.getTime())));
}

function nextOf(clock: Clock): Date | undefined {
  if (clock.state === 'notBegun' || clock.state === 'ended') return undefined;
  const nearToCome = clock.nearAt !== undefined && clock.state !== 'over' && !wasTold(clock, 'near');
  if (nearToCome) return clock.nearAt;
  return wasTold(clock, 'due') ? undefined : clock.dueAt;
}

function wasTold({ record }: Clock, moment: ClockMoment): boolean {
  return record?.told.includes(moment) ?? false;
}

function rulesFor(incident: ClockCase, policy: Policy): readonly ClockRule[] {
  const named = agenciesFor(incident.report, incident.lane, policy, incident);
  return clockRulesOf(policy).filter(
    ({ lanes, when, agency }) =>
      lanes.includes(incident.lane) && (when === 'always' || named.some(({ id }) => id === agency)),
  );
}

function clockOf(rule: ClockRule, incident: ClockCase, policy: Policy, now: Date): Clock {
  const record = incident.work?.clocks?.find(({ clock }) => clock === rule.id);
  const started = record?.startedAt ?? startKnown(rule, incident);
  const kept = { rule, ...(record ? { record } : {}) };
  if (started === undefined) return { ...kept, state: record?.ended ? 'ended' : 'notBegun' };
  const startedAt = new Date(started);
  const dueAt = dueAfter(startedAt, rule.within, policy.schoolDay);
  // What becomes possible needs no warning.
  const nearAt =
    rule.sense === 'doneBy' ? nearBefore(dueAt, startedAt, rule.within, policy.schoolDay) : undefined;
  const state = record?.ended ? 'ended' : stateAt(now, dueAt, nearAt);
  return { ...kept, state, startedAt, dueAt, ...(nearAt ? { nearAt } : {}) };
}

/** A report makes the school aware: until somebody knows of an earlier moment, the clock of the ICO runs from it (DAT-4). */
function startKnown({ from }: ClockRule, { reportedAt }: ClockCase): string | undefined {
  return from === 'reported' || from === 'becameAware' ? reportedAt : undefined;
}

function stateAt(now: Date, dueAt: Date, nearAt: Date | undefined): ClockState {
  if (dueAt <= now) return 'over';
  return nearAt !== undefined && nearAt <= now ? 'near' : 'running';
}
