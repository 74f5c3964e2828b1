/** One minute of SharePoint for a school of up to 1,000 licences (SPD how-to-avoid-getting-throttled). */
export const UNITS_PER_MINUTE = 1_250;
/** Ten seconds of the directory for a tenant of under 50 users (GDC concepts/throttling-limits.md). */
export const DIRECTORY_UNITS = 3_500;

export interface Budget {
  /** Resource units in a window. */
  limit: number;
  windowMilliseconds: number;
}

export interface Charge {
  throttled: boolean;
  /** `RateLimit-*` from 80 % on, `Retry-After` when the budget is used up. */
  headers: Record<string, string>;
}

/**
 * Counts resource units per application in fixed windows. Calls that are refused count as well, as they do in the real
 * service. The windows follow real time and not the school's clock, because a client that is told to wait 20 seconds
 * waits 20 real seconds.
 */
export class Throttle {
  private readonly windows = new Map<string, { start: number; used: number }>();
  private total = 0;

  constructor(
    private budget: Budget,
    private readonly now: () => number = Date.now,
  ) {}

  get limit(): number {
    return this.budget.limit;
  }

  /** Units charged since the start or the last reset, all applications together. */
  get unitsUsed(): number {
    return this.total;
  }

  setLimit(limit: number): void {
    this.budget = { ...this.budget, limit };
  }

  reset(): void {
    this.windows.clear();
    this.total = 0;
  }

  charge(appId: string, units: number): Charge {
    const { limit, windowMilliseconds } = this.budget;
    const now = this.now();
    let window = this.windows.get(appId);
    if (!window || now >= window.start + windowMilliseconds) {
      window = { start: now, used: 0 };
      this.windows.set(appId, window);
    }
    window.used += units;
    this.total += units;
    if (window.used < limit * 0.8) return { throttled: false, headers: {} };

    const reset = String(Math.max(1, Math.ceil((window.start + windowMilliseconds - now) / 1000)));
    const throttled = window.used > limit;
    return {
      throttled,
      headers: {
        'RateLimit-Limit': String(limit),
        'RateLimit-Remaining': String(Math.max(0, limit - window.used)),
        'RateLimit-Reset': reset,
        ...(throttled ? { 'Retry-After': reset } : {}),
      },
    };
  }
}
