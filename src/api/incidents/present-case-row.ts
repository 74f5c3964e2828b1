import type { CaseRowView } from '../../contract/cases';
import { words } from '../../contract/words/en-gb';
import type { Incident } from '../../domain/incidents/types';
import { groupOf } from './case-order';
import { namesIn } from './case-search';
import { whoHasItShort } from './words-for';

/** One row of Cases, as this reader sees it. */
export function presentCaseRow(incident: Incident, readerId: string): CaseRowView {
  return {
    reference: incident.reference,
    kindLabel: words.kinds[incident.report.kind],
    lane: incident.lane,
    laneLabel: words.lanes[incident.lane],
    priority: incident.priority,
    priorityLabel: words.priorities[incident.priority],
    status: incident.status,
    statusLabel: words.statuses[incident.status],
    reportedAt: incident.reportedAt,
    whoHasIt: whoHasItShort(incident),
    ...(incident.alert.movesOnAt ? { movesOnAt: incident.alert.movesOnAt } : {}),
    group: groupOf(incident, readerId),
    people: namesIn(incident),
  };
}
