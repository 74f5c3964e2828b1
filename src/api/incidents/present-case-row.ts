import type { CaseRowView } from '../../contract/cases';
import { parentsLeft, parentsLines } from '../../domain/duties/parents';
import type { Incident } from '../../domain/incidents/types';
import type { RoleHolding } from '../../domain/people/types';
import { groupOf } from './case-order';
import { namesIn } from './case-search';
import { presentLabelFacts } from './present-label-facts';
import { whoHasItShort } from './words-for';

/** One row of Cases, as this reader sees it. */
export function presentCaseRow(
  incident: Incident,
  readerId: string,
  { holdings, now }: { holdings: readonly RoleHolding[]; now: Date },
): CaseRowView {
  const left = parentsLeft(parentsLines(incident, holdings, now));
  return {
    ...presentLabelFacts(incident),
    whoHasIt: whoHasItShort(incident),
    ...(incident.alert.movesOnAt ? { movesOnAt: incident.alert.movesOnAt } : {}),
    group: groupOf(incident, readerId),
    people: namesIn(incident),
    ...(left.open + left.notYet > 0 ? { parentsLeft: left } : {}),
  };
}
