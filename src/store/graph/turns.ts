import type { Budget } from './budget';
import type { GraphLane } from './call';

/** A call that wants to go out. */
export interface Turn {
  lane: GraphLane;
  units: number;
  /** Milliseconds since 1970 after which its caller has given up. */
  giveUpAt: number;
}

export interface TurnLimits {
  /** Calls that may wait in one lane. */
  queue: number;
  /** Requests of a lane under way at the same time; a storm must not fill the connections either. */
  atOnce: Readonly<Record<WaitingLane, number>>;
}

type WaitingLane = Exclude<GraphLane, 'safeguarding'>;

export const DEFAULT_LIMITS: TurnLimits = { queue: 10_000, atOnce: { interactive: 32, signing: 16, routine: 8 } };

/** In the order in which they are served. */
const WAITING: readonly WaitingLane[] = ['interactive', 'signing', 'routine'];

/** A turn is not to be had in time; `waitMs` is when to come back. */
export interface Refused {
  waitMs: number;
}

/**
 * Who goes next, as a function of time: no clock, no timer, no promise. Safeguarding goes at once. Interactive calls
 * wait for their part of the budget, in order. Signatures go when no interactive call waits, routine calls when
 * neither does.
 */
export class Turns<T extends Turn> {
  private readonly queues: Record<WaitingLane, T[]> = { interactive: [], signing: [], routine: [] };
  private readonly queuedUnits: Record<WaitingLane, number> = { interactive: 0, signing: 0, routine: 0 };
  private readonly underway: Record<WaitingLane, number> = { interactive: 0, signing: 0, routine: 0 };
  private earliestGiveUp = Number.POSITIVE_INFINITY;

  constructor(
    readonly budget: Budget,
    private readonly limits: TurnLimits = DEFAULT_LIMITS,
  ) {}

  waiting(lane: GraphLane): number {
    return lane === 'safeguarding' ? 0 : this.queues[lane].length;
  }

  /** `go`: it is on its way and paid for. `queued`: `step` will name it. Refused: it would wait longer than it can. */
  ask(turn: T, now: number): 'go' | 'queued' | Refused {
    const { lane, units } = turn;
    if (lane === 'safeguarding') {
      this.budget.spend(units, now, lane);
      return 'go';
    }
    if (this.isNext(lane) && this.mayGo(lane, units, now)) {
      this.take(turn, lane, now);
      return 'go';
    }
    // Everything that is served before a newcomer of this lane.
    const ahead = this.servedUpTo(lane).reduce((sum, each) => sum + this.queuedUnits[each], 0);
    const waitMs = this.budget.waitFor(lane, units, ahead, now);
    if (now + waitMs > turn.giveUpAt || this.queues[lane].length >= this.limits.queue) {
      return { waitMs: Math.max(waitMs, 1_000) };
    }
    this.queues[lane].push(turn);
    this.queuedUnits[lane] += units;
    this.earliestGiveUp = Math.min(this.earliestGiveUp, turn.giveUpAt);
    return 'queued';
  }

  /** The request of a turn is over. */
  done(lane: GraphLane): void {
    if (lane !== 'safeguarding') this.underway[lane] -= 1;
  }

  /** Whose turn has come, in order, and whose patience is over. */
  step(now: number): { go: T[]; late: T[] } {
    const late = now >= this.earliestGiveUp ? this.dropLate(now) : [];
    const go: T[] = [];
    for (const lane of WAITING) {
      const queue = this.queues[lane];
      while (queue[0] && this.mayGo(lane, queue[0].units, now)) {
        const turn = queue.shift() as T;
        this.queuedUnits[lane] -= turn.units;
        this.take(turn, lane, now);
        go.push(turn);
      }
      if (queue.length > 0) break;
    }
    return { go, late };
  }

  /** When `step` has something to do by time alone; undefined when nobody waits. */
  nextAt(now: number): number | undefined {
    const lane = WAITING.find((each) => this.queues[each].length > 0);
    const head = lane && this.queues[lane][0];
    if (!head || !lane) return undefined;
    const full = this.underway[lane] >= this.limits.atOnce[lane];
    const free = full ? Number.POSITIVE_INFINITY : now + this.budget.waitFor(lane, head.units, 0, now);
    return Math.min(free, this.earliestGiveUp);
  }

  private isNext(lane: WaitingLane): boolean {
    return this.servedUpTo(lane).every((each) => this.queues[each].length === 0);
  }

  private mayGo(lane: WaitingLane, units: number, now: number): boolean {
    return this.underway[lane] < this.limits.atOnce[lane] && this.budget.admits(lane, units, now);
  }

  private take(turn: T, lane: WaitingLane, now: number): void {
    this.budget.spend(turn.units, now, lane);
    this.underway[lane] += 1;
  }

  private servedUpTo(lane: WaitingLane): readonly WaitingLane[] {
    return WAITING.slice(0, WAITING.indexOf(lane) + 1);
  }

  private dropLate(now: number): T[] {
    const late: T[] = [];
    this.earliestGiveUp = Number.POSITIVE_INFINITY;
    for (const lane of WAITING) {
      const kept = this.queues[lane].filter((turn) => {
        if (turn.giveUpAt <= now) return !late.push(turn);
        this.earliestGiveUp = Math.min(this.earliestGiveUp, turn.giveUpAt);
        return true;
      });
      this.queues[lane].splice(0, Number.POSITIVE_INFINITY, ...kept);
      this.queuedUnits[lane] = kept.reduce((sum, { units }) => sum + units, 0);
    }
    return late;
  }
}
