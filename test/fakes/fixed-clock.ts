import type { Clock } from '../../src/domain/ports';

export interface FixedClock extends Clock {
  /** Moves it on by that many milliseconds. */
  advance(milliseconds: number): void;
}

/** A clock that stands still until somebody moves it. */
export function fixedClock(start: string | Date): FixedClock {
  let at = new Date(start).getTime();
  return {
    now: () => new Date(at),
    advance: (milliseconds) => {
      at += milliseconds;
    },
  };
}

/** Readable steps for `advance`. */
export const minutes = (count: number): number => count * 60_000;
