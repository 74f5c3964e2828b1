import { randomUUID } from 'node:crypto';
import type { SchoolId } from '../../domain/school-id';
import type { Caller } from '../deps';
import { noRole } from '../errors';
import { problemOf } from '../problem-of';
import { chooseSchool } from '../schools/choose-school';
import type { Memberships } from '../schools/memberships';
import { isSeveral } from '../schools/schools';
import type { Schools } from '../schools/schools';
import { continueReport, openReport, submittedOf } from './answer-report';
import type { ReportInvoke } from './answer-report';
import { problemCard } from './dialog/cards/end-cards';
import { schoolCard } from './dialog/cards/school-card';
import { text } from './dialog/inputs';
import { lastWordOf, type DialogAnswer } from './dialog/run-dialog';
import type { Submitted } from './dialog/state';
import type { DialogSchool } from './dialog/turn';
import { within } from './within';

/** Twice this, and the dialog's own time, are less than the five seconds that Teams waits. */
const CHOICE_WITHIN_MS = 700;

export interface ReportDoorParts {
  schools: Schools;
  memberships: Memberships;
  /** The school of a channel, where the configuration says so. */
  schoolOfChannel: (channelId: string) => SchoolId | undefined;
}

/** The first card of the dialog, or before it the question at which school. Never throws. */
export function openAtSchool(parts: ReportDoorParts, caller: Caller | undefined, activity: ReportInvoke): Promise<DialogAnswer> {
  return answerAt(parts, caller, activity, {}, openReport);
}

/** The next card, at the school that the dialog's own cards carry. Never throws. */
export async function continueAtSchool(
  parts: ReportDoorParts,
  caller: Caller | undefined,
  activity: ReportInvoke,
): Promise<DialogAnswer> {
  return answerAt(parts, caller, activity, submittedOf(activity), continueReport);
}

async function answerAt(
  { schools, memberships, schoolOfChannel }: ReportDoorParts,
  caller: Caller | undefined,
  activity: ReportInvoke,
  submitted: Submitted,
  act: typeof openReport,
): Promise<DialogAnswer> {
  const main = schools.at(undefined);
  if (main && !isSeveral(schools)) return act(main, caller, activity);
  if (!caller) return refused(schools, noRole());
  const lastWord = lastWordOf(submitted);
  if (lastWord) return lastWord;
  try {
    const place = schoolOfChannel(activity.conversation.id.split(';')[0] ?? '');
    const asked = submitted.intent === 'otherSchool' ? [] : [schoolIn(submitted), place];
    const choice = await within(CHOICE_WITHIN_MS, chooseSchool(schools, memberships, caller, asked));
    if ('ask' in choice) return { card: schoolCard(choice.ask) };
    if ('none' in choice) return refused(schools, noRole());
    const others = await within(CHOICE_WITHIN_MS, memberships.of(caller)).catch(() => []);
    const here: DialogSchool | undefined = choice.school && { ...choice.school, hasOthers: others.length > 1 };
    // The choice of a school has no answers yet; and answers given for one school are not another's.
    const goesOn = submitted.intent !== 'chooseSchool' && asked[0] === choice.school?.id;
    return (goesOn ? act : openReport)(choice.deps, caller, activity, here);
  } catch (error) {
    return refused(schools, error);
  }
}

function schoolIn({ intent, school, lantern }: Submitted): SchoolId | undefined {
  const carried = typeof lantern === 'object' && lantern !== null && 'school' in lantern ? lantern.school : undefined;
  return text(intent === 'chooseSchool' ? school : carried) || undefined;
}

/** No school's numbers: which one it would be is not known. */
function refused({ shared }: Schools, error: unknown): DialogAnswer {
  const id = randomUUID();
  shared.log.warn('schoolNotChosen', { id, error: error instanceof Error ? error.name : 'unknown' });
  return { card: problemCard(problemOf(error, { id, contacts: [] })) };
}
