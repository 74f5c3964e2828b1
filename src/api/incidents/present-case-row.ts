import type { CaseRowView } from '../../contract/cases';
import type { Incident } from '../../domain/incidents/types';
import { groupOf } from './case-order';
import { namesIn } from './case-search';
import { presentLabelFacts } from './present-label-facts';
import { whoHasItShort } from './words-for';

/** One row of Cases, as this reader sees it. */
export function presentCaseRow(incident: Incident, readerId: string): CaseRowView {
  return {
    ...presentLabelFacts(incident),
    whoHasIt: whoHasItShort(incident),
    ...(incident.alert.movesOnAt ? { movesOnAt: incident.alert.movesOnAt } : {}),
    group: groupOf(incident, readerId),
    people: namesIn(incident),
  };
}
