import type { NamePerson } from '../../contract/cases';
import { INVOLVED_LIMIT } from '../../contract/limits';
import { words } from '../../contract/words/en-gb';
import { cardsOf } from '../../domain/escalation/cards-of';
import { deadlineFrom } from '../../domain/escalation/deadline';
import { mayName } from '../../domain/incidents/access';
import { losesCase, namedAlready } from '../../domain/incidents/name-later';
import type { Incident, InvolvedPerson } from '../../domain/incidents/types';
import type { CaseAction } from '../../domain/incidents/workflow';
import { isConcerned } from '../../domain/people/exclusion';
import type { Caller, Deps } from '../deps';
import { inTheReport, notYourself, overtaken, tooManyNamed } from '../errors';
import { promiseLook } from '../timer/promise-look';
import { changeCase } from './change-case';
import type { CaseOutcome } from './change-case';
import type { LoadedCase } from './load-case';

/** Long enough for the change to be stored; then their card is looked for, should this copy end before it has been. */
const SOON_MS = 30_000;

/**
 * Names somebody who turns out to be involved, beside the report. Whoever is alleged, or may be, neither sees nor hears
 * of the case from then on: it leaves their list and their hands, and their card says nothing any more (ESC-4, P3).
 * Sent again by the same person in the same words it changes nothing. Throws Refusal (notFound, notAllowed, conflict
 * when the report or somebody else has named them), StoreUnavailable.
 *
 * Graph: reads and updates one item; creates one in the chronology list and, for somebody who was told, one in the
 * timers list.
 */
export function namePerson(deps: Deps, caller: Caller, reference: string, given: NamePerson): Promise<CaseOutcome> {
  return changeCase(deps, caller, reference, {
    may: mayName,
    action: (loaded) => actionFor(deps, caller, loaded, given),
  });
}

async function actionFor(
  deps: Deps,
  caller: Caller,
  { incident, situation: { now, policy } }: LoadedCase,
  { person, part, reason }: NamePerson,
): Promise<CaseAction | undefined> {
  if (person.directoryId === caller.id) throw notYourself();
  const named = { ...person, part };
  const before = namedAlready(incident, named);
  if (before === 'inReport') throw inTheReport();
  if (before) {
    if (before.by.id === caller.id && before.reason === reason) return undefined;
    throw overtaken(before.by, now);
  }
  if ((incident.work?.named ?? []).length >= INVOLVED_LIMIT) throw tooManyNamed();
  if (hasSomethingToLose(incident, named)) await promiseLook(deps, incident, new Date(now.getTime() + SOON_MS));
  const movesOnAt = deadlineFrom(now, policy.times[incident.priority].acknowledgeWithin, policy.schoolDay);
  return { kind: 'name', person: named, partLabel: words.parts[part], reason, movesOnAt: movesOnAt.toISOString() };
}

/** They have the case, or a card of their own. */
function hasSomethingToLose(incident: Incident, person: InvolvedPerson): boolean {
  if (!isConcerned(person) || person.directoryId === undefined) return false;
  return losesCase(incident, person) || cardsOf(incident, (id) => id === person.directoryId).length > 0;
}
