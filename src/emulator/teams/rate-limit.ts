/** Limits of one bot in one conversation, from "Optimize your bot with rate limiting" (Teams documentation). */
const WINDOWS: readonly { seconds: number; sends: number }[] = [
  { seconds: 1, sends: 7 },
  { seconds: 2, sends: 8 },
  { seconds: 30, sends: 60 },
  { seconds: 3600, sends: 1800 },
];

/** Reading members is allowed twice as often as sending. */
const FACTOR = { send: 1, create: 1, members: 2 } as const;

export type RateScope = keyof typeof FACTOR;

/** Counts calls per scope and conversation in real time: the school's clock can be moved, Microsoft's cannot. */
export class RateLimiter {
  private calls = new Map<string, number[]>();

  /** @param now milliseconds, always rising */
  constructor(private readonly now: () => number = () => performance.now()) {}

  /** True when the call may pass; a refused call is not counted. */
  take(scope: RateScope, conversationId: string): boolean {
    const key = `${scope} ${conversationId}`;
    const now = this.now();
    const past = (this.calls.get(key) ?? []).filter((at) => now - at < 3_600_000);
    const allowed = WINDOWS.every(
      ({ seconds, sends }) => past.filter((at) => now - at < seconds * 1000).length < sends * FACTOR[scope],
    );
    if (allowed) past.push(now);
    this.calls.set(key, past);
    return allowed;
  }

  reset(): void {
    this.calls.clear();
  }
}
