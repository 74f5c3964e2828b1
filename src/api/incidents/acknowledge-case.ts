import { mayAcknowledge } from '../../domain/incidents/access';
import type { Caller, Deps } from '../deps';
import { changeCase } from './change-case';
import type { CaseOutcome } from './change-case';

/**
 * The caller says that they have this: the alert stops moving on, and every card says who it is (ESC-9).
 * Throws Refusal (notFound, notAllowed, conflict), StoreUnavailable.
 *
 * Graph: reads and updates one item; creates one in the chronology list.
 */
export function acknowledgeCase(deps: Deps, caller: Caller, reference: string): Promise<CaseOutcome> {
  return changeCase(deps, caller, reference, { may: mayAcknowledge, action: () => ({ kind: 'acknowledge' }) });
}
