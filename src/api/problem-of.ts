import type { Problem } from '../contract/problem';
import type { ContactView } from '../contract/reports';
import { EtagConflict, NotSetUp, StoreUnavailable } from '../domain/ports';
import { Refusal, tooBusy } from './errors';
import { OutOfTime } from './within';

const STATUS: Record<Problem['code'], number> = {
  badInput: 400,
  notSignedIn: 401,
  noRole: 403,
  notAllowed: 403,
  notFound: 404,
  conflict: 409,
  alreadyDone: 409,
  tooLarge: 413,
  wrongType: 415,
  tooMany: 429,
  unexpected: 500,
  tryAgain: 503,
  notSetUp: 503,
};

/** HTTP status of a problem (RFC 9110). */
export function statusOf(problem: Pick<Problem, 'code'>): number {
  return STATUS[problem.code];
}

/**
 * The one place where an error becomes what a person reads, for HTTP and cards alike. `id` is what the log calls the
 * same failure by. Nothing of an error's own message is passed on unless it is a Refusal: other messages are for the log.
 */
export function problemOf(error: unknown, given: { id: string; contacts: ContactView[] }): Problem {
  const refusal = refusalOf(error);
  return {
    code: refusal.code,
    message: refusal.message,
    whatToDo: refusal.whatToDo,
    contacts: given.contacts,
    ...refusal.facts,
    id: given.id,
  };
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof EtagConflict) return tooBusy();
  if (error instanceof StoreUnavailable) {
    return new Refusal(
      'tryAgain',
      'Microsoft 365 cannot be reached at the moment, so this was not done.',
      'Try again in a moment. If a child is in danger, do not wait: ring.',
      error.retryAfterSeconds === undefined ? {} : { retryAfterSeconds: Math.ceil(error.retryAfterSeconds) },
    );
  }
  if (error instanceof OutOfTime) {
    return new Refusal(
      'tryAgain',
      'Microsoft 365 is slow at the moment, so nobody can say yet whether this was done.',
      'Try again: the same thing sent twice is kept once. If a child is in danger, do not wait: ring.',
    );
  }
  if (error instanceof NotSetUp) {
    return new Refusal(
      'notSetUp',
      'Lantern is not ready for use at this school yet.',
      'Tell the person who looks after it. If you are worried about a child, ring.',
    );
  }
  return new Refusal('unexpected', 'Something went wrong on our side, and this was not done.', 'Try again. If it happens again, ring instead.');
}
