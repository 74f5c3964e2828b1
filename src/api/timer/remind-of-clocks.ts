import { words } from '../../contract/words/en-gb';
import { nextReminderAt, remindersDue } from '../../domain/duties/clocks';
import type { Reminder } from '../../domain/duties/clocks';
import { afterReminder, reminderMessage, whomToRemind } from '../../domain/duties/remind';
import { recordEntries } from '../../domain/incidents/chronology';
import type { Actor, Incident } from '../../domain/incidents/types';
import { EtagConflict } from '../../domain/ports';
import type { TellResult, Timer } from '../../domain/ports';
import type { Deps } from '../deps';
import { findByKey } from '../incidents/find-by-key';
import { flushOutbox, withoutConfirmed } from '../incidents/outbox';
import { withdrawCards } from '../incidents/update-cards';
import { situationOf } from '../situation';
import type { Situation } from '../situation';
import { reportKeyOf } from './clock-timer';

const PAUSE_MS = 60_000;
/** After this many tries a reminder counts as told to those it reached. */
const TRIES = 5;
const ATTEMPTS = 5;

/**
 * Tells of the clocks of one case that are near or over, puts it on record, and sets the timer to the next moment; with
 * none to come the timer goes. A crash in between repeats a card and loses none (P2). Throws StoreUnavailable,
 * EtagConflict.
 *
 * Graph: reads one item; per reminder updates it and adds to its chronology.
 */
export async function remindOfClocks(deps: Deps, claimed: Timer): Promise<void> {
  let incident = await findByKey(deps, reportKeyOf(claimed), claimed.register);
  if (incident === undefined) return deps.timers.done(claimed);
  const situation = await situationOf(deps, incident);
  for (const reminder of remindersDue(incident, situation.policy, situation.now)) {
    const told = await tell(deps, incident, reminder, situation, claimed.attempts);
    const later = told.some(({ result }) => result.outcome === 'tryAgain') && claimed.attempts < TRIES;
    if (later) {
      await deps.timers.claim(claimed, new Date(deps.clock.now().getTime() + PAUSE_MS));
      return;
    }
    incident = await record(deps, incident, reminder, told);
  }
  await flushOutbox(deps, incident);
  // Somebody may have been named in it while their card was on its way.
  await withdrawCards(deps, incident);
  const next = nextReminderAt(incident, situation.policy, deps.clock.now());
  if (next === undefined) await deps.timers.done(claimed);
  else await deps.timers.moveTo(claimed, next);
}

interface Told {
  person: Actor;
  result: TellResult;
}

async function tell(
  deps: Deps,
  incident: Incident,
  reminder: Reminder,
  { holdings, now }: Situation,
  attempts: number,
): Promise<Told[]> {
  const message = reminderMessage(incident, reminder, reminder.clock.dueAt ?? now, attempts > 1);
  const people = whomToRemind(incident, holdings, now);
  return Promise.all(
    people.map(async (person) => {
      const target = { kind: 'person' as const, personId: person.id, name: person.name };
      const goRound = attempts >= TRIES;
      const result = await deps.notifier
        .tell(target, message, { goRound })
        .catch((): TellResult => ({ outcome: 'tryAgain', reason: 'The notifier failed.' }));
      deps.log.info('reminder', { reference: incident.reference, outcome: result.outcome });
      return { person, result };
    }),
  );
}

/** Applied to the case as it then is, whoever changed it in between. */
async function record(deps: Deps, found: Incident, reminder: Reminder, told: readonly Told[]): Promise<Incident> {
  const store = deps.registers[found.register];
  const named = (sent: boolean) =>
    told.filter(({ result }) => (result.outcome === 'sent') === sent).map(({ person }) => person.name);
  const cards = told.flatMap(({ person, result }) =>
    result.outcome === 'sent' ? [{ personId: person.id, handle: result.handle }] : [],
  );
  const outcome = { label: words.clocks[reminder.clock.rule.id], reached: named(true), missed: named(false), cards };
  let incident = found;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const { work, entry } = afterReminder(incident, reminder, outcome, deps.clock.now());
    const { change } = recordEntries(withoutConfirmed(deps, incident), [entry], deps.hasher);
    try {
      return await store.update(incident, { work, ...change });
    } catch (error) {
      if (!(error instanceof EtagConflict)) throw error;
      incident = (await store.get(found.itemId)) ?? incident;
    }
  }
  throw new EtagConflict(`${found.reference} kept changing.`);
}
