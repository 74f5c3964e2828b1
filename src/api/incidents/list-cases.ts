import type { CaseListView, ListCases } from '../../contract/cases';
import { CASES_PER_PAGE } from '../../contract/limits';
import { serviceWords } from '../../contract/words/service-en-gb';
import type { Incident } from '../../domain/incidents/types';
import type { Caller, Deps } from '../deps';
import { readableCases } from '../duties/readable-cases';
import type { CaseIndex } from './case-index';
import { sorterFor } from './case-order';
import { matches } from './case-search';
import { presentCaseRow } from './present-case-row';

/**
 * The cases the caller may open, filtered, sorted, 25 a page (CAS-1). Permission is asked before anything is counted,
 * so that not even a number tells of a case that is not theirs (P3). Fire drills have a page of their own. Throws Refusal (noRole), StoreUnavailable.
 * A register whose site is away is shown as it was last known, and the answer says so.
 *
 * Graph: one delta query per register.
 */
export async function listCases(deps: Deps, index: CaseIndex, caller: Caller, query: ListCases): Promise<CaseListView> {
  const { cases: theirs, holdings, now, incomplete } = await readableCases(deps, index, caller);
  const found = theirs.filter((incident) => isWanted(incident, query)).sort(sorterFor(query.sort, caller.id));
  const pages = Math.max(1, Math.ceil(found.length / CASES_PER_PAGE));
  const page = Math.min(query.page, pages);
  const shown = found.slice((page - 1) * CASES_PER_PAGE, page * CASES_PER_PAGE);
  return {
    cases: shown.map((incident) => presentCaseRow(incident, caller.id, { holdings, now })),
    total: found.length,
    page,
    pages,
    ...(incomplete ? { incomplete: serviceWords.incomplete } : {}),
  };
}

function isWanted(incident: Incident, { status, lane, priority, search }: ListCases): boolean {
  const among = <T>(wanted: readonly T[], value: T): boolean => wanted.length === 0 || wanted.includes(value);
  return (
    among(status, incident.status) &&
    among(lane, incident.lane) &&
    among(priority, incident.priority) &&
    matches(incident, search)
  );
}
