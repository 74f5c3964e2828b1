import type { RecordPupilId } from '../../contract/duties';
import type { Caller, Deps } from '../deps';
import type { CaseOutcome } from '../incidents/change-case';
import { personIn, putOnRecord } from './put-on-record';

/**
 * The school's own number of a pupil in the case, by which the same pupil is known again (ESC-8). Throws Refusal
 * (badInput, conflict, notFound, notAllowed), StoreUnavailable.
 */
export function recordPupilId(deps: Deps, caller: Caller, reference: string, given: RecordPupilId): Promise<CaseOutcome> {
  return putOnRecord(deps, caller, reference, ({ incident }) => {
    const { key, name } = personIn(incident, given.person);
    return { what: 'pupilId', person: key, name, pupilId: given.pupilId, ...(given.seen ? { seen: given.seen } : {}) };
  });
}
