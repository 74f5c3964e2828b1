import type { GraphLane } from './call';

/** How the units of one minute are shared out. */
export interface BudgetOptions {
  /** Resource units the app may use in any minute. */
  unitsPerMinute: number;
  /**
   * Up to which part of them a lane may go, counted over all lanes together. What lies above is kept for the lanes
   * before it.
   */
  shares: Readonly<Record<Exclude<GraphLane, 'safeguarding'>, number>>;
}

/**
 * 1,250 units are what Microsoft grants one app in a tenant of up to 1,000 licences (SharePoint documentation, "How to
 * avoid getting throttled"). A fifth is for reports and alerts alone. People who wait come
 * before signatures, so that a whole school signing at once does not keep the others from their cases.
 */
export const DEFAULT_BUDGET: BudgetOptions = {
  unitsPerMinute: 1_250,
  shares: { interactive: 0.8, signing: 0.75, routine: 0.6 },
};

/** What Graph says in `RateLimit-*`: whatever else in the tenant uses the same budget is in it. */
export interface BudgetNews {
  limit: number;
  remaining: number;
  resetSeconds: number;
}

const MINUTE_MS = 60_000;

/**
 * Units spent in the last minute, as a function of time: nothing here reads a clock or waits. Counted over a sliding
 * minute, so that it holds wherever Graph lets its own minutes begin.
 *
 * Safeguarding calls are counted but never held back: the budget is our estimate, and a report must not wait for an
 * estimate. When they go over it, all other calls stay away until it is made up for.
 */
export class Budget {
  private readonly spends: { until: number; units: number }[] = [];
  private spent = 0;
  /** Units that somebody else used: other copies of the service, which nobody tells us about but Graph. */
  private elsewhere = { until: 0, units: 0 };
  private closedUntil = 0;
  private limit: number;

  constructor(private readonly options: BudgetOptions) {
    this.limit = options.unitsPerMinute;
  }

  /** Units a minute, as set or as Graph said since. */
  get unitsPerMinute(): number {
    return this.limit;
  }

  /** Units used in the minute that ends now, those of others included as far as they are known. */
  used(now: number): number {
    this.forget(now);
    return this.spent + this.othersAt(now);
  }

  /** Whether a call may go now. One that is larger than its lane's part goes when nothing else went. */
  admits(lane: GraphLane, units: number, now: number): boolean {
    if (lane === 'safeguarding') return true;
    if (now < this.closedUntil) return false;
    const used = this.used(now);
    return used === 0 || used + units <= this.partOf(lane);
  }

  spend(units: number, now: number): void {
    this.spends.push({ until: now + MINUTE_MS, units });
    this.spent += units;
  }

  /** Milliseconds until a call of a lane could go with `ahead` units in front of it, if nobody else came. */
  waitFor(lane: Exclude<GraphLane, 'safeguarding'>, units: number, ahead: number, now: number): number {
    const part = Math.max(this.partOf(lane), units);
    const wholeMinutes = Math.floor(ahead / part);
    const room = part - (ahead - wholeMinutes * part) - units;
    const opens = Math.max(0, this.closedUntil - now);
    return Math.max(opens, this.freeAt(room, now) - now) + wholeMinutes * MINUTE_MS;
  }

  /** Graph answered 429: nothing but reports and alerts until then. */
  closeUntil(moment: number): void {
    this.closedUntil = Math.max(this.closedUntil, moment);
  }

  /** Corrects the estimate. Only ever downwards within a minute: requests on their way are not in what Graph counted. */
  learn({ limit, remaining, resetSeconds }: BudgetNews, now: number): void {
    if (limit > 0) this.limit = limit;
    this.forget(now);
    const missing = this.limit - remaining - this.spent;
    const until = now + resetSeconds * 1_000;
    this.elsewhere = { until, units: Math.max(0, missing) };
  }

  private partOf(lane: Exclude<GraphLane, 'safeguarding'>): number {
    return Math.floor(this.limit * this.options.shares[lane]);
  }

  /** When at most `room` units are left of what was spent. */
  private freeAt(room: number, now: number): number {
    let left = this.used(now);
    const ends = [...this.spends];
    if (this.othersAt(now) > 0) ends.push(this.elsewhere);
    for (const { until, units } of ends.sort((a, b) => a.until - b.until)) {
      if (left <= Math.max(0, room)) break;
      left -= units;
      now = until;
    }
    return now;
  }

  private othersAt(now: number): number {
    return now < this.elsewhere.until ? this.elsewhere.units : 0;
  }

  private forget(now: number): void {
    while (this.spends[0] && this.spends[0].until <= now) this.spent -= this.spends.shift()?.units ?? 0;
  }
}
