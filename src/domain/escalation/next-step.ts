import type { DutyPlan } from '../duty/types';
import { isDrill } from '../incidents/drill';
import type { Delivery, DeliveryTarget, Incident } from '../incidents/types';
import { excludedFrom, namedIn } from '../people/exclusion';
import type { RoleHolder } from '../people/roles';
import type { RoleHolding } from '../people/types';
import type { Policy } from '../policies/types';
import { alarmPeople, chainFrom, toldPersonally, type ChainContext, type ChainPosition } from './chain';
import { deadlineFrom } from './deadline';

type PersonTarget = Extract<DeliveryTarget, { kind: 'person' }>;

/** The next people to tell. `step` is the position in the policy's chain. */
export interface TellStep {
  kind: 'tell';
  step: number;
  targets: readonly DeliveryTarget[];
  /** Who is told in person when Teams refuses the channel: those who read it. Empty for a step without a channel. */
  standIns: readonly PersonTarget[];
  /** When silence moves it on from here. */
  movesOnAt: Date;
  cause: 'first' | 'movedOn';
  /** After this one there is only the alarm. */
  lastStep: boolean;
}

/** Nobody is left to tell. Without targets nobody in the whole school may be told: an administrator must set roles. */
export interface AlarmStep {
  kind: 'alarm';
  targets: readonly DeliveryTarget[];
  soundsAgainAt: Date;
}

export type NextStep = TellStep | AlarmStep | { kind: 'none' };

export interface NextStepInput {
  incident: Incident;
  /** The version the incident was judged by (P6). */
  policy: Policy;
  /** Who holds which role now: whoever has taken a role over is told, whoever has given it up is not. */
  holdings: readonly RoleHolding[];
  now: Date;
  /** Who is on duty; absent where the school keeps no rota. */
  duty?: DutyPlan;
}

/** Whom an unanswered alert goes to next (ESC-9); `none` once somebody has answered, or a drill has gone all the way. */
export function nextStep(input: NextStepInput): NextStep {
  const { incident, policy, now } = input;
  if (incident.status !== 'new' || incident.alert.outcome === 'acknowledged') return { kind: 'none' };
  // The alarm of a drill sounds once: that nobody came is its result.
  if (isDrill(incident) && incident.alert.outcome === 'nobodyLeft') return { kind: 'none' };
  const [step, ...after] = stepsLeft(input);
  if (step === undefined) {
    const targets = alarmPeople(contextOf(input)).map(personTarget);
    return {
      kind: 'alarm',
      targets,
      soundsAgainAt: new Date(now.getTime() + policy.alarmRepeatMinutes * 60_000),
    };
  }
  return {
    kind: 'tell',
    step: step.index,
    targets: targetsOf(step, incident),
    standIns: standInsOf(step, incident),
    movesOnAt: movesOnFrom(input, step.index),
    cause: incident.deliveries.some((sent) => sent.step >= 0 && sent.step < step.index) ? 'movedOn' : 'first',
    lastStep: after.length === 0,
  };
}

/** The steps of the chain that are still to be told, with the people who stand in them now. */
export function stepsLeft(input: NextStepInput): readonly ChainPosition[] {
  const { incident, now } = input;
  const left = chainFrom(contextOf(input), incident.alert.stepsTold, toldPersonally(incident.deliveries));
  // A step that reached some of its people and not others is tried again, until its own time is up.
  return left.filter((step) => !wasReached(incident, step.index) || movesOnFrom(input, step.index) > now);
}

/** What the chain of an incident on record is worked out from. */
export function contextOf({ incident, policy, holdings, now, duty }: NextStepInput): ChainContext {
  const excluded = excludedFrom(incident, holdings, now);
  const { report, lane, reporter } = incident;
  const named = namedIn(incident);
  return { report, lane, policy, holdings, now, excluded, named, reporterId: reporter.id, ...(duty ? { duty } : {}) };
}

/**
 * When the channel has its card and only others of the step are missing, the channel does not get a second one. When
 * it refused and some of those who read it have been told in person, the others are told so as well.
 */
function targetsOf(step: ChainPosition, incident: Incident): DeliveryTarget[] {
  const also = step.also.map(personTarget);
  if (step.to === 'people') return step.people.map(personTarget);
  const sent = incident.deliveries.filter((delivery) => delivery.step === step.index);
  const standsIn = ({ target }: Delivery): boolean =>
    target.kind === 'person' && !target.onDuty && step.people.some(({ id }) => id === target.personId);
  if (sent.some(standsIn)) {
    return [...standInsOf(step, incident), ...also];
  }
  const channelHasIt = sent.some(({ target }) => target.kind === 'channel');
  return channelHasIt && also.length > 0 ? also : [{ kind: 'channel', channel: 'dsl' }, ...also];
}

/** Nobody who has had a card of their own gets another. */
function standInsOf(step: ChainPosition, incident: Incident): PersonTarget[] {
  if (step.to === 'people') return [];
  const told = toldPersonally(incident.deliveries);
  const onDuty = step.also.map(({ id }) => id);
  return step.people.filter(({ id }) => !told.has(id) && !onDuty.includes(id)).map(personTarget);
}

/** The clock of a step runs from the first card of it that went out. */
function movesOnFrom({ incident, policy, now }: NextStepInput, step: number): Date {
  const sent = incident.deliveries
    .filter((delivery) => delivery.step === step)
    .map((delivery) => Date.parse(delivery.sentAt));
  const begun = sent.length === 0 ? now : new Date(Math.min(...sent));
  return deadlineFrom(begun, policy.times[incident.priority].acknowledgeWithin, policy.schoolDay);
}

function wasReached(incident: Incident, step: number): boolean {
  return incident.deliveries.some((delivery) => delivery.step === step);
}

function personTarget({ id, name, onDuty }: RoleHolder & { onDuty?: true }): PersonTarget {
  return { kind: 'person', personId: id, name, ...(onDuty ? { onDuty } : {}) };
}
