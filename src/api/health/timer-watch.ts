import type { Clock, Timer, TimerStore } from '../../domain/ports';
import type { TimerFigures } from './sources';

/** Longer than this a timer should not stay due: the clock comes round many times within it. */
const OVERDUE_MS = 60_000;
/** A claimed timer is due again when its lease ends. One not seen for this long was dealt with by another copy. */
const FORGET_MS = 5 * 60_000;

interface Seen {
  dueSince: number;
  seenAt: number;
  attempts: number;
}

/**
 * Watches the timers that pass by, so that figures about them cost no call of their own. A timer is remembered from when
 * it is first seen due until it is moved or done: claiming it moves its date, and would hide how long it has waited.
 */
export function watchTimers(store: TimerStore, clock: Clock): { timers: TimerStore; figures: () => TimerFigures } {
  const open = new Map<string, Seen>();
  let lookedAt: number | undefined;
  let due = 0;
  const settled = ({ itemId }: Timer): void => void open.delete(itemId);
  const timers: TimerStore = {
    promise: (timer) => store.promise(timer),
    claim: (timer, until) => store.claim(timer, until),
    due: async (now, limit) => {
      const found = await store.due(now, limit);
      lookedAt = now.getTime();
      due = found.length;
      note(open, found, lookedAt);
      return found;
    },
    moveTo: async (timer, dueAt) => {
      const moved = await store.moveTo(timer, dueAt);
      settled(timer);
      return moved;
    },
    done: async (timer) => {
      await store.done(timer);
      settled(timer);
    },
  };
  return { timers, figures: () => figuresOf(open, { due, lookedAt, now: clock.now().getTime() }) };
}

function note(open: Map<string, Seen>, found: readonly Timer[], now: number): void {
  for (const { itemId, dueAt, attempts } of found) {
    const dueSince = open.get(itemId)?.dueSince ?? Date.parse(dueAt);
    open.set(itemId, { dueSince, seenAt: now, attempts });
  }
  for (const [key, { seenAt }] of open) if (now - seenAt > FORGET_MS) open.delete(key);
}

function figuresOf(
  open: ReadonlyMap<string, Seen>,
  { due, lookedAt, now }: { due: number; lookedAt: number | undefined; now: number },
): TimerFigures {
  const all = [...open.values()];
  const oldest = Math.min(now, ...all.map(({ dueSince }) => dueSince));
  return {
    due,
    overdue: all.filter(({ dueSince, attempts }) => attempts > 0 || now - dueSince > OVERDUE_MS).length,
    oldestUndeliveredSeconds: Math.round((now - oldest) / 1_000),
    secondsSinceLook: lookedAt === undefined ? undefined : Math.max(0, Math.round((now - lookedAt) / 1_000)),
  };
}
