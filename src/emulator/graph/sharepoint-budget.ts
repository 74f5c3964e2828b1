import { type Charge, Throttle, UNITS_PER_MINUTE } from './throttle';

/** What a minute's budget is worth in five minutes of the whole tenant and in a day of one application (SPD throttling page). */
const TENANT_FIVE_MINUTES = 15;
const APP_DAY = 960;

/**
 * SharePoint's three limits for a small tenant: 1,250 units a minute and 1,200,000 a day for each application, 18,750 in
 * five minutes for all together. Only the first shows itself in `RateLimit-*`.
 */
export class SharePointBudget {
  private readonly minute: Throttle;
  private readonly tenant: Throttle;
  private readonly day: Throttle;

  constructor(now: () => number = Date.now) {
    this.minute = new Throttle({ limit: UNITS_PER_MINUTE, windowMilliseconds: 60_000 }, now);
    const fiveMinutes = { limit: UNITS_PER_MINUTE * TENANT_FIVE_MINUTES, windowMilliseconds: 300_000 };
    this.tenant = new Throttle(fiveMinutes, now);
    this.day = new Throttle({ limit: UNITS_PER_MINUTE * APP_DAY, windowMilliseconds: 86_400_000 }, now);
  }

  /** Units of a minute for one application. */
  get limit(): number {
    return this.minute.limit;
  }

  /** The other two limits follow in proportion, as they do between sizes of tenant. */
  setLimit(unitsPerMinute: number): void {
    this.minute.setLimit(unitsPerMinute);
    this.tenant.setLimit(unitsPerMinute * TENANT_FIVE_MINUTES);
    this.day.setLimit(unitsPerMinute * APP_DAY);
  }

  reset(): void {
    for (const each of [this.minute, this.tenant, this.day]) each.reset();
  }

  charge(appId: string, units: number): Charge {
    const minute = this.minute.charge(appId, units);
    const others = [this.tenant.charge('everybody', units), this.day.charge(appId, units)];
    const exceeded = others.find((each) => each.throttled);
    if (minute.throttled || !exceeded) return minute;
    return { throttled: true, headers: { 'Retry-After': exceeded.headers['Retry-After'] ?? '60' } };
  }
}
