import type { ErrorRequestHandler, RequestHandler } from 'express';
import { schoolContacts } from '../contacts';
import type { Deps } from '../deps';
import { badInput, Refusal, tooLarge } from '../errors';
import { problemOf, statusOf } from '../problem-of';
import { OutOfTime } from '../within';
import { requestIdOf } from './request-log';
import { ranOutOfTime } from './time-limit';

/** Every refusal of the API leaves here: `{problem}` with the numbers to ring, and nothing that somebody wrote. */
export function answerErrors(deps: Deps): ErrorRequestHandler {
  return async (error: unknown, _request, response, next) => {
    const id = requestIdOf(response);
    if (ranOutOfTime(response) && !(error instanceof OutOfTime)) {
      return deps.log.info('endedLate', { id });
    }
    const understood = fromExpress(error);
    if (!(understood instanceof Refusal)) deps.log.warn('failure', { id, ...describe(understood) });
    if (response.headersSent) return next(error);
    const problem = problemOf(understood, { id, contacts: await schoolContacts(deps) });
    // What was late may have come meanwhile: that is the better answer.
    if (response.headersSent) return;
    if (problem.retryAfterSeconds !== undefined) response.setHeader('Retry-After', String(problem.retryAfterSeconds));
    // A body that was not read to its end would be taken for the next request.
    if (problem.code === 'tooLarge') response.setHeader('Connection', 'close');
    response.status(statusOf(problem)).set('Cache-Control', 'no-store').json({ problem });
  };
}

/** Any address under /api that is none. */
export const noSuchRoute: RequestHandler = () => {
  throw new Refusal('notFound', 'There is nothing at this address.', 'Open Lantern again in Teams.');
};

/** Express and its body parser throw errors with a `type` (body-parser documentation, "Errors") or a 4xx `status`. */
function fromExpress(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof Refusal) return error;
  const { type, status, limit } = error as Error & { type?: unknown; status?: unknown; limit?: unknown };
  if (type === 'entity.too.large') return tooLarge(Number(limit));
  if (typeof status === 'number' && status >= 400 && status < 500) {
    return badInput([{ path: '', message: 'This is not JSON that Lantern can read.' }]);
  }
  return error;
}

/** Name and place of an unexpected error. Its message may quote input, so only errors of our own ports show theirs. */
function describe(error: unknown): Record<string, string> {
  if (!(error instanceof Error)) return { error: 'unknown' };
  const ours = ['StoreUnavailable', 'EtagConflict', 'NotSetUp'].includes(error.name);
  return { error: error.name, ...(ours ? { message: error.message } : { place: placeOf(error) }) };
}

/** The first line of the trace. A stack begins with the message, and a line of that may look like a place. */
function placeOf({ stack = '', message }: Error): string {
  const begun = stack.indexOf(message);
  const trace = begun < 0 ? '' : stack.slice(begun + message.length);
  return trace.split('\n').find((line) => line.trim().startsWith('at '))?.trim() ?? '';
}
