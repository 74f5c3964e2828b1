import type { Context, Middleware } from '@microsoft/microsoft-graph-client';
import { NotSetUp, StoreUnavailable } from '../../domain/ports';
import { stateOf } from './call';
import type { CallState } from './call';
import { retryAfterSeconds } from './retry-after';

export interface RetryOptions {
  /** Milliseconds all tries of one call may take together; a longer `Retry-After` is handed to the caller instead. */
  patienceMs: number;
  maxAttempts: number;
  /** First pause without `Retry-After`, doubled each time. */
  pauseMs: number;
  sleep?: (milliseconds: number) => Promise<void>;
  /** Milliseconds since 1970 by the machine's own clock; moved in tests together with `sleep`. */
  now?: () => number;
}

/**
 * Repeats what may be repeated. 429 was never carried out, so everything may follow it; after 503, 504 or silence only
 * what does no harm twice. `Retry-After` is obeyed here for the call it came to, and by Pace for all other calls but
 * those of the safeguarding lane: Graph also answers 429 to a single clumsy query, and that must not hold a report up
 * (P9).
 */
export class Retry implements Middleware {
  private next?: Middleware;

  constructor(private readonly options: RetryOptions) {}

  setNext(next: Middleware): void {
    this.next = next;
  }

  async execute(context: Context): Promise<void> {
    const state = stateOf(context);
    const giveUpAt = this.now() + (state.call.patienceMs ?? this.options.patienceMs);
    state.giveUpAt = giveUpAt;
    for (;;) {
      state.attempts += 1;
      const failure = await this.attempt(context, state);
      state.mayHaveHappened ||= isUnclear(failure, context.response?.status ?? 0);
      const pause = this.pauseBefore(context, state, failure);
      if (pause === undefined || this.now() + pause > giveUpAt) {
        if (failure !== undefined) throw failure;
        return;
      }
      await this.sleep(pause);
    }
  }

  /** The error when there was no answer at all. */
  private async attempt(context: Context, state: CallState): Promise<unknown> {
    context.response = undefined;
    try {
      await this.next?.execute(context);
      return undefined;
    } catch (error) {
      state.failure = error;
      return error ?? new Error('No answer.');
    }
  }

  /** Milliseconds until the next try; undefined when there shall be none. */
  private pauseBefore(context: Context, state: CallState, failure: unknown): number | undefined {
    const status = context.response?.status ?? 0;
    const wait = retryAfterSeconds(context.response);
    if (failure instanceof NotSetUp || failure instanceof StoreUnavailable) return undefined;
    if (state.attempts >= this.options.maxAttempts) return undefined;
    const harmless = state.repeatable && (failure !== undefined || [502, 503, 504].includes(status));
    if (status !== 429 && !harmless) return undefined;
    if (wait !== undefined) return wait * 1000;
    return this.options.pauseMs * 2 ** (state.attempts - 1) * (1 + Math.random() / 2);
  }

  private now(): number {
    return (this.options.now ?? Date.now)();
  }

  private sleep(milliseconds: number): Promise<void> {
    return this.options.sleep?.(milliseconds) ?? new Promise((resolve) => setTimeout(resolve, milliseconds));
  }
}

/** No answer, or a fault on Graph's side: it may have been carried out all the same. */
function isUnclear(failure: unknown, status: number): boolean {
  if (failure instanceof NotSetUp || failure instanceof StoreUnavailable) return false;
  return failure !== undefined || status >= 500;
}
