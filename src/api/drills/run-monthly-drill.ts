import { DRILL_REPORTER, drillReport, monthlyDrill } from '../../domain/incidents/drill';
import type { SchoolId } from '../../domain/school-id';
import type { Deps } from '../deps';
import { findByKey } from '../incidents/find-by-key';
import { receive } from '../incidents/report-concern';
import { reportKeyFrom } from '../incidents/report-key';
import type { Schools } from '../schools/schools';
import { visitInTurn } from '../schools/visits';
import { situationNow } from '../situation';
import type { Look } from '../timer/loop';
import { runTimer } from '../timer/run-timer';
import { readMonthly } from './monthly-setting';

/** A drill may come late: one school's settings are read in a minute, and each has its turn within the school day. */
const LOOK_EVERY_MS = 60_000;

/**
 * The drills of the month, looked for again and again. Their keys follow from the month, so that each happens once,
 * however many copies of the service look and however often they start. Throws nothing: the next look may do.
 */
export function createMonthlyDrills(schools: Schools): Look {
  const looks = schools.all.map(({ id }) => ({ id, done: '' }));
  return visitInTurn(schools.shared.clock, LOOK_EVERY_MS, () => looks, async (look) => {
    look.done = await lookAt(schools, look);
  });
}

async function lookAt(schools: Schools, { id, done }: { id: SchoolId; done: string }): Promise<string> {
  const deps = schools.at(id);
  if (!deps) return done;
  try {
    return await runMonthlyDrill(deps, done);
  } catch (error) {
    deps.log.warn('monthlyDrillFailed', { error: error instanceof Error ? error.name : 'unknown' });
    return done;
  }
}

/** Answers the month whose drill there has been. */
async function runMonthlyDrill(deps: Deps, done: string): Promise<string> {
  const setting = await readMonthly(deps);
  if (!setting.monthly) return done;
  const situation = await situationNow(deps);
  const { month, due } = monthlyDrill(situation.now, situation.policy, setting.seed);
  if (!due || month === done) return done;
  const key = reportKeyFrom(deps, `fire drill of ${month}`);
  if (await findByKey(deps, key, 'incidents')) return month;
  const report = drillReport(key, setting.priority, situation.policy);
  const { timer } = await receive(deps, situation, DRILL_REPORTER, report);
  await runTimer(deps, timer);
  return month;
}
