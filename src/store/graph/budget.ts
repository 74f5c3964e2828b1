import type { GraphLane } from './call';

type PacedLane = Exclude<GraphLane, 'safeguarding'>;

/** How the units of one minute are shared out. */
export interface BudgetOptions {
  /** Resource units the app may use in any minute. */
  unitsPerMinute: number;
  /**
   * Up to which part of them a lane may go, counted over all lanes together; only people do not count signatures, which
   * are put off for them. What lies above is kept for the lanes before it.
   */
  shares: Readonly<Record<PacedLane, number>>;
}

/**
 * 1,250 units are what Microsoft grants one app in a tenant of up to 1,000 licences (SharePoint documentation, "How to
 * avoid getting throttled"). A fifth is for reports and alerts alone, unless a whole school signs at once: signatures
 * may take nearly all that is left, because they go evenly (see SPREAD) and stop at the first report.
 */
export const DEFAULT_BUDGET: BudgetOptions = {
  unitsPerMinute: 1_250,
  shares: { interactive: 0.8, signing: 0.95, routine: 0.6 },
};

/** Nothing but reports and alerts goes beyond this part of everything. */
const CEILING = 0.97;

/** What Graph says in `RateLimit-*`: whatever else in the tenant uses the same budget is in it. */
export interface BudgetNews {
  limit: number;
  remaining: number;
  resetSeconds: number;
}

const MINUTE_MS = 60_000;

/**
 * Signatures that waited may go at once up to a tenth of a minute's part, then as fast as a minute allows. Taken as fast
 * as they come, they would use up the minute in its first seconds, and whoever came then would wait for the rest of it.
 */
const SPREAD = 10;

/** One limit on the minute: so many units, perhaps without what one lane spent. */
interface Rule {
  part: number;
  but?: GraphLane;
}

interface Spend {
  at: number;
  units: number;
  lane: GraphLane;
}

/**
 * Units spent in the last minute, as a function of time: nothing here reads a clock or waits. Counted over a sliding
 * minute, so that it holds wherever Graph lets its own minutes begin.
 *
 * Safeguarding calls are counted but never held back: the budget is our estimate, and a report must not wait for an
 * estimate. When they go over it, all other calls stay away until it is made up for.
 */
export class Budget {
  private readonly spends: Spend[] = [];
  private spent = 0;
  /** Units that somebody else used: other copies of the service, which nobody tells us about but Graph. */
  private elsewhere = { until: 0, units: 0 };
  private closedUntil = 0;
  private limit: number;
  /** What signatures may take at once; anybody's spending lessens it, also below zero. */
  private flow: { level: number; at: number };

  constructor(private readonly options: BudgetOptions) {
    this.limit = options.unitsPerMinute;
    this.flow = { level: this.partOf('signing') / SPREAD, at: Number.NEGATIVE_INFINITY };
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
    this.forget(now);
    if (lane === 'signing' && this.flowsIn(units, 0, now) > 0) return false;
    return this.rulesOf(lane).every((rule) => {
      const used = this.usedUnder(rule, now);
      return used === 0 || used + units <= rule.part;
    });
  }

  spend(units: number, now: number, lane: GraphLane): void {
    this.spends.push({ at: now, units, lane });
    this.spent += units;
    this.flow = { level: this.flowAt(now) - units, at: now };
  }

  /** Milliseconds until a call of a lane could go with `ahead` units in front of it, if nobody else came. */
  waitFor(lane: PacedLane, units: number, ahead: number, now: number): number {
    this.forget(now);
    const waits = this.rulesOf(lane).map((rule) => {
      const part = Math.max(rule.part, units);
      const wholeMinutes = Math.floor(ahead / part);
      const room = part - (ahead - wholeMinutes * part) - units;
      return this.freeAt(rule, room, now) - now + wholeMinutes * MINUTE_MS;
    });
    const flows = lane === 'signing' ? this.flowsIn(units, ahead, now) : 0;
    return Math.max(0, this.closedUntil - now, flows, ...waits);
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

  private partOf(lane: PacedLane): number {
    return Math.floor(this.limit * this.options.shares[lane]);
  }

  private rulesOf(lane: PacedLane): Rule[] {
    const own = { part: this.partOf(lane) };
    return lane === 'interactive' ? [{ ...own, but: 'signing' }, { part: Math.floor(this.limit * CEILING) }] : [own];
  }

  private flowAt(now: number): number {
    const part = this.partOf('signing');
    return Math.min(part / SPREAD, this.flow.level + (part * (now - this.flow.at)) / MINUTE_MS);
  }

  /** Milliseconds until a signature's call may go behind others; one larger than the flow goes when that is full. */
  private flowsIn(units: number, ahead: number, now: number): number {
    const part = this.partOf('signing');
    const needed = ahead + Math.min(units, part / SPREAD);
    return Math.max(0, Math.ceil(((needed - this.flowAt(now)) * MINUTE_MS) / part));
  }

  private usedUnder({ but }: Rule, now: number): number {
    const left = but === undefined ? 0 : this.spends.reduce((sum, { units, lane }) => (lane === but ? sum + units : sum), 0);
    return this.spent - left + this.othersAt(now);
  }

  /** When at most `room` units are left of what a rule counts. */
  private freeAt(rule: Rule, room: number, now: number): number {
    let tooMany = this.usedUnder(rule, now) - Math.max(0, room);
    let others = this.othersAt(now);
    for (const { at, units, lane } of this.spends) {
      if (tooMany <= 0) return now;
      if (lane === rule.but) continue;
      const until = at + MINUTE_MS;
      if (others > 0 && this.elsewhere.until <= until) {
        now = this.elsewhere.until;
        tooMany -= others;
        others = 0;
        if (tooMany <= 0) return now;
      }
      now = until;
      tooMany -= units;
    }
    return tooMany > 0 ? Math.max(now, this.elsewhere.until) : now;
  }

  private othersAt(now: number): number {
    return now < this.elsewhere.until ? this.elsewhere.units : 0;
  }

  private forget(now: number): void {
    while (this.spends[0] && this.spends[0].at + MINUTE_MS <= now) this.spent -= this.spends.shift()?.units ?? 0;
  }
}
