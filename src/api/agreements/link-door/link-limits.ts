import type { Request, RequestHandler, Response } from 'express';
import { ipKeyGenerator } from 'express-rate-limit';
import { limiter } from '../../middleware/rate-limits';

/** Pages of links for one address in a minute: a whole school may stand behind one on a parents' evening. */
const PER_ADDRESS = 600;
/** Tokens that are not known, for one address in a minute. Only these are refused: whoever has a real one gets through. */
const WRONG_PER_ADDRESS = 30;
/** Names of children tried with one link, and the time in which they are counted. */
const NAMES_PER_LINK = 15;
const NAMES_MS = 10 * 60_000;

/** Limits that stop programs. Each copy of the service counts for itself. */
export interface LinkLimits {
  requests: RequestHandler;
  wrong: RequestHandler;
  names: RequestHandler;
}

export function createLinkLimits(): LinkLimits {
  const byAddress = ({ ip }: Request): string => ipKeyGenerator(ip ?? 'unknown');
  return {
    requests: limiter({ limit: PER_ADDRESS, keyGenerator: byAddress }),
    wrong: limiter({ limit: WRONG_PER_ADDRESS, keyGenerator: byAddress }),
    names: limiter({ limit: NAMES_PER_LINK, windowMs: NAMES_MS, keyGenerator: (_request, response: Response) => String(response.locals.linkHash) }),
  };
}

/** Asks a limit in the middle of a handler. Throws Refusal (tooMany). */
export function within(limit: RequestHandler, request: Request, response: Response): Promise<void> {
  return new Promise((resolve, reject) => {
    void limit(request, response, (over?: unknown) => (over === undefined ? resolve() : reject(over as Error)));
  });
}
