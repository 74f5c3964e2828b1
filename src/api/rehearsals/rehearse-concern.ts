import type { z } from 'zod';
import type { rehearsalSchema } from '../../contract/rehearsals';
import type { RehearsalView } from '../../contract/rehearsals';
import { dayOfDate, londonInstant } from '../../domain/calendar/london';
import { rehearse } from '../../domain/escalation/rehearse';
import type { Report } from '../../domain/incidents/types';
import { personAt } from '../../domain/people/roles';
import { mayRehearse } from '../../domain/people/school-parts';
import type { Caller, Deps } from '../deps';
import { badInput, noRole } from '../errors';
import { situationNow } from '../situation';
import { presentRehearsal } from './present-rehearsal';

/** Nobody of the school reports it: whoever rehearses would otherwise be left out of their own chain. */
const NOBODY = 'rehearsal';

/**
 * Walks an invented concern through the school's settings of today: who would be told when, by which clause. Nothing is
 * stored or sent. Throws Refusal (noRole, badInput for a day there is not), NotSetUp, StoreUnavailable.
 */
export async function rehearseConcern(
  deps: Deps,
  caller: Caller,
  draft: z.output<typeof rehearsalSchema>,
): Promise<RehearsalView> {
  const { now, ...settings } = await situationNow(deps);
  const { policy, holdings } = settings;
  if (!mayRehearse(personAt(holdings, caller, now))) throw noRole();
  const at = draft.at === undefined ? now : momentOf(draft.at);
  const rehearsal = rehearse({ report: reportOf(draft), reporterId: NOBODY, ...settings, at });
  return presentRehearsal(rehearsal, policy, holdings, at);
}

function momentOf(text: string): Date {
  const [date = '', time = ''] = text.split('T');
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const day = dayOfDate(date);
  if (day === undefined) throw badInput([{ path: 'at', message: 'There is no such day. Give a date and a time.' }]);
  return londonInstant(day, hours * 60 + minutes);
}

function reportOf({ kind, childInDanger, about, aboutPerson }: z.output<typeof rehearsalSchema>): Report {
  return {
    reportKey: NOBODY,
    kind,
    childInDanger,
    about,
    ...(aboutPerson ? { aboutPerson } : {}),
    involved: [],
    whatHappened: '',
    outsideSchool: false,
    nameVisibility: 'readers',
    toldInPerson: false,
    source: 'tab',
  };
}
