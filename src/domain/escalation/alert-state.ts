import type { NewEntry } from '../incidents/chronology';
import type { AlertState, Delivery, DeliveryTarget, Incident, IncidentChange } from '../incidents/types';
import { listInWords } from '../people/role-words';
import type { TellResult } from '../ports';
import { howReached, whyMissed } from './delivery-words';
import type { AlarmStep, TellStep } from './next-step';

/** What happened when a step was told: one result for each of its targets. */
export interface TellingOutcome {
  step: TellStep | AlarmStep;
  results: readonly { target: DeliveryTarget; result: TellResult }[];
}

/** `tryAgain`: Teams was busy for somebody in this step; ask `nextStep` again soon. */
export interface AfterTelling {
  change: IncidentChange;
  entries: readonly NewEntry[];
  tryAgain: boolean;
}

/**
 * How an incident stands after a step was told. When nobody could be reached because Teams was busy, nothing changes
 * and the same step comes again. When everybody refused, the step counts as told and the next one is due at once.
 */
export function afterTelling(incident: Incident, outcome: TellingOutcome, now: Date): AfterTelling {
  const sent = outcome.results.filter(({ result }) => result.outcome === 'sent');
  const tryAgain = outcome.results.some(({ result }) => result.outcome === 'tryAgain');
  if (sent.length === 0 && tryAgain) return { change: {}, entries: [], tryAgain };
  const goesOn = !isReached(incident, outcome);
  const alert = alertAfter(incident, outcome, goesOn, tryAgain, now);
  const deliveries = deliveriesAfter(incident, outcome, now);
  return { change: { alert, deliveries }, entries: entriesFor(outcome, now), tryAgain };
}

/**
 * Whether the step has its time now. Those told beside the channel do not stand in for it: when Teams refuses the
 * channel and nobody who reads it, such as whoever is on duty, could be told in person, the next step is due at once.
 */
function isReached(incident: Incident, { step, results }: TellingOutcome): boolean {
  const sent = results.filter(({ result }) => result.outcome === 'sent').map(({ target }) => target);
  const refused = results.some(({ target, result }) => target.kind === 'channel' && result.outcome === 'refused');
  if (step.kind === 'tell' && refused) {
    const readsIt = (target: DeliveryTarget): boolean =>
      (target.kind === 'person' && target.onDuty === true) ||
      step.standIns.some((standIn) => sameTarget(standIn, target));
    return sent.some(readsIt);
  }
  const before = step.kind === 'tell' && incident.deliveries.some((delivery) => delivery.step === step.step);
  return sent.length > 0 || before;
}

function alertAfter(
  incident: Incident,
  { step }: TellingOutcome,
  goesOn: boolean,
  tryAgain: boolean,
  now: Date,
): AlertState {
  const stepsTold = step.kind === 'tell' && !tryAgain ? step.step + 1 : incident.alert.stepsTold;
  // Somebody may have answered while the cards went out: an answered alert stays answered.
  if (incident.alert.outcome === 'acknowledged') return { stepsTold, outcome: 'acknowledged' };
  if (step.kind === 'alarm') return { stepsTold, outcome: 'nobodyLeft' };
  if (goesOn) return { stepsTold, outcome: incident.alert.outcome, movesOnAt: now.toISOString() };
  return { stepsTold, outcome: 'waiting', movesOnAt: step.movesOnAt.toISOString() };
}

function deliveriesAfter(
  incident: Incident,
  { step, results }: TellingOutcome,
  now: Date,
): readonly Delivery[] {
  const number = step.kind === 'tell' ? step.step : -1;
  const added = results.flatMap(({ target, result }): Delivery[] =>
    result.outcome === 'sent'
      ? [{ step: number, target, handle: result.handle, sentAt: now.toISOString(), ...wayOf(result) }]
      : [],
  );
  // An alarm sounds again and again: only the newest card of each person is kept, so that the record stays small.
  const kept = incident.deliveries.filter(
    (old) => old.step !== number || !added.some((fresh) => sameTarget(fresh.target, old.target)),
  );
  return [...kept, ...added];
}

/** A card is what everybody expects; only another way is worth a word on record. */
function wayOf({ way }: Extract<TellResult, { outcome: 'sent' }>): Pick<Delivery, 'way'> {
  return way === undefined || way === 'chat' ? {} : { way };
}

function entriesFor({ step, results }: TellingOutcome, now: Date): NewEntry[] {
  const at = now.toISOString();
  const reached = listInWords(
    results.flatMap(({ target, result }) =>
      result.outcome === 'sent' ? [`${nameOf(target)}${howReached(result)}`] : [],
    ),
  );
  const entries = results.flatMap(({ target, result }): NewEntry[] =>
    result.outcome === 'refused'
      ? [
          {
            at,
            kind: 'notDelivered',
            text: `The alert could not be delivered to ${nameOf(target)}${whyMissed(result)}.`,
          },
        ]
      : [],
  );
  if (step.kind === 'alarm') {
    const whom = reached === '' ? 'The alarm reached nobody.' : `The alarm went to ${reached}.`;
    return [...entries, { at, kind: 'nobodyLeft', text: `Nobody is left to tell. ${whom}` }];
  }
  if (reached === '') return entries;
  const moved = step.cause === 'movedOn';
  const text = moved
    ? `Nobody answered in time. The alert went on to ${reached}.`
    : `The alert went to ${reached}.`;
  return [...entries, { at, kind: moved ? 'movedOn' : 'alerted', text }];
}

function nameOf(target: DeliveryTarget): string {
  if (target.kind === 'channel') return 'the DSL channel';
  return target.onDuty ? `${target.name} (on duty)` : target.name;
}

function sameTarget(a: DeliveryTarget, b: DeliveryTarget): boolean {
  if (a.kind === 'channel' || b.kind === 'channel') return a.kind === b.kind;
  return a.personId === b.personId;
}
