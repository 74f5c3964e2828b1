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
  const incident = await findByReference(deps, reference);
  if (incident === undefined) throw reportNotFound();
  const situation = await situationOf(deps, incident);
  const person = personAt(situation.holdings, caller, situation.now);
  if (!mayFollowOwnReport(person, incident)) throw reportNotFound();
  return presentReceipt(incident, situation, { repeated: false });
}
