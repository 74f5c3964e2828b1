import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import type { ContactView } from '../../contract/reports';
import { schoolContacts } from '../contacts';
import { badInput, Refusal, tooLarge } from '../errors';
import { problemOf, statusOf } from '../problem-of';
import { schoolOf } from '../schools/at-school';
import { isKnownAt } from '../schools/known-at';
import { isSeveral } from '../schools/schools';
import type { Schools } from '../schools/schools';
import { OutOfTime } from '../within';
import { callerOf } from './caller';
import { requestIdOf } from './request-log';
import { ranOutOfTime } from './time-limit';

/** Every refusal of the API leaves here: `{problem}` with the numbers to ring, and nothing that somebody wrote. */
export function answerErrors(schools: Schools): ErrorRequestHandler {
  const { log } = schools.shared;
  return async (error: unknown, _request, response, next) => {
    const id = requestIdOf(response);
    if (ranOutOfTime(response) && !(error instanceof OutOfTime)) {
      return log.info('endedLate', { id });
    }
    const understood = fromExpress(error);
    if (!(understood instanceof Refusal)) log.warn('failure', { id, ...describe(understood) });
    if (response.headersSent) return next(error);
    const problem = problemOf(understood, { id, contacts: await contactsOf(schools, response) });
    // What was late may have come meanwhile: that is the better answer.
    if (response.headersSent) return;
    if (problem.retryAfterSeconds !== undefined) response.setHeader('Retry-After', String(problem.retryAfterSeconds));
    // A body that was not read to its end would be taken for the next request.
    if (problem.code === 'tooLarge') response.setHeader('Connection', 'close');
    response.status(statusOf(problem)).set('Cache-Control', 'no-store').json({ problem });
  };
}

/** Whom to ring at the school that was asked; where there are several, only its own people are told who they are. */
async function contactsOf(schools: Schools, response: Response): Promise<ContactView[]> {
  const deps = schoolOf(response) ?? schools.at(undefined);
  if (deps === undefined) return [];
  const told = !isSeveral(schools) || (schoolOf(response) !== undefined && (await isKnownAt(deps, callerOf(response))));
  return told ? schoolContacts(deps) : [];
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
export function describe(error: unknown): Record<string, string> {
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
