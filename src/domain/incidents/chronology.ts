import type { Hasher } from '../ports';
import type { ChronologyEntry, Incident, IncidentChange, Register } from './types';

/** An entry before it has its number and its place in the chain of hashes. */
export type NewEntry = Pick<ChronologyEntry, 'at' | 'kind' | 'actor' | 'text' | 'noteKey'>;

/** The end of a chronology that nothing has been written to. */
export const EMPTY_CHRONOLOGY: Incident['chronology'] = { count: 0, hash: '' };

interface ChronologyOwner {
  register: Register;
  reportKey: string;
  chronology: Incident['chronology'];
  outbox: readonly ChronologyEntry[];
}

/**
 * Numbers the entries and chains each to the one before (CAS-2, P5). The answer goes into one update of the incident:
 * the outbox holds what the chronology list may not have yet, so that a crash between the two writes loses nothing.
 */
export function appendEntries(
  incident: ChronologyOwner,
  entries: readonly NewEntry[],
  hasher: Hasher,
): {
  chronology: Incident['chronology'];
  outbox: readonly ChronologyEntry[];
  added: readonly ChronologyEntry[];
} {
  const added: ChronologyEntry[] = [];
  let end = incident.chronology;
  for (const entry of entries) {
    const number = end.count + 1;
    const open = { ...entry, entryKey: `${incident.reportKey}#${number}`, number, previousHash: end.hash };
    const chained: ChronologyEntry = { ...open, hash: hasher.sha256(canonical(open)) };
    added.push(chained);
    end = { count: number, hash: chained.hash };
  }
  return { chronology: end, outbox: [...incident.outbox, ...added], added };
}

/** The same for a record that is there already: what its update carries, and the entries for the chronology list. */
export function recordEntries(
  incident: Incident,
  entries: readonly NewEntry[],
  hasher: Hasher,
): { change: Required<Pick<IncidentChange, 'chronology' | 'outbox'>>; added: readonly ChronologyEntry[] } {
  const owner = { ...incident, reportKey: incident.report.reportKey };
  const { chronology, outbox, added } = appendEntries(owner, entries, hasher);
  return { change: { chronology, outbox }, added };
}

/**
 * Whether anybody changed, removed, added or reordered an entry. `firstBroken` is the number of the first entry that
 * does not follow from those before it. Pass the incident's own `end` as well: without it a missing tail cannot show.
 */
export function verifyChronology(
  entries: readonly ChronologyEntry[],
  hasher: Hasher,
  end?: Incident['chronology'],
): { intact: boolean; firstBroken?: number } {
  let previous = EMPTY_CHRONOLOGY.hash;
  for (const [index, entry] of entries.entries()) {
    const follows = entry.number === index + 1 && entry.previousHash === previous;
    if (!follows || entry.hash !== hasher.sha256(canonical(entry)))
      return { intact: false, firstBroken: index + 1 };
    previous = entry.hash;
  }
  if (end === undefined || (end.count === entries.length && end.hash === previous)) return { intact: true };
  return {
    intact: false,
    firstBroken: Math.min(entries.length, end.count) + (end.count === entries.length ? 0 : 1),
  };
}

/** The chronology as far as it is known: what the list has, and what is still on its way, in order of number. */
export function mergeChronology(
  listed: readonly ChronologyEntry[],
  outbox: readonly ChronologyEntry[],
): readonly ChronologyEntry[] {
  const known = new Set(listed.map((entry) => entry.entryKey));
  const waiting = outbox.filter((entry) => !known.has(entry.entryKey));
  return [...listed, ...waiting].sort((a, b) => a.number - b.number);
}

/** The same text for the same entry wherever it was stored: fields in a fixed order, absent ones as null. */
function canonical(entry: Omit<ChronologyEntry, 'hash'>): string {
  const actor = entry.actor === undefined ? null : [entry.actor.id, entry.actor.name];
  const noteKey = entry.noteKey ?? null;
  return JSON.stringify([
    entry.entryKey,
    entry.number,
    entry.at,
    entry.kind,
    actor,
    entry.text,
    noteKey,
    entry.previousHash,
  ]);
}
