import type { AnswerSame } from '../../contract/duties';
import { mayOpenCase } from '../../domain/incidents/access';
import type { Caller, Deps } from '../deps';
import { badInput } from '../errors';
import type { CaseOutcome } from '../incidents/change-case';
import { loadCase } from '../incidents/load-case';
import { personIn, putOnRecord } from './put-on-record';

/**
 * Somebody says whether a person here is a person of another case, which they must be able to open as well (ESC-8, P3).
 * Throws Refusal (badInput, conflict, notFound, notAllowed), StoreUnavailable.
 */
export function answerSame(deps: Deps, caller: Caller, reference: string, given: AnswerSame): Promise<CaseOutcome> {
  return putOnRecord(deps, caller, reference, async ({ incident }) => {
    const { incident: other } = await loadCase(deps, caller, given.other, mayOpenCase);
    if (other.register !== incident.register || other.reference === incident.reference)
      throw badInput([{ path: 'other', message: 'Choose another case of the same kind.' }]);
    const { key, name } = personIn(incident, given.person);
    const { key: otherPerson } = personIn(other, given.otherPerson);
    const { same, seen } = given;
    const otherCase = other.report.reportKey;
    return { what: 'same', person: key, name, otherCase, otherPerson, same, ...(seen ? { seen } : {}) };
  });
}
