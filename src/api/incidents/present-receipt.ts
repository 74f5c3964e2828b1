import type { GuidanceView, ReceiptView } from '../../contract/reports';
import { serviceWords } from '../../contract/words/service-en-gb';
import { words } from '../../contract/words/en-gb';
import { judge } from '../../domain/incidents/judge';
import type { Judgement } from '../../domain/incidents/judgement';
import type { Delivery, Incident } from '../../domain/incidents/types';
import { namedIn } from '../../domain/people/exclusion';
import { contactsFor } from '../contacts';
import type { Situation } from '../situation';
import { withLastResortNow } from './last-resort';
import { nextNews, whoHasIt } from './words-for';

/** What a reporter is told once their report is in the list (REP-10). */
export function presentReceipt(incident: Incident, situation: Situation, options: { repeated: boolean }): ReceiptView {
  const judgement = withoutNamed(judgementOfTheDay(incident, situation), incident, situation);
  const guidance = judgement.guidance.map(({ id, clause }): GuidanceView => ({ id, text: words.guidance[id], clause }));
  return {
    reference: incident.reference,
    receivedAt: incident.reportedAt,
    whoHasIt: whoHasIt(withoutTheirs(incident), judgement, situation),
    nextNews: nextNews(incident, judgement, situation.now),
    doNow: guidance.filter(({ id }) => !id.startsWith('doNot')),
    doNot: guidance.filter(({ id }) => id.startsWith('doNot')),
    contacts: contactsFor(judgement, situation),
    ...(judgement.mediaAllowed ? {} : { mediaLine: serviceWords.mediaLine }),
    repeated: options.repeated,
  };
}

/** Whoever was named since is nobody to ring or to wait for; with nobody left it is for the local authority (P3). */
function withoutNamed(judgement: Judgement, incident: Incident, situation: Situation): Judgement {
  const named = namedIn(incident);
  const others = <T extends { id: string }>(people: readonly T[]): T[] => people.filter(({ id }) => !named.has(id));
  return {
    ...judgement,
    chain: judgement.chain.map((step) => ({ ...step, people: others(step.people), also: others(step.also) })),
    agencies: withLastResortNow(judgement.agencies, incident, situation),
  };
}

function withoutTheirs(incident: Incident): Incident {
  const named = namedIn(incident);
  const isTheirs = ({ target }: Delivery): boolean => target.kind === 'person' && named.has(target.personId);
  return { ...incident, deliveries: incident.deliveries.filter((delivery) => !isTheirs(delivery)) };
}

/** A case is judged by the policy version and the moment it was reported, for ever (P6). */
export function judgementOfTheDay(incident: Incident, situation: Situation): Judgement {
  const now = new Date(incident.reportedAt);
  return judge({ ...situation, report: incident.report, reporterId: incident.reporter.id, now });
}
