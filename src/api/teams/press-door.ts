import type { AdaptiveCardActionResponse } from '@microsoft/teams.api';
import type { IAdaptiveCard } from '@microsoft/teams.cards';
import type { AlertMessage } from '../../domain/escalation/alert-message';
import { MAIN_SCHOOL } from '../../domain/school-id';
import type { SchoolId } from '../../domain/school-id';
import type { Caller, Deps } from '../deps';
import { noSuchSchool } from '../errors';
import { ownSchool } from '../schools/choose-school';
import { isSeveral } from '../schools/schools';
import type { Schools } from '../schools/schools';
import { UnknownPerson, pressCard, refusedPress } from './press-card';
import type { CardPress } from './press-card';
import { within } from './within';

/** With the press's own time, less than the five seconds that Teams waits. */
const CHOICE_WITHIN_MS = 1_000;

/** A button of an alert card, at the school that the card carries; older cards carry none, and are the main school's. */
export async function pressAtSchool(
  schools: Schools,
  alertCard: (message: AlertMessage, school: SchoolId) => IAdaptiveCard,
  caller: Caller | undefined,
  press: CardPress,
): Promise<AdaptiveCardActionResponse> {
  const id = schoolIn(press.data);
  try {
    const deps = await within(CHOICE_WITHIN_MS, placeOf(schools, caller, id));
    return await pressCard({ deps, caller, alertCard: (message) => alertCard(message, id ?? MAIN_SCHOOL) }, press);
  } catch (error) {
    return refusedPress(schools.shared.log, error, async () => []);
  }
}

async function placeOf(schools: Schools, caller: Caller | undefined, id: SchoolId | undefined): Promise<Deps> {
  const main = schools.at(undefined);
  if (main && !isSeveral(schools)) return main;
  if (!caller) throw new UnknownPerson();
  const found = await ownSchool(schools, caller, id);
  if (!found) throw noSuchSchool();
  return found.deps;
}

function schoolIn(data: unknown): SchoolId | undefined {
  const school = typeof data === 'object' && data !== null && 'school' in data ? data.school : undefined;
  return typeof school === 'string' ? school : undefined;
}
