import type { CaseClockView, CaseParentsView, CasePersonView, ClockKind } from '../../contract/duties';
import { words } from '../../contract/words/en-gb';
import { casePeople } from '../../domain/duties/case-people';
import { clocksOf } from '../../domain/duties/clocks';
import type { Clock } from '../../domain/duties/clocks';
import { parentsLines } from '../../domain/duties/parents';
import type { Incident } from '../../domain/incidents/types';
import type { ClockRule, ClockSpan } from '../../domain/policies/clocks';
import type { Situation } from '../situation';

const KIND_OF: Record<ClockSpan['kind'], ClockKind> = {
  workingDays: 'workingDay',
  schoolDays: 'schoolDay',
  hours: 'realHour',
};

/** The clocks of a case, in the policy's order. */
export function presentClocks(incident: Incident, { policy, now }: Situation): CaseClockView[] {
  return clocksOf(incident, policy, now).map((clock) => {
    const { rule, startedAt, dueAt, record } = clock;
    return {
      id: rule.id,
      label: words.clocks[rule.id],
      kind: kindOf(rule),
      state: stateOf(clock),
      ...(rule.from === 'reported' ? {} : { beginsWith: words.clockStarts[rule.from] }),
      ...(startedAt ? { startedAt: startedAt.toISOString() } : {}),
      ...(dueAt ? { dueAt: dueAt.toISOString() } : {}),
      clause: rule.clause,
      ...(record ? { record: { ...record.ended, ...(record.by ? { by: record.by.name, at: record.by.at } : {}) } } : {}),
    };
  });
}

export function kindOf({ within }: Pick<ClockRule, 'within'>): ClockKind {
  return KIND_OF[within.kind];
}

/** What is over is late, or possible now, as the clock's rule means it. */
export function stateOf({ state, rule }: Clock): CaseClockView['state'] {
  if (state !== 'over') return state;
  return rule.sense === 'doneBy' ? 'late' : 'possible';
}

/** A line for each young person (ESC-11). */
export function presentParents(incident: Incident, { holdings, now }: Situation): CaseParentsView[] {
  return parentsLines(incident, holdings, now).map(({ person, record }) => {
    if (record === undefined) return { person: person.key, name: person.name };
    const { person: _person, by, ...said } = record;
    return { person: person.key, name: person.name, record: { ...said, by: by.name, at: by.at } };
  });
}

/** Everybody in the case, with the school's own number where it is known. */
export function presentPeople(incident: Incident): CasePersonView[] {
  return casePeople(incident).map(({ key, name }) => {
    const record = incident.work?.pupilIds?.find(({ person }) => person === key);
    return { person: key, name, ...(record ? { pupilId: record.pupilId, at: record.by.at } : {}) };
  });
}
