import { intakeWords } from '../../contract/words/intake-en-gb';
import { DAY, londonDay, londonInstant } from '../../domain/calendar/london';
import { digestOf } from '../../domain/intake/digest';
import { holders } from '../../domain/people/roles';
import type { Timer } from '../../domain/ports';
import type { Deps } from '../deps';
import { situationNow } from '../situation';

/** Report keys are UUIDs, so no incident's timer is called so. */
export const DIGEST = 'intake-digest';
const AGAIN_MS = 5 * 60_000;
const BACK_MS = 8 * 24 * 3_600_000;
/** Lines of the card; what is over is only counted. */
const LINES = 8;

/** Low alerts wait for the next opening of school; a timer that is there already stays as it is. Throws StoreUnavailable. */
export async function promiseDigest(deps: Deps): Promise<void> {
  const { now, policy } = await situationNow(deps);
  const opening = londonInstant(londonDay(now) + DAY, policy.schoolDay.opens);
  const promise = { timerKey: DIGEST, register: 'incidents' as const, dueAt: opening.toISOString(), promisedAt: now.toISOString() };
  await deps.timers.promise(promise);
}

/**
 * One card a day for all low alerts of monitoring systems, to the DSL and the deputies: how many of what, and nobody's
 * name. What was told is kept after the card is out: told twice rather than never. Throws StoreUnavailable, EtagConflict.
 *
 * Graph: one indexed read of `IntakeMail`, one update of its state.
 */
export async function sendDigest(deps: Deps, claimed: Timer): Promise<void> {
  const { intake } = deps;
  const state = await intake?.book.readState();
  if (!intake || !state) return deps.timers.done(claimed);
  const { holdings, now } = await situationNow(deps);
  const entries = await intake.book.since(new Date(now.getTime() - BACK_MS));
  const { total, lines } = digestOf(entries, state.value.digestedUntil);
  if (total > 0 && (await tell(deps, total, lines)) === 'tryAgain') {
    return deps.timers.moveTo(claimed, new Date(now.getTime() + AGAIN_MS)).then(() => undefined);
  }
  const until = entries.map(({ receivedAt }) => receivedAt).sort().at(-1);
  if (until) await intake.book.writeState({ ...state.value, digestedUntil: until }, state);
  await deps.timers.done(claimed);

  async function tell(at: Deps, count: number, all: typeof lines): Promise<'done' | 'tryAgain'> {
    const words = intakeWords.digest;
    const shown = all.slice(0, LINES).map((line) => words.line(line.system, line.category, line.count));
    const note = {
      title: words.title(count),
      lines: all.length > LINES ? [...shown, words.more(all.length - LINES)] : shown,
      open: { label: intakeWords.note.open, place: 'school/mailbox' },
    };
    const people = holders(holdings, ['dsl', 'deputyDsl'], now);
    const told = await Promise.all(people.map(({ id, name }) => at.notifier.note({ kind: 'person', personId: id, name }, note)));
    return !told.includes('sent') && told.includes('tryAgain') ? 'tryAgain' : 'done';
  }
}
