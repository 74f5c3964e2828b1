import { deadlineFrom } from '../../domain/escalation/deadline';
import { nextStep } from '../../domain/escalation/next-step';
import type { AlarmStep, TellStep } from '../../domain/escalation/next-step';
import type { Incident } from '../../domain/incidents/types';
import type { Timer } from '../../domain/ports';
import type { Deps } from '../deps';
import { flushOutbox } from '../incidents/outbox';
import { updateCards } from '../incidents/update-cards';
import { situationOf } from '../situation';
import type { Situation } from '../situation';
import { recordTelling } from './record-telling';
import { tellStep } from './tell-step';

/** No chain is longer; a policy that seems to be is wrong, and the next round goes on from here. */
const STEPS_AT_ONCE = 12;
/** A service that was down past the deadline still tries a step this often before it goes round it. */
const TRIES_AT_LEAST = 3;

/**
 * Tells the next step of an unanswered alert, and the one after it at once where nobody could be reached (ESC-9). Sets
 * the timer to when silence moves it on, or the alarm sounds again. Throws StoreUnavailable, EtagConflict: the next
 * try finds everything as far as it went.
 */
export async function climb(deps: Deps, claimed: Timer, found: Incident): Promise<void> {
  let incident = found;
  for (let count = 0; count < STEPS_AT_ONCE; count += 1) {
    const situation = await situationOf(deps, incident);
    const step = nextStep({ incident, ...situation });
    if (step.kind === 'none') return deps.timers.done(claimed);

    const goRound = claimed.attempts >= TRIES_AT_LEAST && isPastDeadline(incident, step, situation);
    const results = await tellStep(deps, { incident, step, situation, attempts: claimed.attempts, goRound });
    const after = await recordTelling(deps, incident, { step, results });
    incident = after.incident;
    if (after.tryAgain) return holdOn(deps, claimed, incident, situation);
    if (incident.status !== 'new') return finish(deps, claimed, incident);
    if (step.kind === 'alarm') return soundAgain(deps, claimed, incident, step);
    if (waitsForAnswer(incident, deps.clock.now())) return moveOn(deps, claimed, incident, step);
  }
}

/** Whether the domain gave the step its time; when it could not be told, it is due to move on at once. */
function waitsForAnswer({ alert }: Incident, now: Date): boolean {
  return alert.movesOnAt !== undefined && Date.parse(alert.movesOnAt) > now.getTime();
}

/** The step is told: earlier cards say so, and the timer waits for silence. */
async function moveOn(deps: Deps, claimed: Timer, incident: Incident, step: TellStep): Promise<void> {
  await deps.timers.moveTo(claimed, new Date(incident.alert.movesOnAt ?? step.movesOnAt));
  await afterwards(deps, incident, step.step);
}

async function soundAgain(deps: Deps, claimed: Timer, incident: Incident, step: AlarmStep): Promise<void> {
  if (step.targets.length === 0) deps.log.error('nobodyToTell', { reference: incident.reference });
  await deps.timers.moveTo(claimed, step.soundsAgainAt);
  await afterwards(deps, incident, -1);
}

/** Somebody answered while the cards went out: all of them say so, the new ones too. */
async function finish(deps: Deps, claimed: Timer, incident: Incident): Promise<void> {
  await flushOutbox(deps, incident);
  await updateCards(deps, incident);
  await deps.timers.done(claimed);
}

/**
 * Teams is out of reach: soon again, with longer pauses the longer it lasts, but not past the step's deadline. The
 * timer is held on to instead of moved, because moving would forget the attempts, and a card that may have arrived
 * must say that it is a repeat.
 */
async function holdOn(deps: Deps, claimed: Timer, incident: Incident, situation: Situation): Promise<void> {
  const now = situation.now.getTime();
  const lasted = now - begunAt(incident);
  const pause = lasted < 10_000 ? 5_000 : lasted < 60_000 ? 15_000 : 60_000;
  const deadline = deadlineOf(incident, situation);
  const until = deadline > now ? Math.min(now + pause, deadline) : now + pause;
  await deps.timers.claim(claimed, new Date(until));
  await flushOutbox(deps, incident);
}

/** What is not needed for the promise comes last: when it fails, the next change or round makes up for it. */
async function afterwards(deps: Deps, incident: Incident, justTold: number): Promise<void> {
  await flushOutbox(deps, incident);
  await updateCards(deps, incident, ({ step }) => step !== justTold);
}

/** When the step that is due now began to be due: its first card, or the silence before it, or the report itself. */
function begunAt(incident: Incident): number {
  const { stepsTold, movesOnAt } = incident.alert;
  const sent = incident.deliveries.filter(({ step }) => step >= stepsTold).map(({ sentAt }) => Date.parse(sentAt));
  if (sent.length > 0) return Math.min(...sent);
  return Date.parse(movesOnAt ?? incident.reportedAt);
}

function deadlineOf(incident: Incident, { policy }: Situation): number {
  const { acknowledgeWithin } = policy.times[incident.priority];
  return deadlineFrom(new Date(begunAt(incident)), acknowledgeWithin, policy.schoolDay).getTime();
}

/** Nobody waits for Teams longer than for a person: then other ways are taken, or the step counts as not reached. */
function isPastDeadline(incident: Incident, step: TellStep | AlarmStep, situation: Situation): boolean {
  return step.kind === 'alarm' || deadlineOf(incident, situation) <= situation.now.getTime();
}
