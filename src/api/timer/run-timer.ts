import type { Incident } from '../../domain/incidents/types';
import { EtagConflict } from '../../domain/ports';
import type { Timer } from '../../domain/ports';
import type { Deps } from '../deps';
import { ACCESS } from '../agreements/access-soon';
import { CHASE } from '../agreements/chase-soon';
import { chaseSignatures } from '../agreements/chase-signatures';
import { keepAccess } from '../agreements/keep-access';
import { lookForGaps } from '../duty/look-for-gaps';
import { GAP_LOOK } from '../duty/look-soon';
import { findByKey } from '../incidents/find-by-key';
import { flushOutbox } from '../incidents/outbox';
import { updateCards, withdrawCards } from '../incidents/update-cards';
import { copyOriginals } from '../intake/copy-originals';
import { isCopyTimer } from '../intake/copy-timer';
import { DIGEST, sendDigest } from '../intake/send-digest';
import { takeMail } from '../intake/take-mail';
import { MAILBOX_LOOK } from '../intake/mailbox-timer';
import { climb } from './climb';
import { isClockTimer, promiseReminder } from './clock-timer';
import { remindOfClocks } from './remind-of-clocks';

/** How long a copy of the service may take over one timer before another takes it up. */
const LEASE_MS = 60_000;
/** A promise without an incident: the sender was never told "received", and may send again for this long. */
const ORPHAN_KEPT_MS = 24 * 3_600_000;
const ORPHAN_LOOK_MS = { least: 30_000, most: 300_000 };
/** Cards of an answered alert that could not be reached are tried this often. */
const CARD_TRIES = 5;
const CARD_PAUSE_MS = 30_000;

/**
 * Keeps the promise of one alert, as far as it is due: safe to call at any moment, by any number of copies. Only the
 * copy whose claim wins acts. Never throws: what fails is logged, and the lease runs out for the next try (P2).
 * @param known the incident, from whoever has just written it; it is looked up otherwise
 */
export async function runTimer(deps: Deps, timer: Timer, known?: Incident): Promise<void> {
  if (isHeld(timer, deps.clock.now())) return;
  try {
    const claimed = await deps.timers.claim(timer, later(deps, LEASE_MS));
    if (claimed) await keepPromise(deps, claimed, timer.dueAt, known);
  } catch (error) {
    const lost = error instanceof EtagConflict;
    const facts = { timer: timer.itemId, register: timer.register, error: error instanceof Error ? error.name : 'unknown' };
    if (lost) deps.log.info('timerTakenOver', facts);
    else deps.log.error('timerFailed', facts);
  }
}

async function keepPromise(deps: Deps, claimed: Timer, dueAt: string, known?: Incident): Promise<void> {
  if (isClockTimer(claimed)) return remindOfClocks(deps, claimed);
  if (claimed.timerKey === GAP_LOOK) return lookForGaps(deps, claimed);
  if (claimed.timerKey === ACCESS) return keepAccess(deps, claimed);
  if (claimed.timerKey === CHASE) return chaseSignatures(deps, claimed);
  if (claimed.timerKey === MAILBOX_LOOK) return takeMail(deps, claimed);
  if (claimed.timerKey === DIGEST) return sendDigest(deps, claimed);
  if (isCopyTimer(claimed)) return copyOriginals(deps, claimed);
  const incident = known ?? (await findByKey(deps, claimed.timerKey, claimed.register));
  // Nobody waits for the first card because of a clock; whatever comes after it makes sure of the clocks first.
  const first = incident?.alert.outcome === 'promised';
  if (incident && !first) await promiseReminder(deps, incident);
  await act(deps, claimed, incident, dueAt);
  if (incident && first) await promiseReminder(deps, incident);
}

async function act(deps: Deps, claimed: Timer, incident: Incident | undefined, dueAt: string): Promise<void> {
  if (incident === undefined) await waitForIncident(deps, claimed);
  else if (isAnswered(incident)) await settle(deps, claimed, incident);
  else if (!isDue(incident, dueAt, deps.clock.now())) await waitForSilence(deps, claimed, incident, dueAt);
  else await climb(deps, claimed, incident);
}

/**
 * Looks again ever more seldom, so that promises left behind by an outage do not eat the budget; a sender who sends
 * again alerts at once anyway.
 */
async function waitForIncident(deps: Deps, claimed: Timer): Promise<void> {
  const age = deps.clock.now().getTime() - Date.parse(claimed.promisedAt);
  if (age >= ORPHAN_KEPT_MS) return deps.timers.done(claimed);
  const pause = Math.min(Math.max(age / 10, ORPHAN_LOOK_MS.least), ORPHAN_LOOK_MS.most);
  await deps.timers.moveTo(claimed, later(deps, pause));
}

/** Woken before its time, as when somebody was named who has a card (name-person.ts): that card must not stay. */
async function waitForSilence(deps: Deps, claimed: Timer, incident: Incident, dueAt: string): Promise<void> {
  if (await cardsComeAgain(deps, claimed, await withdrawCards(deps, incident))) return;
  await deps.timers.moveTo(claimed, new Date(incident.alert.movesOnAt ?? dueAt));
}

/** Somebody has it. What their own copy of the service may not have finished is finished here, then the timer goes. */
async function settle(deps: Deps, claimed: Timer, incident: Incident): Promise<void> {
  await flushOutbox(deps, incident);
  if (await cardsComeAgain(deps, claimed, await updateCards(deps, incident))) return;
  await deps.timers.done(claimed);
}

/** Held on to instead of moved, because moving would forget how often it was tried. */
async function cardsComeAgain(deps: Deps, claimed: Timer, cards: 'done' | 'tryAgain'): Promise<boolean> {
  if (cards === 'done' || claimed.attempts >= CARD_TRIES) return false;
  await deps.timers.claim(claimed, later(deps, CARD_PAUSE_MS));
  return true;
}

/**
 * Moving a timer forgets its attempts, so one with attempts and a moment to come is in somebody's hands. The second of
 * two equal reports must not alert while the first is about it.
 */
function isHeld(timer: Timer, now: Date): boolean {
  return timer.attempts > 0 && Date.parse(timer.dueAt) > now.getTime();
}

function isAnswered(incident: Incident): boolean {
  return incident.status !== 'new' || incident.alert.outcome === 'acknowledged';
}

/**
 * A report that came twice, or a lease that ran out, wakes a timer early: silence must not move on before its time.
 * Due is an alert that nobody has sent yet, a step that reached only some of its people, silence past its time, or an
 * alarm that sounds again.
 */
function isDue(incident: Incident, timerDueAt: string, now: Date): boolean {
  const { outcome, movesOnAt, stepsTold } = incident.alert;
  const unfinished = incident.deliveries.some(({ step }) => step >= stepsTold);
  if (outcome === 'promised' || unfinished) return true;
  return Date.parse(movesOnAt ?? timerDueAt) <= now.getTime();
}

function later(deps: Deps, milliseconds: number): Date {
  return new Date(deps.clock.now().getTime() + milliseconds);
}
