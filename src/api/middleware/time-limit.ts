import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import { OutOfTime } from '../within';

/** Nobody looks at a turning wheel for longer; Graph's own limits add up to more when it is slow at every step. */
export const ANSWER_WITHIN_MS = 15_000;

/**
 * A person gets an answer within this time, whatever Microsoft 365 does: "try again", with the numbers to ring. The work
 * goes on meanwhile, which does no harm: everything that may be sent again carries a key or an ETag (P1). `answer` is
 * asked directly: Express goes through its handlers once, and how the work ends has to find them there (P7).
 */
export function timeLimit(milliseconds: number, answer: ErrorRequestHandler): RequestHandler {
  return (request, response, next) => {
    const timer = setTimeout(() => {
      if (response.headersSent) return;
      response.locals.ranOutOfTime = true;
      void answer(new OutOfTime(), request, response, next);
    }, milliseconds);
    response.on('close', () => clearTimeout(timer));
    next();
  };
}

/** Whether the person has had their answer, so that what the work ends with has nowhere to go. */
export function ranOutOfTime(response: Response): boolean {
  return response.locals.ranOutOfTime === true;
}
