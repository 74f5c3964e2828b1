import { timingSafeEqual } from 'node:crypto';
import { Router } from 'express';
import type { Request, RequestHandler } from 'express';
import type { Schools } from '../schools/schools';
import type { Metrics } from './metrics';
import { createReadiness } from './readiness';
import type { HealthSources } from './sources';

const LOOPBACK = ['127.0.0.1', '::1', '::ffff:127.0.0.1'];

/**
 * For machines; nothing about the school is said. `/healthz`: the program answers. `/readyz`: it can take a report: Graph
 * answers, every list is there and of a version it knows, and there is a policy. `/metrics`: figures for Prometheus, for
 * whoever has the token, or without one for callers on this machine. `/health/live` and `/health/ready` are the first
 * two by older names. Without `watched`, readiness looks at the policy only, and there are no metrics.
 */
export function healthRoutes(schools: Schools, watched?: { sources: HealthSources; metrics: Metrics }): Router {
  const router = Router();
  const readiness = createReadiness(schools, watched?.sources.look);
  const live: RequestHandler = (_request, response) => {
    response.set('Cache-Control', 'no-store').json({ live: true });
  };
  const ready: RequestHandler = async (_request, response) => {
    const answer = await readiness();
    response.status(answer.ready ? 200 : 503).set('Cache-Control', 'no-store').json(answer);
  };
  router.get(['/healthz', '/health/live'], live);
  router.get(['/readyz', '/health/ready'], ready);
  if (watched) router.get('/metrics', metricsDoor(watched));
  return router;
}

function metricsDoor({ sources, metrics }: { sources: HealthSources; metrics: Metrics }): RequestHandler {
  return async (request, response) => {
    if (!mayRead(request, sources.metricsToken)) {
      response.status(403).type('text/plain').send('The metrics are for callers on this machine, or with METRICS_TOKEN.\n');
      return;
    }
    response.set({ 'Content-Type': metrics.contentType, 'Cache-Control': 'no-store' }).send(await metrics.read());
  };
}

/** A caller that came through a proxy on this machine is not on this machine. */
function mayRead(request: Request, token: string | undefined): boolean {
  if (token !== undefined) return isSame(request.headers.authorization ?? '', `Bearer ${token}`);
  const forwarded = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'].some((name) => request.headers[name] !== undefined);
  return !forwarded && LOOPBACK.includes(request.socket.remoteAddress ?? '');
}

function isSame(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
