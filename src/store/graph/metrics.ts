import { GRAPH_LANES } from './call';
import type { CallState, GraphLane } from './call';

/** What the calls of one lane came to since the start. */
export interface LaneMetrics {
  calls: number;
  /** Resource units, reckoned by the table in Microsoft's page on SharePoint throttling. */
  units: number;
  repeats: number;
  throttled: number;
}

/** What Graph last said about the app's budget per minute; it says so only when 80 % of it are used. */
export interface RateLimit {
  limit: number;
  remaining: number;
  resetSeconds: number;
  seenAt: Date;
}

/** Counts every request that leaves for Graph. */
export class GraphMetrics {
  readonly lanes: Record<GraphLane, LaneMetrics> = Object.fromEntries(
    GRAPH_LANES.map((lane) => [lane, { calls: 0, units: 0, repeats: 0, throttled: 0 }]),
  ) as Record<GraphLane, LaneMetrics>;
  rateLimit?: RateLimit;

  /** One request went out; throttled requests cost as well. */
  sent(state: CallState): void {
    const lane = this.lanes[state.call.lane];
    lane.calls += 1;
    lane.units += unitsOf(state);
    if (state.attempts > 1) lane.repeats += 1;
  }

  /** Reads the `RateLimit-*` headers of an answer (IETF draft 3, best effort) and counts refusals. */
  answered(state: CallState, response: Response, at: Date): void {
    if (response.status === 429) this.lanes[state.call.lane].throttled += 1;
    const [limit, remaining, resetSeconds] = ['Limit', 'Remaining', 'Reset'].map((name) =>
      Number(response.headers.get(`RateLimit-${name}`) ?? Number.NaN),
    );
    if (limit === undefined || remaining === undefined || resetSeconds === undefined) return;
    if ([limit, remaining, resetSeconds].every(Number.isFinite)) {
      this.rateLimit = { limit, remaining, resetSeconds, seenAt: at };
    }
  }

  /** All lanes together. */
  get units(): number {
    return GRAPH_LANES.reduce((sum, lane) => sum + this.lanes[lane].units, 0);
  }
}

/** 1 for one item or a delta with token, 2 for lists and changes, 5 for permissions (the caller says which read). */
function unitsOf({ call, method }: CallState): number {
  return call.units ?? (method === 'GET' ? 1 : 2);
}
