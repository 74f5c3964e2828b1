import type { RecordParents } from '../../contract/duties';
import type { Recording } from '../../domain/duties/record';
import type { Caller, Deps } from '../deps';
import type { CaseOutcome } from '../incidents/change-case';
import { notAhead, personIn, putOnRecord } from './put-on-record';

/**
 * Whether the parents of a young person have been told: when, by whom and how; not yet; or not, and why (ESC-11).
 * Throws Refusal (badInput, conflict, notFound, notAllowed), StoreUnavailable.
 */
export function recordParents(deps: Deps, caller: Caller, reference: string, given: RecordParents): Promise<CaseOutcome> {
  return putOnRecord(deps, caller, reference, ({ incident, situation }): Recording => {
    const { key, name } = personIn(incident, given.person);
    const { outcome, seen } = given;
    const said =
      outcome.state === 'told' ? { ...outcome, toldAt: notAhead('outcome.toldAt', outcome.toldAt, situation.now) } : outcome;
    return { what: 'parents', person: key, name, ...said, ...(seen ? { seen } : {}) };
  });
}
