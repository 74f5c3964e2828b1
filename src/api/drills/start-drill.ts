import type { StartDrill } from '../../contract/drills';
import { drillReport } from '../../domain/incidents/drill';
import { personAt } from '../../domain/people/roles';
import { maySeeDrills, mayStartDrill } from '../../domain/people/school-parts';
import type { Caller, Deps } from '../deps';
import { noRole, notAllowed } from '../errors';
import { receive } from '../incidents/report-concern';
import type { Reported } from '../incidents/report-concern';
import { situationNow } from '../situation';

/**
 * Starts a fire drill now: a marked test incident on the real way. The same key again is the same drill.
 * Throws Refusal (noRole, notAllowed, conflict), NotSetUp, StoreUnavailable.
 *
 * Graph: as reporting a concern.
 */
export async function startDrill(deps: Deps, caller: Caller, { drillKey, priority }: StartDrill): Promise<Reported> {
  const situation = await situationNow(deps);
  const person = personAt(situation.holdings, caller, situation.now);
  if (!maySeeDrills(person)) throw noRole();
  if (!mayStartDrill(person)) throw notAllowed();
  return receive(deps, situation, caller, drillReport(drillKey, priority, situation.policy));
}
