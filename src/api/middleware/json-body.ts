import express from 'express';
import type { RequestHandler } from 'express';
import { wrongType } from '../errors';

/** What a body may weigh, in bytes, by what it is for. The schemas say what it may hold. */
export const BODY_LIMITS = {
  /** A report: somebody who pastes far too much is told so by the length of the account, not by the size of the request. */
  report: 1024 * 1024,
  /** A policy file of the greatest length, as text within JSON. */
  policy: 2 * 1024 * 1024,
  /** A note, with room for one that is too long and gets a sentence of its own. */
  note: 256 * 1024,
  /** A search, a choice, or nothing at all. */
  small: 16 * 1024,
} as const;

const JSON_TYPE = /^application\/json\s*(;|$)/i;
const JSON_OR_MAIL = /^(application\/json|message\/rfc822)\s*(;|$)/i;

/**
 * Whatever changes something must say that it sends JSON. A page elsewhere cannot say so without asking first, and it
 * is never told yes (Fetch standard, "CORS-safelisted request-header"); together with the token in a header, which no
 * browser adds by itself, nothing can be sent in somebody's name. Throws Refusal (wrongType).
 */
export const jsonOnly: RequestHandler = only(JSON_TYPE);

/** The same for the API, which also takes an e-mail as it is: a type that no page elsewhere can send unasked either. */
export const jsonOrMail: RequestHandler = only(JSON_OR_MAIL);

function only(types: RegExp): RequestHandler {
  return (request, _response, next) => {
    const reads = request.method === 'GET' || request.method === 'HEAD';
    if (!reads && !types.test(request.get('content-type') ?? '')) throw wrongType();
    next();
  };
}

/**
 * Reads a body of at most so many bytes, as it is after unpacking, whatever the parameters of the route. Passes on
 * body-parser's errors.
 */
export function jsonBody<Params>(limit: keyof typeof BODY_LIMITS): RequestHandler<Params> {
  return express.json({ limit: BODY_LIMITS[limit] });
}
