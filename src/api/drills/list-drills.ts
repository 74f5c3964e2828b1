import type { DrillsView, MonthlyDrillView } from '../../contract/drills';
import { drillResult, isDrill } from '../../domain/incidents/drill';
import { personAt } from '../../domain/people/roles';
import { maySeeDrills, mayStartDrill } from '../../domain/people/school-parts';
import type { Caller, Deps } from '../deps';
import { noRole } from '../errors';
import type { CaseIndex } from '../incidents/case-index';
import { readMonthly } from './monthly-setting';
import type { MonthlySetting } from './monthly-setting';

export const DRILLS_PER_PAGE = 25;

/**
 * The fire drills and how long each took, newest first, for those who lead safeguarding and the governors.
 * Throws Refusal (noRole), StoreUnavailable.
 *
 * Graph: one delta query per register, one indexed read of `Settings`.
 */
export async function listDrills(deps: Deps, index: CaseIndex, caller: Caller, asked: number): Promise<DrillsView> {
  const [holdings, monthly] = await Promise.all([deps.school.roles(), readMonthly(deps), index.refresh()]);
  const person = personAt(holdings, caller, deps.clock.now());
  if (!maySeeDrills(person)) throw noRole();
  const all = index.all().filter(isDrill).map(drillResult).sort((a, b) => b.startedAt.localeCompare(a.startedAt));
  const pages = Math.max(1, Math.ceil(all.length / DRILLS_PER_PAGE));
  const page = Math.min(asked, pages);
  const median = medianOf(all.flatMap(({ seconds }) => seconds ?? []));
  return {
    drills: all.slice((page - 1) * DRILLS_PER_PAGE, page * DRILLS_PER_PAGE),
    total: all.length,
    page,
    pages,
    ...(median === undefined ? {} : { median }),
    monthly: presentMonthly(monthly),
    abilities: { start: mayStartDrill(person) },
  };
}

export function presentMonthly({ monthly, priority, kept }: MonthlySetting): MonthlyDrillView {
  return { monthly, priority, version: kept?.etag ?? '' };
}

function medianOf(numbers: readonly number[]): number | undefined {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return low === undefined || high === undefined ? undefined : Math.round((low + high) / 2);
}
