import { mayTake } from '../../domain/incidents/access';
import type { Caller, Deps } from '../deps';
import { changeCase } from './change-case';
import type { CaseOutcome } from './change-case';

/**
 * The caller takes the case, also over from somebody else; that answers its alert as well.
 * Throws Refusal (notFound, notAllowed, conflict), StoreUnavailable.
 *
 * Graph: reads and updates one item; creates one in the chronology list.
 */
export function takeCase(deps: Deps, caller: Caller, reference: string): Promise<CaseOutcome> {
  return changeCase(deps, caller, reference, { may: mayTake, action: () => ({ kind: 'take' }) });
}
