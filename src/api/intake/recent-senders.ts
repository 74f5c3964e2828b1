import type { Intake } from '../deps';

const HOUR_MS = 3_600_000;

export interface RecentSenders {
  /** Mails of this person that became reports in the hour before. */
  count(personId: string, now: Date): number;
  add(personId: string, now: Date): void;
}

const known = new WeakMap<Intake, RecentSenders>();

/**
 * Who wrote how often to a mailbox, in the memory of this copy of the service only: kept anywhere else it would say who
 * reports. A loop between two machines is as quick after a start as before it.
 */
export function recentSenders(intake: Intake): RecentSenders {
  const there = known.get(intake);
  if (there) return there;
  const times = new Map<string, number[]>();
  const within = (personId: string, now: Date): number[] =>
    (times.get(personId) ?? []).filter((at) => now.getTime() - at < HOUR_MS);
  const made: RecentSenders = {
    count: (personId, now) => within(personId, now).length,
    add: (personId, now) => void times.set(personId, [...within(personId, now), now.getTime()]),
  };
  known.set(intake, made);
  return made;
}
