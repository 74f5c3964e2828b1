import type { GuidanceView, ReceiptView } from '../../contract/reports';
import { serviceWords } from '../../contract/words/service-en-gb';
import { words } from '../../contract/words/en-gb';
import { judge } from '../../domain/incidents/judge';
import type { Judgement } from '../../domain/incidents/judgement';
import type { Incident } from '../../domain/incidents/types';
import { contactsFor } from '../contacts';
import type { Situation } from '../situation';
import { nextNews, whoHasIt } from './words-for';

/** What a reporter is told once their report is in the list (REP-10). */
export function presentReceipt(incident: Incident, situation: Situation, options: { repeated: boolean }): ReceiptView {
  const judgement = judgementOfTheDay(incident, situation);
  const guidance = judgement.guidance.map(({ id, clause }): GuidanceView => ({ id, text: words.guidance[id], clause }));
  return {
    reference: incident.reference,
    receivedAt: incident.reportedAt,
    whoHasIt: whoHasIt(incident, judgement, situation),
    nextNews: nextNews(incident, judgement, situation.now),
    doNow: guidance.filter(({ id }) => !id.startsWith('doNot')),
    doNot: guidance.filter(({ id }) => id.startsWith('doNot')),
    contacts: contactsFor(judgement, situation),
    ...(judgement.mediaAllowed ? {} : { mediaLine: serviceWords.mediaLine }),
    repeated: options.repeated,
  };
}

/** A case is judged by the policy version and the moment it was reported, for ever (P6). */
export function judgementOfTheDay(incident: Incident, situation: Situation): Judgement {
  const now = new Date(incident.reportedAt);
  return judge({ ...situation, report: incident.report, reporterId: incident.reporter.id, now });
}
