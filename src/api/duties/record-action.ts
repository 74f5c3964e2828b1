import type { RecordAction } from '../../contract/duties';
import type { Recording } from '../../domain/duties/record';
import type { Caller, Deps } from '../deps';
import { badInput } from '../errors';
import type { CaseOutcome } from '../incidents/change-case';
import type { LoadedCase } from '../incidents/load-case';
import { actionsOnRecord, forWhom, labelFor } from './case-actions';
import { notAhead, putOnRecord } from './put-on-record';

/**
 * An action that the policy calls for is done, or not taken with a reason (CAS-3). Throws Refusal (badInput, conflict,
 * notFound, notAllowed), StoreUnavailable.
 */
export function recordAction(deps: Deps, caller: Caller, reference: string, given: RecordAction): Promise<CaseOutcome> {
  return putOnRecord(deps, caller, reference, (loaded) => recordingOf(loaded, given));
}

function recordingOf({ incident, situation }: LoadedCase, { row, action, person, outcome, seen }: RecordAction): Recording {
  const known = actionsOnRecord(incident, situation.policy).find((one) => one.row === row && one.action === action);
  if (known === undefined) throw badInput([{ path: 'action', message: 'Choose an action of this case.' }]);
  const lines = forWhom(known, incident, situation);
  const line = lines.findIndex((one) => one?.key === person);
  if (line < 0) throw badInput([{ path: 'person', message: 'Choose whom it is for.' }]);
  const done = outcome.state === 'done' ? { doneAt: notAhead('outcome.doneAt', outcome.doneAt, situation.now) } : {};
  return {
    what: 'action',
    row,
    action: known.action,
    ...(person ? { person } : {}),
    label: labelFor(known.action, incident, lines[line]),
    state: outcome.state,
    ...done,
    ...(outcome.note ? { note: outcome.note } : {}),
    ...(seen ? { seen } : {}),
  };
}
