import { GRAPH_LANES } from './call';
import type { CallState, GraphLane } from './call';

/** What the calls of one lane came to since the start. */
export interface LaneMetrics {
  calls: number;
  /** Resource units, reckoned by the table in Microsoft's page on SharePoint throttling. */
  units: number;
  repeats: number;
  /** Answers 429. */
  throttled: number;
  /** Requests that had to wait for their turn, and for how long together. */
  waits: number;
  waitedMs: number;
  /** Requests that never went out, because their turn would have come too late. */
  turnedAway: number;
}

/** What Graph last said about the app's budget per minute; it says so only when 80 % of it are used. */
export interface RateLimit {
  limit: number;
  remaining: number;
  resetSeconds: number;
  seenAt: Date;
}

const MINUTE_MS = 60_000;

/** Counts every request that leaves for Graph, or that could not. */
export class GraphMetrics {
  readonly lanes: Record<GraphLane, LaneMetrics> = Object.fromEntries(
    GRAPH_LANES.map((lane) => [
      lane,
      { calls: 0, units: 0, repeats: 0, throttled: 0, waits: 0, waitedMs: 0, turnedAway: 0 },
    ]),
  ) as Record<GraphLane, LaneMetrics>;
  rateLimit?: RateLimit;
  private readonly recent: { at: number; lane: GraphLane; units: number }[] = [];
  /** Units of the budget, and how many of them the last minute used. */
  budget: () => { unitsPerMinute: number; used: number } = () => ({ unitsPerMinute: 0, used: 0 });
  /** Requests of a lane that wait for their turn now. */
  waiting: (lane: GraphLane) => number = () => 0;

  /** One request went out; throttled requests cost as well. */
  sent(state: CallState, at: number = Date.now()): void {
    const lane = this.lanes[state.call.lane];
    const units = unitsOf(state);
    lane.calls += 1;
    lane.units += units;
    this.recent.push({ at, lane: state.call.lane, units });
    this.forget(at);
    if (state.attempts > 1) lane.repeats += 1;
  }

  waited(lane: GraphLane, milliseconds: number): void {
    this.lanes[lane].waits += 1;
    this.lanes[lane].waitedMs += milliseconds;
  }

  turnedAway(lane: GraphLane): void {
    this.lanes[lane].turnedAway += 1;
  }

  /** Reads what an answer says about the budget, and counts refusals. */
  answered(lane: GraphLane, response: Response, at: Date): void {
    if (response.status === 429) this.lanes[lane].throttled += 1;
    const news = rateLimitOf(response.headers);
    if (news) this.rateLimit = { ...news, seenAt: at };
  }

  /** Units of each lane in the minute that ends now. */
  lastMinute(now: number = Date.now()): Record<GraphLane, number> {
    this.forget(now);
    const sums: Record<GraphLane, number> = { safeguarding: 0, interactive: 0, signing: 0, routine: 0 };
    for (const { lane, units } of this.recent) sums[lane] += units;
    return sums;
  }

  private forget(now: number): void {
    const first = this.recent.findIndex(({ at }) => now - at < MINUTE_MS);
    this.recent.splice(0, first === -1 ? this.recent.length : first);
  }

  /** All lanes together. */
  get units(): number {
    return GRAPH_LANES.reduce((sum, lane) => sum + this.lanes[lane].units, 0);
  }
}

/** The `RateLimit-*` headers of an answer (IETF draft 3, best effort); undefined when they are not all there. */
export function rateLimitOf(headers: Headers): Omit<RateLimit, 'seenAt'> | undefined {
  const [limit = Number.NaN, remaining = Number.NaN, resetSeconds = Number.NaN] = ['Limit', 'Remaining', 'Reset'].map(
    (name) => Number(headers.get(`RateLimit-${name}`) ?? Number.NaN),
  );
  return [limit, remaining, resetSeconds].every(Number.isFinite) ? { limit, remaining, resetSeconds } : undefined;
}

/** 1 for one item or a delta with token, 2 for lists and changes, 5 for permissions (the caller says which read). */
export function unitsOf({ call, method }: Pick<CallState, 'call' | 'method'>): number {
  return call.units ?? (method === 'GET' ? 1 : 2);
}
