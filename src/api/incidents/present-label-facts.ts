import { words } from '../../contract/words/en-gb';
import { shownKind } from '../../domain/incidents/sorting';
import type { Incident } from '../../domain/incidents/types';

/** What a row of Cases and the case itself say alike. */
export function presentLabelFacts(incident: Incident) {
  return {
    reference: incident.reference,
    kindLabel: words.shownKinds[shownKind(incident)],
    lane: incident.lane,
    laneLabel: words.lanes[incident.lane],
    priority: incident.priority,
    priorityLabel: words.priorities[incident.priority],
    status: incident.status,
    statusLabel: words.statuses[incident.status],
    reportedAt: incident.reportedAt,
  };
}
