import type { Hasher } from '../ports';
import type { AccessEntry } from './types';

/** What is known of an opening before it has its place in the log. */
export type NewAccess = Pick<AccessEntry, 'reportKey' | 'evidence' | 'step' | 'person' | 'at' | 'reason' | 'distressing'>;

/** The next entry of a report's log, chained to the last by its hash (INV-6, P5). */
export function nextAccess(log: readonly AccessEntry[], access: NewAccess, hasher: Hasher): AccessEntry {
  const last = log.at(-1);
  const number = (last?.number ?? 0) + 1;
  const open = { ...access, entryKey: `${access.reportKey}#${number}`, number, previousHash: last?.hash ?? '' };
  return { ...open, hash: hasher.sha256(canonical(open)) };
}

/** Whether anybody changed, removed or reordered an entry. That the last ones are missing cannot show. */
export function accessLogIntact(log: readonly AccessEntry[], hasher: Hasher): boolean {
  return log.every(
    (entry, index) =>
      entry.number === index + 1 &&
      entry.previousHash === (log[index - 1]?.hash ?? '') &&
      entry.hash === hasher.sha256(canonical(entry)),
  );
}

function canonical(entry: Omit<AccessEntry, 'hash'>): string {
  const { entryKey, number, evidence, step, person, at, reason = null, distressing, previousHash } = entry;
  return JSON.stringify([entryKey, number, evidence, step, person.id, person.name, at, reason, distressing, previousHash]);
}
