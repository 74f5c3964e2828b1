import type { AlertMessage } from '../escalation/alert-message';
import { mayOpenCase } from '../incidents/access';
import type { NewEntry } from '../incidents/chronology';
import { FIRST_TO_ACT, LANE_READERS } from '../incidents/lane-readers';
import { isConfidential } from '../incidents/lanes';
import { shownKind } from '../incidents/sorting';
import type { Actor, Incident } from '../incidents/types';
import { listInWords } from '../people/role-words';
import { holders, personAt } from '../people/roles';
import type { RoleHolding } from '../people/types';
import type { Reminder } from './clocks';
import type { CaseWork, ClockRecord, ReminderCard } from './types';

/**
 * Who is told of a clock: whoever has the case, and those first to act in its lane; where nobody of them may open it,
 * the other readers of the lane. Never anybody whom the concern is about (P3).
 */
export function whomToRemind(incident: Incident, holdings: readonly RoleHolding[], now: Date): readonly Actor[] {
  const mayKnow = ({ id, name }: Actor): boolean =>
    mayOpenCase(personAt(holdings, { id, name }, now), incident, holdings, now);
  const first = holders(holdings, FIRST_TO_ACT[incident.lane], now);
  const owner = incident.owner ? [incident.owner] : [];
  const told = [...owner, ...first].filter(mayKnow);
  const others = told.length > 0 ? told : holders(holdings, LANE_READERS[incident.lane], now).filter(mayKnow);
  return others
    .map(({ id, name }) => ({ id, name }))
    .filter(({ id }, index, all) => all.findIndex((one) => one.id === id) === index);
}

/** What the card says: in a confidential lane not even which clock it is (ESC-2, P7). */
export function reminderMessage(
  incident: Incident,
  { clock, moment }: Reminder,
  dueAt: Date,
  repeat: boolean,
): AlertMessage {
  const confidential = isConfidential(incident.lane);
  const holder = incident.owner ?? incident.acknowledgedBy;
  return {
    reference: incident.reference,
    lane: incident.lane,
    confidential,
    ...(confidential ? {} : { kind: shownKind(incident) }),
    priority: incident.priority,
    reportedAt: incident.reportedAt,
    cause: 'clock',
    clock: {
      ...(confidential ? {} : { id: clock.rule.id }),
      what: moment === 'near' ? 'near' : clock.rule.sense === 'doneBy' ? 'late' : 'possible',
      dueAt: dueAt.toISOString(),
    },
    repeat,
    state: holder ? { kind: 'taken', by: holder.name, at: holder.at } : { kind: 'lastStep' },
    told: [],
  };
}

const SAID = {
  near: 'Reminded that the time is nearly over',
  late: 'Told that the time is over and nothing is recorded',
  possible: 'Told that it is possible now',
};

/** The case once people have been told of a clock. `label` is the clock in words. */
export function afterReminder(
  { work = {} }: Pick<Incident, 'work'>,
  { clock, moment }: Reminder,
  outcome: { label: string; reached: readonly string[]; missed: readonly string[]; cards: readonly ReminderCard[] },
  now: Date,
): { work: CaseWork; entry: NewEntry } {
  const id = clock.rule.id;
  const before: ClockRecord = work.clocks?.find((one) => one.clock === id) ?? { clock: id, told: [] };
  const record = { ...before, told: [...before.told, moment], cards: [...(before.cards ?? []), ...outcome.cards] };
  const what = moment === 'near' ? 'near' : clock.rule.sense === 'doneBy' ? 'late' : 'possible';
  const reached = outcome.reached.length > 0 ? ` ${listInWords(outcome.reached)}.` : ' It reached nobody.';
  const missed =
    outcome.missed.length > 0 ? ` It could not be delivered to ${listInWords(outcome.missed)}.` : '';
  const text = `${outcome.label}. ${SAID[what]}:${reached}${missed}`;
  return {
    work: { ...work, clocks: [...(work.clocks ?? []).filter((one) => one.clock !== id), record] },
    entry: { at: now.toISOString(), kind: 'clock', text },
  };
}
