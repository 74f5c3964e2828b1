import type { Activity } from '@microsoft/teams.api';
import { dialogWords } from '../../contract/words/dialog-en-gb';
import { schoolContacts } from '../contacts';
import type { Caller, Deps } from '../deps';
import { problemCard } from './dialog/cards/end-cards';
import { answerDialog, openDialog, type DialogAnswer } from './dialog/run-dialog';
import type { Submitted } from './dialog/state';
import type { DialogParts, DialogSchool } from './dialog/turn';
import { messageRecord } from './message-record';

/** The invokes that the dialog answers: from a message or the compose box, and from a button of the bot's own card. */
export interface ReportInvoke {
  conversation: Activity['conversation'];
  channelData?: Activity['channelData'];
  value?: { data?: unknown; messagePayload?: unknown };
}

/** The first card of the dialog. */
export async function openReport(
  deps: Deps,
  caller: Caller | undefined,
  activity: ReportInvoke,
  school?: DialogSchool,
): Promise<DialogAnswer> {
  return caller ? openDialog(partsOf(deps, caller, activity, school)) : unknownPerson(deps);
}

/** The next card, the receipt, or a last word. May come three times for one press (P1). */
export async function continueReport(
  deps: Deps,
  caller: Caller | undefined,
  activity: ReportInvoke,
  school?: DialogSchool,
): Promise<DialogAnswer> {
  return caller ? answerDialog(partsOf(deps, caller, activity, school), submittedOf(activity)) : unknownPerson(deps);
}

function partsOf(
  deps: Deps,
  caller: Caller,
  { conversation, value }: ReportInvoke,
  school: DialogSchool | undefined,
): DialogParts {
  const where = { conversationId: conversation.id, now: deps.clock.now(), hasher: deps.hasher };
  return { deps, caller, message: messageRecord(value?.messagePayload, where), ...(school ? { school } : {}) };
}

/** What was put into a card, and what its button carries. */
export function submittedOf({ value }: ReportInvoke): Submitted {
  const data = value?.data;
  return typeof data === 'object' && data !== null && !Array.isArray(data) ? (data as Submitted) : {};
}

async function unknownPerson(deps: Deps): Promise<DialogAnswer> {
  const contacts = await schoolContacts(deps);
  return {
    card: problemCard({
      message: dialogWords.trouble.unknownPerson,
      whatToDo: dialogWords.trouble.ringInstead,
      contacts,
    }),
  };
}
