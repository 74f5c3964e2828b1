import type { Context, Middleware } from '@microsoft/microsoft-graph-client';
import { stateOf } from './call';
import type { GraphMetrics } from './metrics';

export interface WatchOptions {
  /** Milliseconds one request may take, body included. */
  timeoutMs: number;
  metrics: GraphMetrics;
  /** Told the `Date` header of every answer, and when it came by the machine's own clock. */
  onServerDate?: (date: Date, receivedAt: Date) => void;
}

/**
 * Limits the time of a request, counts it, and reads the answer to its end: a connection cut half-way is noticed here,
 * inside the chain, where a repeat is still possible.
 */
export class Watch implements Middleware {
  private next?: Middleware;

  constructor(private readonly options: WatchOptions) {}

  setNext(next: Middleware): void {
    this.next = next;
  }

  async execute(context: Context): Promise<void> {
    const state = stateOf(context);
    this.options.metrics.sent(state);
    context.options = {
      ...context.options,
      redirect: 'manual',
      signal: AbortSignal.timeout(state.call.timeoutMs ?? this.options.timeoutMs),
    };
    await this.next?.execute(context);
    const response = context.response;
    if (!response) throw new TypeError('No response.');
    const receivedAt = new Date();
    const body = state.call.bytes ? await response.arrayBuffer() : await response.text();
    const isEmpty = typeof body === 'string' ? body === '' : body.byteLength === 0;
    context.response = new Response(isEmpty ? null : body, {
      // A redirect that was not followed; Response cannot be made with status 0.
      status: response.status === 0 ? 502 : response.status,
      headers: response.headers,
    });
    this.options.metrics.answered(state.call.lane, context.response, receivedAt);
    this.tellDate(response, receivedAt);
  }

  private tellDate(response: Response, receivedAt: Date): void {
    const header = response.headers.get('Date');
    // `Age` means that a cache on the way answered with an old date.
    if (!header || response.headers.has('Age')) return;
    const date = new Date(header);
    if (!Number.isNaN(date.getTime())) this.options.onServerDate?.(date, receivedAt);
  }
}
