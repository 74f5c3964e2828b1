import type { TakeBackName } from '../../contract/cases';
import { mayName } from '../../domain/incidents/access';
import type { Caller, Deps } from '../deps';
import { badInput } from '../errors';
import { changeCase } from './change-case';
import type { CaseOutcome } from './change-case';

/**
 * Somebody was named by mistake, such as a namesake: from now on it is as if they had not been, and both stay in the
 * chronology. Nothing is given back by itself: neither the case nor a card. Sent again it changes nothing. Throws
 * Refusal (badInput, notFound, notAllowed, conflict), StoreUnavailable.
 *
 * Graph: reads and updates one item; creates one in the chronology list.
 */
export function takeBackName(
  deps: Deps,
  caller: Caller,
  reference: string,
  { named, reason }: TakeBackName,
): Promise<CaseOutcome> {
  return changeCase(deps, caller, reference, {
    may: mayName,
    action: ({ incident }) => {
      const record = incident.work?.named?.[named];
      if (record === undefined) throw badInput([{ path: 'named', message: 'Choose somebody who was named since the report.' }]);
      return record.takenBack ? undefined : { kind: 'takeBackName', index: named, reason };
    },
  });
}
