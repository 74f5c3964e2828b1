import { CursorTooOld, MailboxRefused } from '../../domain/intake/ports';
import type { Kept } from '../../domain/intake/ports';
import type { IntakeState } from '../../domain/intake/types';
import { StoreUnavailable } from '../../domain/ports';
import type { Timer } from '../../domain/ports';
import type { Deps, Intake } from '../deps';
import { keepSubscription } from './subscription';
import { takeOne } from './take-one';
import { tellOfMail } from './tell-of-mail';

/** With somebody who tells of news a look now and then is enough; without, mail waits for the next one. */
const LOOK_MS = { told: 15 * 60_000, untold: 3 * 60_000 };
/** A mailbox that may not be read: granting takes Exchange up to two hours. */
const REFUSED_MS = 10 * 60_000;
/** Pages taken under one lease of the timer. */
const PAGES = 3;
/** After so many tries a single message does not keep back the others any more. */
const TRIES = 4;
const AGAIN_MS = 20_000;
const DAY_MS = 24 * 3_600_000;

/**
 * Takes what came into the intake mailbox since the last look, and sets the timer to the next. The timer's lease makes
 * one copy of the service do it at a time; when it ends half-way, the next look begins at the page it was on, and what was
 * taken already is known by its key. Throws EtagConflict, StoreUnavailable: the lease runs out, and another copy looks.
 *
 * Graph: reads the state of the mailbox (one item of `IntakeMail`), asks Exchange for changes; per message see take-one.
 */
export async function takeMail(deps: Deps, claimed: Timer): Promise<void> {
  const { intake } = deps;
  // A mailbox taken out of the settings leaves its timer behind.
  if (intake === undefined) return deps.timers.done(claimed);
  const now = deps.clock.now();
  let state = (await intake.book.readState()) ?? (await begin(intake, now));
  try {
    state = await keepSubscription(deps, intake, state);
    const { more, state: read } = await readPages(deps, intake, state, claimed.attempts >= TRIES);
    const pause = read.value.subscription ? LOOK_MS.told : LOOK_MS.untold;
    await deps.timers.moveTo(claimed, new Date(deps.clock.now().getTime() + (more ? 0 : pause)));
  } catch (error) {
    if (error instanceof StoreUnavailable && claimed.attempts <= TRIES) {
      // Held on to instead of moved, because moving would forget how often it was tried.
      deps.log.warn('mailLookFailed', { error: error.name, attempts: claimed.attempts });
      await deps.timers.claim(claimed, new Date(deps.clock.now().getTime() + AGAIN_MS));
      return;
    }
    if (!(error instanceof MailboxRefused)) throw error;
    await sayTrouble(deps, intake, state);
    await deps.timers.moveTo(claimed, new Date(deps.clock.now().getTime() + REFUSED_MS));
  }
}

/** What lay in the mailbox before Lantern did is nobody's report. */
function begin({ book }: Intake, now: Date): Promise<Kept<IntakeState>> {
  return book.writeState({ since: wholeSeconds(now) }, undefined);
}

async function readPages(
  deps: Deps,
  intake: Intake,
  from: Kept<IntakeState>,
  lastTry: boolean,
): Promise<{ more: boolean; state: Kept<IntakeState> }> {
  let state = from;
  for (let page = 0; page < PAGES; page += 1) {
    const read = await intake.mailbox.changes(state.value).catch((error: unknown) => {
      if (error instanceof CursorTooOld) return undefined;
      throw error;
    });
    if (read === undefined) {
      state = await beginAgain(intake, state);
      continue;
    }
    for (const ref of read.messages) await takeOne(deps, intake, ref, lastTry);
    state = await remember(intake, state, read);
    if (!read.more) return { more: false, state };
  }
  return { more: true, state };
}

/** When the cursor is too old it goes on from the last mail that was taken, a day earlier to be sure. */
function beginAgain({ book }: Intake, state: Kept<IntakeState>): Promise<Kept<IntakeState>> {
  const { cursor: _tooOld, ...value } = state.value;
  const dayBefore = value.latest === undefined ? value.since : wholeSeconds(new Date(Date.parse(value.latest) - DAY_MS));
  return book.writeState({ ...value, since: dayBefore < value.since ? value.since : dayBefore }, state);
}

/** A look that found nothing leaves nothing behind: the old cursor leads to the same place (P10). */
async function remember(
  { book }: Intake,
  state: Kept<IntakeState>,
  read: Awaited<ReturnType<Intake['mailbox']['changes']>>,
): Promise<Kept<IntakeState>> {
  const { trouble, ...value } = state.value;
  if (read.messages.length === 0 && value.cursor !== undefined && trouble === undefined) return state;
  const latest = [value.latest ?? '', ...read.messages.map(({ receivedAt }) => receivedAt)].sort().at(-1);
  return book.writeState({ ...value, cursor: read.cursor, ...(latest ? { latest } : {}) }, state);
}

async function sayTrouble(deps: Deps, { book }: Intake, state: Kept<IntakeState>): Promise<void> {
  deps.log.error('mailboxRefused');
  if (state.value.trouble !== undefined) return;
  await book.writeState({ ...state.value, trouble: deps.clock.now().toISOString() }, state);
  await tellOfMail(deps, 'trouble');
}

/** As Graph wants it in a filter. */
function wholeSeconds(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}
