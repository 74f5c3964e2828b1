import { setTimeout as wait } from 'node:timers/promises';

/** Sends to one conversation that Teams allows a bot, per window ("Optimize your bot with rate limiting"). */
const LIMITS = [
  { windowMs: 1_000, sends: 7 },
  { windowMs: 2_000, sends: 8 },
  { windowMs: 30_000, sends: 60 },
  { windowMs: 3_600_000, sends: 1_800 },
] as const;
const LONGEST_MS = 3_600_000;

export interface Pacer {
  /** Resolves true when the conversation may be written to, false when that would take longer than `patienceMs`. */
  turn(conversationId: string, patienceMs: number): Promise<boolean>;
}

/** Keeps each conversation under Teams' limits, so that a burst of alerts is slowed here and not refused there. */
export function createPacer(now: () => number = () => performance.now()): Pacer {
  const sent = new Map<string, number[]>();
  const turn = async (conversationId: string, patienceMs: number): Promise<boolean> => {
    const times = (sent.get(conversationId) ?? []).filter((time) => now() - time < LONGEST_MS);
    const delay = delayBefore(times, now());
    if (delay > patienceMs) return false;
    // Taken before waiting, so that whoever asks meanwhile is placed behind.
    times.push(now() + delay);
    sent.set(conversationId, times);
    if (delay > 0) await wait(delay);
    return true;
  };
  return { turn };
}

/** Milliseconds until one more send keeps every limit; `times` are in order and may lie ahead. */
export function delayBefore(times: readonly number[], now: number): number {
  let earliest = Math.max(now, times.at(-1) ?? now);
  for (const { windowMs, sends } of LIMITS) {
    const nth = times.at(-sends);
    if (times.length >= sends && nth !== undefined) earliest = Math.max(earliest, nth + windowMs);
  }
  return earliest - now;
}
