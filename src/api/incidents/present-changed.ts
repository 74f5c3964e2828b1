import type { CaseChangedView } from '../../contract/cases';
import { londonTime } from '../../contract/words/london-time';
import { serviceWords } from '../../contract/words/service-en-gb';
import { words } from '../../contract/words/en-gb';
import type { Caller, Deps } from '../deps';
import { Refusal } from '../errors';
import type { CaseOutcome } from './change-case';
import { whoHasItShort } from './words-for';

/** The answer to a change. Done by somebody else before is news for the sender; done by themselves is what they wanted. */
export function presentChanged(deps: Deps, caller: Caller, { incident, already }: CaseOutcome): CaseChangedView {
  if (already && already.id !== caller.id) {
    const { message, whatToDo } = serviceWords.alreadyDone;
    throw new Refusal('alreadyDone', message(already.name, londonTime(already.at, deps.clock.now())), whatToDo);
  }
  return {
    reference: incident.reference,
    status: incident.status,
    statusLabel: words.statuses[incident.status],
    whoHasIt: whoHasItShort(incident),
  };
}
