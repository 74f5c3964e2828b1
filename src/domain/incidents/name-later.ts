import type { By, NamedRecord } from '../duties/types';
import { isConcerned, namedSince } from '../people/exclusion';
import type { NewEntry } from './chronology';
import type { Incident, IncidentChange, InvolvedPerson } from './types';

/** `partLabel` is the part in words, for the chronology; `movesOnAt`: when silence moves the alert on, should the case be without an owner, ISO. */
export interface Naming {
  person: InvolvedPerson;
  partLabel: string;
  reason: string;
  movesOnAt: string;
}

type Named = { ok: true; change: IncidentChange; entries: readonly NewEntry[] };

/**
 * Somebody turns out to be involved. The report stays as it was made; they are named beside it, and excluded by identity
 * from then on like anybody in the report (ESC-4). When they have the case, nobody has it any more and its alert is open
 * again, as after passing it on: silence goes on from where the climb had stopped.
 */
export function nameLater(incident: Incident, { person, partLabel, reason, movesOnAt }: Naming, by: By): Named {
  const record: NamedRecord = { ...person, reason, by };
  const work = { ...incident.work, named: [...(incident.work?.named ?? []), record] };
  const lost = losesCase(incident, person) ? withoutOwner(incident, movesOnAt) : {};
  const text = [
    `${person.name} was named (${partLabel.slice(0, 1).toLowerCase()}${partLabel.slice(1)}): ${reason}`,
    ...('owner' in lost ? ['They had the case. It waits for an answer again.'] : []),
  ].join(' ');
  return { ok: true, change: { work, ...lost }, entries: [lineOf(text, by)] };
}

/** It was a mistake, and undone: the record stays, with why. What they lost meanwhile does not come back by itself. */
export function takeBackName(incident: Incident, index: number, reason: string, by: By): Named | undefined {
  const named = incident.work?.named ?? [];
  const record = named[index];
  if (record === undefined || record.takenBack) return undefined;
  const after = { ...record, takenBack: { ...by, reason } };
  const work = { ...incident.work, named: named.map((one, place) => (place === index ? after : one)) };
  const text = `${record.name} was named by mistake: ${reason}`;
  return { ok: true, change: { work }, entries: [lineOf(text, by)] };
}

/** The record in which the same person stands with the same part; a name without an identity is known by its letters. */
export function namedAlready(incident: Incident, person: InvolvedPerson): NamedRecord | 'inReport' | undefined {
  const isThey = (one: InvolvedPerson): boolean =>
    one.part === person.part &&
    one.directoryId === person.directoryId &&
    (person.directoryId !== undefined || plain(one.name) === plain(person.name));
  return incident.report.involved.some(isThey) ? 'inReport' : namedSince(incident).find(isThey);
}

function plain(name: string): string {
  return name.trim().toLowerCase();
}

/** Whether this naming takes the case out of somebody's hands. */
export function losesCase({ owner, acknowledgedBy }: Pick<Incident, 'owner' | 'acknowledgedBy'>, person: InvolvedPerson): boolean {
  const holder = owner ?? acknowledgedBy;
  return isConcerned(person) && holder !== undefined && holder.id === person.directoryId;
}

/** Who answered before is left out as well, or it would seem to be in hand; the chronology keeps it. */
function withoutOwner({ status, alert }: Incident, movesOnAt: string): IncidentChange {
  const nobody = { owner: undefined, acknowledgedBy: undefined };
  if (status === 'new') return nobody;
  const stepsTold = Math.max(1, alert.stepsTold);
  return { ...nobody, status: 'new', alert: { stepsTold, outcome: 'waiting', movesOnAt } };
}

function lineOf(text: string, { id, name, at }: By): NewEntry {
  return { at, kind: 'person', actor: { id, name }, text };
}
