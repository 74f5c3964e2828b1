import type { Context, Middleware } from '@microsoft/microsoft-graph-client';
import { NotSetUp, StoreUnavailable } from '../../domain/ports';
import { stateOf } from './call';
import type { CallState } from './call';

export interface RetryOptions {
  /** Milliseconds all tries of one call may take together; a longer `Retry-After` is handed to the caller instead. */
  patienceMs: number;
  maxAttempts: number;
  /** First pause without `Retry-After`, doubled each time. */
  pauseMs: number;
  sleep?: (milliseconds: number) => Promise<void>;
}

/**
 * Repeats what may be repeated. 429 was never carried out, so everything may follow it; after 503, 504 or silence only
 * what does no harm twice. `Retry-After` is obeyed, and shared: people's and routine calls stay away until then.
 * Calls of the safeguarding lane still try, because Graph also answers 429 to a single clumsy query, and that must
 * not hold a report up (P9).
 */
export class Retry implements Middleware {
  private next?: Middleware;
  private closedUntil = 0;

  constructor(private readonly options: RetryOptions) {}

  setNext(next: Middleware): void {
    this.next = next;
  }

  async execute(context: Context): Promise<void> {
    const state = stateOf(context);
    const giveUpAt = Date.now() + this.options.patienceMs;
    await this.waitForTurn(state, giveUpAt);
    for (;;) {
      state.attempts += 1;
      const failure = await this.attempt(context, state);
      const pause = this.pauseBefore(context, state, failure);
      if (pause === undefined || Date.now() + pause > giveUpAt) {
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
    if (status === 429 && wait !== undefined)
      this.closedUntil = Math.max(this.closedUntil, Date.now() + wait * 1000);
    if (failure instanceof NotSetUp || failure instanceof StoreUnavailable) return undefined;
    if (state.attempts >= this.options.maxAttempts) return undefined;
    const harmless = state.repeatable && (failure !== undefined || [502, 503, 504].includes(status));
    if (status !== 429 && !harmless) return undefined;
    if (wait !== undefined) return wait * 1000;
    return this.options.pauseMs * 2 ** (state.attempts - 1) * (1 + Math.random() / 2);
  }

  private async waitForTurn(state: CallState, giveUpAt: number): Promise<void> {
    const closedFor = this.closedUntil - Date.now();
    if (closedFor <= 0 || state.call.lane === 'safeguarding') return;
    if (this.closedUntil > giveUpAt) {
      const failure = new StoreUnavailable(
        `${state.what}: Graph asked to slow down`,
        Math.ceil(closedFor / 1000),
      );
      state.failure = failure;
      throw failure;
    }
    await this.sleep(closedFor);
  }

  private sleep(milliseconds: number): Promise<void> {
    return this.options.sleep?.(milliseconds) ?? new Promise((resolve) => setTimeout(resolve, milliseconds));
  }
}

/** `Retry-After` in seconds, from either of its two forms (RFC 9110, 10.2.3); the larger of it and `RateLimit-Reset`. */
export function retryAfterSeconds(response: Response | undefined): number | undefined {
  const header = response?.headers.get('Retry-After');
  if (!header) return undefined;
  const seconds = /^\d+$/.test(header) ? Number(header) : (new Date(header).getTime() - Date.now()) / 1000;
  const reset = Number(response?.headers.get('RateLimit-Reset') ?? 0);
  return Number.isNaN(seconds) ? undefined : Math.max(0, seconds, response?.status === 429 ? reset : 0);
}
