import type { Incident } from '../incidents/types';
import type { RoleHolding } from '../people/types';
import { youngPeople, type CasePerson } from './case-people';
import type { ParentsRecord } from './types';

/** One young person and what is known of telling their parents; without a record the line is open (ESC-11). */
export interface ParentsLine {
  person: CasePerson;
  record?: ParentsRecord;
}

type ParentsCase = Pick<Incident, 'report' | 'reporter' | 'work'>;

/** A line for each young person of a case, in the order of the report. */
export function parentsLines(
  incident: ParentsCase,
  holdings: readonly RoleHolding[],
  now: Date,
): readonly ParentsLine[] {
  return youngPeople(incident, holdings, now).map((person) => {
    const record = incident.work?.parents?.find((one) => one.person === person.key);
    return record ? { person, record } : { person };
  });
}

/** How many lines nobody has recorded anything on, and on how many the parents are still to be told. */
export function parentsLeft(lines: readonly ParentsLine[]): { open: number; notYet: number } {
  return {
    open: lines.filter(({ record }) => record === undefined).length,
    notYet: lines.filter(({ record }) => record?.state === 'notYet').length,
  };
}
