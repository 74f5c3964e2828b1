import type { MyReportView } from '../../contract/reports';
import { serviceWords } from '../../contract/words/service-en-gb';
import { words } from '../../contract/words/en-gb';
import { shownKind } from '../../domain/incidents/sorting';
import type { Incident } from '../../domain/incidents/types';
import { holderOf } from './words-for';

/** A report as its reporter may follow it: that it arrived, was read, is being acted on; never what came out (REP-11). */
export function presentMyReport(incident: Incident): MyReportView {
  const { steps } = serviceWords;
  const readAt = incident.acknowledgedBy?.at;
  const actedOnAt = incident.status === 'inProgress' ? incident.owner?.at : undefined;
  return {
    reference: incident.reference,
    kind: incident.report.kind,
    kindLabel: words.shownKinds[shownKind(incident)],
    reportedAt: incident.reportedAt,
    steps: [
      { id: 'received', label: steps.received, at: incident.reportedAt, done: true },
      { id: 'read', label: steps.read, ...(readAt ? { at: readAt } : {}), done: readAt !== undefined },
      { id: 'beingActedOn', label: steps.beingActedOn, ...(actedOnAt ? { at: actedOnAt } : {}), done: actedOnAt !== undefined },
    ],
    statusLine: statusLine(incident),
  };
}

function statusLine(incident: Incident): string {
  const lines = serviceWords.statusLines;
  const holder = holderOf(incident);
  if (holder === undefined) return incident.alert.outcome === 'nobodyLeft' ? lines.nobodyLeft : lines.waiting;
  return incident.status === 'inProgress' ? lines.inProgress(holder.name) : lines.acknowledged(holder.name);
}
