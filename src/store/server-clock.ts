import type { Clock } from '../domain/ports';

/** Differences up to this are the grain of the `Date` header (whole seconds) and the way of the answer. */
const GRAIN_MS = 2_000;

export interface ServerClock extends Clock {
  /** Learns from an answer of Graph: its `Date`, and when it came by this machine's clock. */
  learn(serverDate: Date, receivedAt: Date): void;
}

/**
 * The time by the store's clock. Deadlines are written into a list that several copies of the service read: were each
 * to trust its own machine, one with a fast clock would move alerts on too early, and a slow one would sit on them.
 * So all follow the `Date` header of Graph, and only where they differ by more than it can tell. On one machine it is
 * also how a clock that somebody moved in the workbench reaches the product.
 */
export function serverClock(systemNow: () => number = Date.now): ServerClock {
  let offset = 0;
  return {
    now: () => new Date(systemNow() + offset),
    learn: (serverDate, receivedAt) => {
      const measured = serverDate.getTime() - receivedAt.getTime();
      if (Math.abs(measured - offset) <= GRAIN_MS) return;
      offset = Math.abs(measured) <= GRAIN_MS ? 0 : measured;
    },
  };
}
