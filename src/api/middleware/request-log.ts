import { randomUUID } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import type { Log } from '../deps';
import type { AnsweredRequest } from '../health/metrics';

/**
 * One line per request: id, method, the route's template, status, milliseconds. Never the address itself: a search is
 * in it (P7). `answered` is told the same, for the metrics.
 */
export function requestLog(log: Log, answered?: (request: AnsweredRequest) => void): RequestHandler {
  return (request, response, next) => {
    const id = randomUUID();
    const begun = performance.now();
    response.locals.requestId = id;
    response.setHeader('X-Request-Id', id);
    response.on('close', () => {
      const ms = performance.now() - begun;
      const facts = {
        id,
        method: request.method,
        route: templateOf(request, response),
        status: response.statusCode,
        ms: Math.round(ms),
        finished: response.writableFinished,
      };
      answered?.({ method: facts.method, route: facts.route, status: facts.status, seconds: ms / 1_000 });
      if (response.statusCode >= 500) log.error('request', facts);
      else log.info('request', facts);
    });
    next();
  };
}

/** The id that a problem and the log share. */
export function requestIdOf(response: Response): string {
  return String(response.locals.requestId);
}

/** Notes where a router is mounted, which Express has forgotten by the time an error is answered. */
export const markRouter: RequestHandler = (request, response, next) => {
  response.locals.mountedAt = request.baseUrl;
  next();
};

function templateOf(request: Request, response: Response): string {
  const route = request.route as { path?: unknown } | undefined;
  if (typeof route?.path !== 'string') return 'none';
  const mountedAt: unknown = response.locals.mountedAt;
  return `${typeof mountedAt === 'string' ? mountedAt : request.baseUrl}${route.path}`.replace(/(?<=.)\/$/, '');
}
