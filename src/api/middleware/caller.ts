import type { RequestHandler, Response } from 'express';
import type { Caller } from '../deps';
import type { Authenticate } from './authenticate';

/** The first thing every route of the API does. */
export function authenticated(authenticate: Authenticate): RequestHandler {
  return async (request, response, next) => {
    response.locals.caller = await authenticate(request.get('authorization'));
    next();
  };
}

/** Who is asking; set by `authenticated` before any route runs. */
export function callerOf(response: Response): Caller {
  return response.locals.caller as Caller;
}
