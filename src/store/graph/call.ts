import type { Context, MiddlewareOptions } from '@microsoft/microsoft-graph-client';

/** Whose turn it is when there is not enough for all: reports and alerts, people waiting, signatures, the rest (P9). */
export const GRAPH_LANES = ['safeguarding', 'interactive', 'signing', 'routine'] as const;
export type GraphLane = (typeof GRAPH_LANES)[number];

/** What a caller says about one call. */
export interface GraphCall {
  lane: GraphLane;
  /** ETag that must still hold, exactly as Graph gave it, inner quotes included. */
  ifMatch?: string;
  /** This create carries a unique key, so that repeating it makes no second record. */
  uniqueKey?: boolean;
  /** Resource units it costs, where the method alone does not tell. */
  units?: number;
  /** Milliseconds the caller can bear, waiting and repeats included; the client's own setting unless told. */
  patienceMs?: number;
  /** The answer is a file: its bytes are handed on as they are. */
  bytes?: boolean;
  /** Milliseconds one try may take, body included; the client's own setting unless told. */
  timeoutMs?: number;
  /** Other request headers. */
  headers?: Readonly<Record<string, string>>;
}

/** One call on its way through the middleware chain; made anew for each. */
export class CallState implements MiddlewareOptions {
  /** Why there was no answer, as it was thrown; the official client would wrap and lose it. */
  failure: unknown;
  attempts = 0;
  /** An earlier attempt got no clear answer, so that a later "no" does not mean that nothing happened. */
  mayHaveHappened = false;
  /** When its caller has given up, in milliseconds since 1970. */
  giveUpAt = Number.POSITIVE_INFINITY;

  constructor(
    readonly method: string,
    /** Names the operation in errors: method and path with every value left out. */
    readonly what: string,
    readonly call: GraphCall,
  ) {}

  /** True when a second try can do no harm: reads, deletes, guarded updates, creates with a unique key. */
  get repeatable(): boolean {
    if (this.method === 'POST') return this.call.uniqueKey === true;
    if (this.method === 'PATCH') return this.call.ifMatch !== undefined;
    return true;
  }
}

/** The state that belongs to a context of the official client. */
export function stateOf(context: Context): CallState {
  const state = context.middlewareControl?.getMiddlewareOptions(CallState);
  if (!(state instanceof CallState)) throw new TypeError('A Graph call went round graph-client.ts.');
  return state;
}

/** Sets a header of the request that is about to go out. */
export function setHeader(context: Context, name: string, value: string): void {
  const headers = new Headers(context.options?.headers as HeadersInit | undefined);
  headers.set(name, value);
  context.options = { ...context.options, headers: Object.fromEntries(headers.entries()) };
}
