import { londonTimeInWords } from '../calendar/london-words';
import type { NewEntry } from '../incidents/chronology';
import type { Actor, Incident } from '../incidents/types';
import type { ClockId } from '../policies/clocks';
import type { ActionRecord, By, CaseWork, ClockRecord, ParentsRecord, SameRecord } from './types';

/**
 * Something that somebody puts on record. `seen` is when the present record was made, as the sender's screen showed it;
 * absent when it showed none. Words (`label`, `name`) are handed in for the chronology.
 */
export type Recording = { seen?: string } & (
  | ({ what: 'action'; label: string } & Pick<ActionRecord, 'row' | 'action' | 'person' | 'state' | 'doneAt' | 'note'>)
  | { what: 'clock'; clock: ClockId; label: string; step: ClockStep }
  | ({ what: 'parents'; name: string } & Omit<ParentsRecord, 'by'>)
  | { what: 'pupilId'; person: string; name: string; pupilId: string }
  | ({ what: 'same'; name: string } & Omit<SameRecord, 'by'>)
);

export type ClockStep =
  | { to: 'begin'; at: string }
  | { to: 'end'; reference: string }
  | { to: 'notNeeded'; reason: string }
  /** It was stopped by mistake. */
  | { to: 'goOn'; reason: string };

/** `overtaken`: somebody else has recorded something since the sender looked. `nothing`: the step changes nothing. */
export type RecordingDecision =
  | { ok: true; work: CaseWork; entry: NewEntry }
  | { ok: false; refusal: 'overtaken'; by: By }
  | { ok: false; refusal: 'nothing' };

/** What a recording makes of a case's work, and the line for its chronology. Whether it may be is asked before. */
export function decideRecording(
  { work = {} }: Pick<Incident, 'work'>,
  recording: Recording,
  actor: Actor,
  now: Date,
): RecordingDecision {
  const by: By = { id: actor.id, name: actor.name, at: now.toISOString() };
  const present = presentRecord(work, recording);
  if (present?.by && present.by.at !== recording.seen) return { ok: false, refusal: 'overtaken', by: present.by };
  const change = changeOf(work, recording, by);
  if (change === undefined) return { ok: false, refusal: 'nothing' };
  const { kind, text } = lineOf(recording, now);
  return {
    ok: true,
    work: { ...work, ...change },
    entry: { at: by.at, kind, actor: { id: by.id, name: by.name }, text },
  };
}

/** The record that this one would take the place of. */
function presentRecord(work: CaseWork, recording: Recording): { by?: By } | undefined {
  switch (recording.what) {
    case 'action':
      return work.actions?.find((one) => isSameAction(one, recording));
    case 'clock':
      return work.clocks?.find(({ clock }) => clock === recording.clock);
    case 'parents':
      return work.parents?.find(({ person }) => person === recording.person);
    case 'pupilId':
      return work.pupilIds?.find(({ person }) => person === recording.person);
    case 'same':
      return work.same?.find((one) => isSamePair(one, recording));
  }
}

function changeOf(work: CaseWork, recording: Recording, by: By): Partial<CaseWork> | undefined {
  switch (recording.what) {
    case 'action': {
      const { row, action, person, state, doneAt, note } = recording;
      const record = { row, action, ...(person ? { person } : {}), state, ...(doneAt ? { doneAt } : {}), ...(note ? { note } : {}), by };
      return { actions: replaced(work.actions, record, (one) => isSameAction(one, recording)) };
    }
    case 'clock': {
      const before = work.clocks?.find(({ clock }) => clock === recording.clock);
      const record = clockAfter(before, recording.clock, recording.step, by);
      return record && { clocks: replaced(work.clocks, record, ({ clock }) => clock === recording.clock) };
    }
    case 'parents': {
      const { what: _what, name: _name, seen: _seen, ...record } = recording;
      return {
        parents: replaced(work.parents, { ...record, by }, ({ person }) => person === recording.person),
      };
    }
    case 'pupilId': {
      const record = { person: recording.person, pupilId: recording.pupilId, by };
      return { pupilIds: replaced(work.pupilIds, record, ({ person }) => person === recording.person) };
    }
    case 'same': {
      const { person, otherCase, otherPerson, same } = recording;
      const record = { person, otherCase, otherPerson, same, by };
      return { same: replaced(work.same, record, (one) => isSamePair(one, recording)) };
    }
  }
}

/** A clock that begins at another moment reminds anew; one that has been stopped does nothing but go on. */
function clockAfter(
  before: ClockRecord | undefined,
  clock: ClockId,
  step: ClockStep,
  by: By,
): ClockRecord | undefined {
  const stopped = before?.ended !== undefined;
  const kept: ClockRecord = { clock, told: [], ...before, by };
  switch (step.to) {
    case 'begin':
      return stopped || before?.startedAt === step.at ? undefined : { ...kept, startedAt: step.at, told: [] };
    case 'end':
      return stopped ? undefined : { ...kept, ended: { reference: step.reference } };
    case 'notNeeded':
      return stopped ? undefined : { ...kept, ended: { reason: step.reason } };
    case 'goOn': {
      const { ended: _ended, ...running } = kept;
      return stopped ? running : undefined;
    }
  }
}

function lineOf(recording: Recording, now: Date): Pick<NewEntry, 'kind' | 'text'> {
  switch (recording.what) {
    case 'action':
      return { kind: 'action', text: actionLine(recording, now) };
    case 'clock':
      return { kind: 'clock', text: clockLine(recording.label, recording.step, now) };
    case 'parents':
      return { kind: 'parents', text: parentsLine(recording, now) };
    case 'pupilId':
      return { kind: 'person', text: `${recording.name}: the school’s own number was recorded.` };
    case 'same': {
      // No reference: not every reader of this case may know of the other (P3).
      const answer = recording.same ? 'the same person as' : 'not the person';
      return { kind: 'person', text: `${recording.name}: said to be ${answer} in an earlier case.` };
    }
  }
}

function actionLine({ label, state, doneAt, note }: Recording & { what: 'action' }, now: Date): string {
  if (state === 'notTaken') return `${label}: not taken. ${note ?? ''}`.trim();
  return [`${label}: done${doneAt ? `, ${londonTimeInWords(doneAt, now)}` : ''}.`, note ?? ''].join(' ').trim();
}

function clockLine(label: string, step: ClockStep, now: Date): string {
  switch (step.to) {
    case 'begin':
      return `${label}: the clock began ${londonTimeInWords(step.at, now)}.`;
    case 'end':
      return `${label}: done, reference ${step.reference}.`;
    case 'notNeeded':
      return `${label}: not needed. ${step.reason}`;
    case 'goOn':
      return `${label}: the clock goes on. ${step.reason}`;
  }
}

function parentsLine(recording: Recording & { what: 'parents' }, now: Date): string {
  const { name, state, toldAt, toldBy, how, reason } = recording;
  const about = `Parents of ${name}:`;
  switch (state) {
    case 'told':
      return `${about} told${toldAt ? ` ${londonTimeInWords(toldAt, now)}` : ''} by ${toldBy ?? ''}, ${how ?? ''}.`;
    case 'notYet':
      return `${about} not told yet.${reason ? ` ${reason}` : ''}`;
    case 'notTold':
      return `${about} not told. ${reason ?? ''}`;
    case 'notYoung':
      return `${name} is no young person of this school, so there are no parents to tell.`;
  }
}

function replaced<T>(list: readonly T[] | undefined, record: T, isIt: (one: T) => boolean): readonly T[] {
  return [...(list ?? []).filter((one) => !isIt(one)), record];
}

function isSameAction(one: ActionRecord, other: Pick<ActionRecord, 'row' | 'action' | 'person'>): boolean {
  return one.row === other.row && one.action === other.action && one.person === other.person;
}

function isSamePair(one: SameRecord, other: Omit<SameRecord, 'by' | 'same'>): boolean {
  return (
    one.person === other.person && one.otherCase === other.otherCase && one.otherPerson === other.otherPerson
  );
}
