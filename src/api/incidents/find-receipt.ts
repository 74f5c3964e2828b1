import type { ReceiptView } from '../../contract/reports';
import { mayFollowOwnReport } from '../../domain/incidents/access';
import { personAt } from '../../domain/people/roles';
import type { Caller, Deps } from '../deps';
import { reportNotFound } from '../errors';
import { situationOf } from '../situation';
import { findByReference } from './find-by-reference';
import { presentReceipt } from './present-receipt';

/**
 * The receipt of one's own report, as it stands now. A report of somebody else is answered like one that does not
 * exist. Throws Refusal (notFound), StoreUnavailable.
 *
 * Graph: reads one item.
 */
export async function findReceipt(deps: Deps, caller: Caller, reference: string): Promise<ReceiptView> {
  // As in loadCase: what is read does not depend on whether there is such a report.
  const [incident, holdings] = await Promise.all([findByReference(deps, reference), deps.school.roles()]);
  if (incident === undefined) throw reportNotFound();
  const person = personAt(holdings, caller, deps.clock.now());
  if (!mayFollowOwnReport(person, incident)) throw reportNotFound();
  return presentReceipt(incident, await situationOf(deps, incident), { repeated: false });
}
