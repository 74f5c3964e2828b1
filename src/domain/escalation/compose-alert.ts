import { isDrill } from '../incidents/drill';
import { CHANNEL_ROLES, isConfidential } from '../incidents/lanes';
import { shownKind } from '../incidents/sorting';
import type { Incident } from '../incidents/types';
import { listInWords, rolesInWords } from '../people/role-words';
import type { DutyPlan } from '../duty/types';
import type { RoleHolding } from '../people/types';
import type { Policy } from '../policies/types';
import type { AlertMessage } from './alert-message';
import { alsoRules } from './also-told';
import { alarmPeople, type ChainPosition } from './chain';
import { whomToRing } from './whom-to-ring';
import { contextOf, nextStep, stepsLeft, type NextStep } from './next-step';

export interface ComposeOptions {
  cause: AlertMessage['cause'];
  policy: Policy;
  holdings: readonly RoleHolding[];
  now: Date;
  repeat: boolean;
  /** Who is on duty; absent where the school keeps no rota. */
  duty?: DutyPlan;
  /**
   * The step this card is for, while it is being told. Without it, it is worked out: an alert that is due is about to
   * be told, any other card is brought up to date.
   */
  telling?: NextStep;
}

/**
 * Everything a card says, and the only place that decides it (P7, DAT-1). It takes nothing from the report but the
 * kind, and in the confidential lanes not even that; the only names are those of staff who answered.
 */
export function composeAlert(incident: Incident, options: ComposeOptions): AlertMessage {
  const confidential = isConfidential(incident.lane);
  const telling = options.telling ?? dueStep(incident, options);
  const told = stepsTold(incident, options.policy).filter((step) => step.index !== indexOf(telling));
  const before = telling === undefined ? told[told.length - 2] : told[told.length - 1];
  const moved = options.cause !== 'first' && before !== undefined;
  return {
    reference: incident.reference,
    ...(isDrill(incident) ? { drill: true } : {}),
    lane: incident.lane,
    confidential,
    ...(confidential ? {} : { kind: shownKind(incident) }),
    priority: incident.priority,
    reportedAt: incident.reportedAt,
    cause: options.cause,
    ...(moved ? { movedOnFrom: before.who } : {}),
    repeat: options.repeat,
    state: stateOf(incident, options, telling),
    ...(options.cause === 'nobodyLeft' && incident.status === 'new'
      ? { ring: whomToRing(contextOf({ incident, ...options })) }
      : {}),
    told: told.map(({ who, at }) => ({ who, at })),
  };
}

/** The step that this alert is due for, when it is due. */
function dueStep(incident: Incident, options: ComposeOptions): NextStep | undefined {
  const { outcome, movesOnAt } = incident.alert;
  const overdue =
    outcome === 'waiting' && movesOnAt !== undefined && Date.parse(movesOnAt) <= options.now.getTime();
  return outcome === 'promised' || overdue ? nextStep({ incident, ...options }) : undefined;
}

function stateOf(
  incident: Incident,
  options: ComposeOptions,
  telling: NextStep | undefined,
): AlertMessage['state'] {
  // A case that was passed on has an owner and waits for an answer all the same.
  const answered = incident.status !== 'new';
  if (answered && incident.owner) return { kind: 'taken', by: incident.owner.name, at: incident.owner.at };
  if (answered && incident.acknowledgedBy) {
    return { kind: 'acknowledged', by: incident.acknowledgedBy.name, at: incident.acknowledgedBy.at };
  }
  const movesOnAt = telling?.kind === 'tell' ? telling.movesOnAt.toISOString() : incident.alert.movesOnAt;
  const nobodyLeft =
    telling?.kind === 'alarm' || (telling === undefined && incident.alert.outcome === 'nobodyLeft');
  if (nobodyLeft || movesOnAt === undefined) return { kind: 'lastStep' };
  const movesOnTo = afterwards(incident, options, telling);
  return movesOnTo === '' ? { kind: 'lastStep' } : { kind: 'waiting', movesOnAt, movesOnTo };
}

/** Who is told after the present step, in words: the next step of the chain, or those whose alarm it is. */
function afterwards(incident: Incident, options: ComposeOptions, telling: NextStep | undefined): string {
  const input = { incident, ...options };
  const present = indexOf(telling) ?? -1;
  const next = stepsLeft(input).find((step) => step.index > present);
  if (next !== undefined) return wordsOf(next, options.policy);
  const alarm = alarmPeople(contextOf(input)).flatMap((person) => person.roles);
  return rolesInWords([...new Set(alarm)], options.policy.words);
}

function wordsOf(step: ChainPosition, { words }: Policy): string {
  if (step.to === 'dslChannel') {
    const byRule = step.also.filter(({ onDuty }) => !onDuty).flatMap((person) => person.roles);
    return channelAnd(
      rolesInWords([...new Set(byRule)], words),
      step.also.some(({ onDuty }) => onDuty),
    );
  }
  const held = step.roles.filter((role) => step.people.some((person) => person.roles.includes(role)));
  return rolesInWords(held, words);
}

function channelAnd(others: string, onDuty: boolean): string {
  return listInWords(['the DSL channel', onDuty ? 'whoever is on duty' : '', others].filter((who) => who !== ''));
}

function indexOf(step: NextStep | undefined): number | undefined {
  return step?.kind === 'tell' ? step.step : undefined;
}

/** The steps climbed so far, oldest first, each with the moment of its first card; the alarm last. */
function stepsTold(incident: Incident, policy: Policy): { index: number; who: string; at: string }[] {
  const steps = new Map<number, { index: number; who: string; at: string }>();
  const byTime = [...incident.deliveries].sort((a, b) => Date.parse(a.sentAt) - Date.parse(b.sentAt));
  for (const { step, sentAt } of byTime) {
    if (!steps.has(step)) steps.set(step, { index: step, who: whoAt(policy, incident, step), at: sentAt });
  }
  return [...steps.values()];
}

/** Who was reached in a step, by what they were told as. */
function whoAt(policy: Policy, incident: Incident, step: number): string {
  const { chain, alarm } = policy.lanes[incident.lane];
  const context = { ...incident, policy, reporterId: incident.reporter.id };
  const also = alsoRules(context, step).flatMap(({ roles }) => roles);
  const targets = incident.deliveries.filter((sent) => sent.step === step).map(({ target }) => target);
  if (targets.some(({ kind }) => kind === 'channel')) {
    const byRule = targets.some((target) => target.kind === 'person' && !target.onDuty);
    return channelAnd(
      byRule ? rolesInWords([...new Set(also)], policy.words) : '',
      targets.some((target) => target.kind === 'person' && target.onDuty),
    );
  }
  const told = chain[step];
  const ofStep = told?.to === 'roles' ? told.roles : CHANNEL_ROLES;
  return rolesInWords(step < 0 ? alarm : [...new Set([...ofStep, ...also])], policy.words);
}
