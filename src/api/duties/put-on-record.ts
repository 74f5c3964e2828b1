import { mayRecord } from '../../domain/incidents/access';
import type { Recording } from '../../domain/duties/record';
import { casePeople } from '../../domain/duties/case-people';
import type { CasePerson } from '../../domain/duties/case-people';
import type { Incident } from '../../domain/incidents/types';
import type { Caller, Deps } from '../deps';
import { badInput } from '../errors';
import { changeCase } from '../incidents/change-case';
import type { CaseOutcome } from '../incidents/change-case';
import type { LoadedCase } from '../incidents/load-case';

/**
 * The way of everything that is put on record about a case. Two at once: the second is told whose record stands.
 * Throws Refusal (badInput from `make`, conflict, notFound, notAllowed), StoreUnavailable.
 *
 * Graph: reads and updates one item; creates one in the chronology list.
 */
export function putOnRecord(
  deps: Deps,
  caller: Caller,
  reference: string,
  make: (loaded: LoadedCase) => Recording | Promise<Recording>,
): Promise<CaseOutcome> {
  return changeCase(deps, caller, reference, {
    may: mayRecord,
    action: async (loaded) => ({ kind: 'record', recording: await make(loaded) }),
  });
}

/** The person of that key. Throws Refusal (badInput) for one who is not in the case. */
export function personIn(incident: Incident, key: string): CasePerson {
  const person = casePeople(incident).find((one) => one.key === key);
  if (person === undefined) throw badInput([{ path: 'person', message: 'Choose a person of this case.' }]);
  return person;
}

/** What has been done cannot lie in the future. Throws Refusal (badInput). */
export function notAhead(path: string, moment: string, now: Date): string {
  if (Date.parse(moment) <= now.getTime() + 60_000) return new Date(moment).toISOString();
  throw badInput([{ path, message: 'This is still to come. Give the moment at which it happened.' }]);
}
