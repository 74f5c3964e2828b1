import type { EmulatorClock, EventBus } from './context';

export interface MovableClock extends EmulatorClock {
  /** How far the school's time is ahead of real time, in milliseconds. */
  offset(): number;
}

/**
 * The school's time. It runs on with real time and can only be moved forward, because everything that was stored
 * would otherwise lie in the future.
 */
export function createClock(events: EventBus): MovableClock {
  let offset = 0;
  const now = (): Date => new Date(Date.now() + offset);
  const tell = (): void => events.publish({ type: 'clock', now: now().toISOString() });
  return {
    now,
    offset: () => offset,
    advance(milliseconds) {
      if (!Number.isFinite(milliseconds) || milliseconds < 0)
        throw new RangeError('The clock only moves forward.');
      offset += milliseconds;
      tell();
    },
    reset() {
      offset = 0;
      tell();
    },
  };
}
