import type { MonthlyDrillView, SetMonthlyDrill } from '../../contract/drills';
import { personAt } from '../../domain/people/roles';
import { maySeeDrills, mayStartDrill } from '../../domain/people/school-parts';
import { EtagConflict } from '../../domain/ports';
import type { Caller, Deps } from '../deps';
import { noRole, notAllowed, tooBusy } from '../errors';
import { situationNow } from '../situation';
import { presentMonthly } from './list-drills';
import { readMonthly, writeMonthly } from './monthly-setting';

/**
 * Sets whether there is a fire drill every month, and how urgent it is. Its day and hour are drawn by lot anew.
 * Throws Refusal (noRole, notAllowed, conflict when somebody else has set it meanwhile), StoreUnavailable.
 *
 * Graph: reads one item of `Settings` and writes it.
 */
export async function setMonthlyDrill(deps: Deps, caller: Caller, wanted: SetMonthlyDrill): Promise<MonthlyDrillView> {
  const { holdings, now } = await situationNow(deps);
  const person = personAt(holdings, caller, now);
  if (!maySeeDrills(person)) throw noRole();
  if (!mayStartDrill(person)) throw notAllowed();
  const { kept } = await readMonthly(deps);
  if ((kept?.etag ?? '') !== wanted.version) throw tooBusy();
  const { monthly, priority } = wanted;
  const seed = deps.hasher.sha256(`${caller.id} ${now.toISOString()}`).slice(0, 16);
  try {
    return presentMonthly(await writeMonthly(deps, { monthly, priority, seed, kept }));
  } catch (error) {
    if (error instanceof EtagConflict) throw tooBusy();
    throw error;
  }
}
