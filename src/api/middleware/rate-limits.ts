import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import { ipKeyGenerator, MemoryStore, rateLimit } from 'express-rate-limit';
import type { Options } from 'express-rate-limit';
import { Refusal, tooMany } from '../errors';
import { callerOf } from './caller';

const MINUTE_MS = 60_000;
/** Requests without a valid sign-in from one address, per minute. */
const STRANGERS_PER_MINUTE = 120;
/** A change costs SharePoint several times what a look costs. */
const CHANGES_ARE_ONE_IN = 5;

/** How often one person, and one address, may ask. Each copy of the service counts for itself. */
export interface RateLimits {
  /** Everything one person asks of the API, reports among it. */
  requests: RequestHandler;
  /** Changes to cases, besides. */
  changes: RequestHandler;
  /**
   * Callers who could not say who they are, by address; stands before the errors are answered. Only refusals count and
   * only strangers are refused: a whole school may stand behind one address, and whoever is signed in gets through.
   */
  strangers: ErrorRequestHandler;
}

/**
 * Limits that stop a program run wild and that no person reaches. What failed on our side does not count, so whoever
 * sends a report again and again until it is received is never refused for it (P1). Throws Refusal (tooMany).
 */
export function createRateLimits({ requestsPerMinute }: { requestsPerMinute: number }): RateLimits {
  const ours = { skipFailedRequests: true, requestWasSuccessful: (_: Request, { statusCode }: Response) => statusCode < 500 };
  const byPerson = (_request: Request, response: Response): string => callerOf(response).id;
  const strangers = limiter({
    limit: STRANGERS_PER_MINUTE,
    keyGenerator: ({ ip }) => ipKeyGenerator(ip ?? 'unknown'),
  });
  return {
    requests: limiter({ ...ours, limit: requestsPerMinute, keyGenerator: byPerson }),
    changes: limiter({ ...ours, limit: Math.ceil(requestsPerMinute / CHANGES_ARE_ONE_IN), keyGenerator: byPerson }),
    strangers: (error: unknown, request, response, next) => {
      if (!(error instanceof Refusal) || error.code !== 'notSignedIn') return next(error);
      return strangers(request, response, (over?: unknown) => next(over ?? error));
    },
  };
}

/** Whether this person may send the bot one more activity. Asked once Teams has proven who it is. */
export type PersonLimit = (personId: string) => Promise<boolean>;

/** The same for the bot, where no Express request tells one person from another. */
export function createPersonLimit({ requestsPerMinute }: { requestsPerMinute: number }): PersonLimit {
  const store = new MemoryStore();
  store.init({ windowMs: MINUTE_MS } as Options);
  return async (personId) => (await store.increment(personId)).totalHits <= requestsPerMinute;
}

/** A limit per minute unless told; over it the request ends with Refusal (tooMany). */
export function limiter(options: Pick<Options, 'keyGenerator' | 'limit'> & Partial<Options>): RequestHandler {
  return rateLimit({
    windowMs: MINUTE_MS,
    // No header says how much is left: an answer must not depend on what was asked before (P3).
    standardHeaders: false,
    legacyHeaders: false,
    // Its warnings go to the console and repeat addresses; trust proxy is a setting of ours.
    validate: false,
    handler: (request, _response, next) => next(tooMany(secondsLeft(request))),
    ...options,
  });
}

/** The library notes on the request when its count ends (its documentation, "Request API"). */
function secondsLeft(request: Request & { rateLimit?: { resetTime?: Date } }): number {
  const ends = request.rateLimit?.resetTime?.getTime() ?? Date.now() + MINUTE_MS;
  return Math.max(1, Math.ceil((ends - Date.now()) / 1000));
}
