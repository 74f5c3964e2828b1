import { EtagConflict, NotSetUp, StoreUnavailable } from '../../domain/ports';

/**
 * What Graph said no to, by status and code. Messages of Graph are never passed on: they may quote values of the
 * record (P7). The request id is what Microsoft's support asks for.
 */
export class GraphRefused extends NotSetUp {
  constructor(
    what: string,
    readonly status: number,
    readonly code: string,
    readonly requestId: string,
  ) {
    super(`${what}: Graph refused with ${status} ${code} (request ${requestId})`);
  }
}

/**
 * Graph did not answer, or answered with a fault of its own: what was asked for may have happened all the same.
 * A plain StoreUnavailable, in contrast, was certainly not carried out (429).
 */
export class AnswerLost extends StoreUnavailable {}

/** The facts of an answer that is not a success. `what` names the operation without any value of the record. */
export interface RefusedAnswer {
  what: string;
  status: number;
  code: string;
  requestId: string;
  retryAfterSeconds?: number;
}

/** Status and code decide, never the message (Graph documentation, "Microsoft Graph error responses"). */
export function errorFor(answer: RefusedAnswer): Error {
  const { what, status, code, requestId, retryAfterSeconds } = answer;
  if (status === 412)
    return new EtagConflict(`${what}: changed by somebody else meanwhile (request ${requestId})`);
  if (status === 429) {
    return new StoreUnavailable(`${what}: Graph asks to slow down (request ${requestId})`, retryAfterSeconds);
  }
  if (status >= 500 || status < 400) {
    return new AnswerLost(
      `${what}: Graph answered ${status} ${code} (request ${requestId})`,
      retryAfterSeconds,
    );
  }
  return new GraphRefused(what, status, code, requestId);
}

/** The connection failed or took too long. Only the kind of failure is kept. */
export function errorWithoutAnswer(what: string, failure: unknown): Error {
  if (failure instanceof NotSetUp || failure instanceof StoreUnavailable) return failure;
  const kind = failure instanceof Error ? failure.name : 'unknown failure';
  return new AnswerLost(`${what}: no answer from Graph (${kind})`);
}

/** A "not carried out" that follows an attempt without a clear answer is no longer certain. */
export function honest(error: Error, mayHaveHappened: boolean): Error {
  const certain = error instanceof StoreUnavailable && !(error instanceof AnswerLost);
  return certain && mayHaveHappened ? new AnswerLost(error.message, error.retryAfterSeconds) : error;
}

/** The code of an error body; anything that does not look like one is not passed on. */
export function codeOf(body: unknown): string {
  const { error } = (body ?? {}) as { error?: { code?: unknown } };
  return typeof error?.code === 'string' && /^[\w.-]{1,80}$/.test(error.code) ? error.code : 'unknown';
}

/** An operation fit for an error or a log: no query, no quoted value, no person's id. */
export function operation(method: string, path: string): string {
  const plain = (path.split('?')[0] ?? '').replace(/^\/users\/.+/, '/users/…').replace(/(\/members)\/(?!\$).+/, '$1/…').replace(/'[^']*'/g, "'…'");
  return `${method} ${plain}`;
}
