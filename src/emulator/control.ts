import express, { Router, type Response } from 'express';
import type { MovableClock } from './clock';
import type { EmulatorContext } from './context';
import { COVERAGE } from './coverage';
import { readFaultRule, type FaultBook } from './faults';
import type { Graph } from './graph';
import { current } from './graph/state';
import { DSL_CHANNEL_ID } from './teams/seed';
import { APPS, SCHOOL } from './world/people';

export interface Controlled {
  context: EmulatorContext;
  clock: MovableClock;
  faults: FaultBook;
  graph: Graph;
  /** What the Teams part keeps, for /_emulator/state. */
  conversations(): unknown;
  snapshot(): void;
  reset(): void;
}

/** The controls under /_emulator. They need no token: the emulator listens on this machine only. */
export function controlRoutes(controlled: Controlled): Router {
  const { context, graph } = controlled;
  const router = Router();
  router.use(express.json());
  router.get('/', (_req, res) => void res.json(description(controlled)));
  router.get('/coverage', (_req, res) => void res.json({ operations: COVERAGE }));
  router.get('/state', (_req, res) => void res.json(stateOf(controlled)));
  router.get('/events', (req, res) => {
    res.set({ 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    res.flushHeaders();
    const stop = context.events.subscribe((event) => void res.write(`data: ${JSON.stringify(event)}\n\n`));
    req.on('close', stop);
  });
  router.post('/snapshot', (_req, res) => {
    controlled.snapshot();
    res.status(204).end();
  });
  router.post('/reset', (_req, res) => {
    controlled.reset();
    res.status(204).end();
  });
  router.get('/throttle', (_req, res) => void res.json({ unitsPerMinute: graph.throttle.limit }));
  router.post('/throttle', (req, res) => setThrottle(graph, req.body, res));
  clockRoutes(router, controlled.clock);
  faultRoutes(router, controlled.faults);
  return router;
}

/** What any tool needs to work with this emulator. */
function description({ context, graph }: Controlled): Record<string, unknown> {
  return {
    graphBaseUrl: `${context.origin}/v1.0`,
    authority: `${context.origin}/${SCHOOL.tenantId}`,
    tokenEndpoint: `${context.origin}/${SCHOOL.tenantId}/oauth2/v2.0/token`,
    tenantId: SCHOOL.tenantId,
    clientId: APPS.lantern.clientId,
    clientSecret: APPS.lantern.clientSecret,
    clientAppId: APPS.lanternClient.clientId,
    adminClientId: APPS.admin.clientId,
    adminClientSecret: APPS.admin.clientSecret,
    sites: [...graph.state().sites.values()].map((site) => ({
      path: `${SCHOOL.sharePointHost}:${site.path}`,
      id: site.id,
      name: site.name,
    })),
    people: context.people.map(({ id, userPrincipalName, displayName, roles }) => ({
      id,
      userPrincipalName,
      displayName,
      roles,
    })),
    botServiceUrl: `${context.origin}/teams`,
    botOpenIdMetadata: `${context.origin}/v1/.well-known/openidconfiguration`,
    dslChannel: DSL_CHANNEL_ID,
    workbench: `${context.origin}/`,
  };
}

function stateOf({ graph, clock, conversations }: Controlled): Record<string, unknown> {
  return {
    now: clock.now().toISOString(),
    sites: [...graph.state().sites.values()].map((site) => ({
      id: site.id,
      path: site.path,
      name: site.name,
      grants: [...site.grants.values()].map(({ appId, appName, roles }) => ({ appId, appName, roles })),
      lists: [...site.lists.values()].map((list) => ({
        id: list.id,
        displayName: list.displayName,
        items: [...list.items.values()].map((item) => ({
          id: String(item.id),
          version: current(item).number,
          ...(item.file ? { file: item.file.name } : {}),
          fields: current(item).fields,
        })),
      })),
    })),
    conversations: conversations(),
    metrics: graph.metrics.read(),
  };
}

function setThrottle(graph: Graph, body: unknown, res: Response): void {
  const units = (body as { unitsPerMinute?: unknown } | undefined)?.unitsPerMinute;
  if (typeof units !== 'number' || !(units > 0))
    return refuse(res, 'unitsPerMinute must be a number above 0.');
  graph.throttle.setLimit(units);
  graph.throttle.reset();
  res.json({ unitsPerMinute: graph.throttle.limit });
}

function clockRoutes(router: Router, clock: MovableClock): void {
  const read = (): Record<string, unknown> => ({
    now: clock.now().toISOString(),
    offsetMilliseconds: clock.offset(),
  });
  router.get('/clock', (_req, res) => void res.json(read()));
  router.post('/clock', (req, res) => {
    const { advanceSeconds = 0, advanceMinutes = 0, reset } = (req.body ?? {}) as Record<string, unknown>;
    if (
      typeof advanceSeconds !== 'number' ||
      typeof advanceMinutes !== 'number' ||
      advanceSeconds < 0 ||
      advanceMinutes < 0
    ) {
      return refuse(
        res,
        'advanceSeconds and advanceMinutes must be numbers, and the clock only moves forward.',
      );
    }
    if (reset === true) clock.reset();
    if (advanceSeconds > 0 || advanceMinutes > 0)
      clock.advance(advanceSeconds * 1_000 + advanceMinutes * 60_000);
    res.json(read());
  });
}

function faultRoutes(router: Router, faults: FaultBook): void {
  router.get('/faults', (_req, res) => void res.json({ faults: faults.list() }));
  router.post('/faults', (req, res) => {
    const rule = readFaultRule(req.body);
    if (typeof rule === 'string') return refuse(res, rule);
    faults.add(rule);
    res.status(201).json({ faults: faults.list() });
  });
  router.delete('/faults', (_req, res) => {
    faults.clear();
    res.status(204).end();
  });
}

function refuse(res: Response, error: string): void {
  res.status(400).json({ error });
}
