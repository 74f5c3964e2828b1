import express, { Router, type Response } from 'express';
import type { MovableClock } from './clock';
import { description, stateOf, type Controlled } from './control-view';
import { COVERAGE } from './coverage';
import { readFaultRule, type FaultBook } from './faults';
import type { Graph } from './graph';
import { copySite } from './graph/copy-site';

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
  router.get('/throttle', (_req, res) => void res.json(graph.limits.read()));
  router.post('/throttle', (req, res) => setThrottle(graph, req.body, res));
  router.delete('/subscriptions/:id', (req, res) => {
    if (!graph.removeSubscription(req.params.id)) return void res.status(404).json({ error: 'There is no such subscription.' });
    res.status(204).end();
  });
  router.post('/sites', (req, res) => copySites(graph, req.body, res));
  clockRoutes(router, controlled.clock);
  faultRoutes(router, controlled.faults);
  return router;
}

/** Any of the limits that reading gives. */
function setThrottle(graph: Graph, body: unknown, res: Response): void {
  const given = Object.entries((body ?? {}) as Record<string, unknown>);
  const known = Object.keys(graph.limits.read());
  if (given.length === 0 || !given.every(([name, value]) => known.includes(name) && typeof value === 'number' && value > 0))
    return refuse(res, `Give one or more of ${known.join(', ')}, numbers above 0.`);
  graph.limits.set(Object.fromEntries(given));
  res.json(graph.limits.read());
}

/** `{copyOf: "/sites/x", paths: ["/sites/y", …]}` */
function copySites(graph: Graph, body: unknown, res: Response): void {
  const { copyOf, paths } = (body ?? {}) as Record<string, unknown>;
  if (typeof copyOf !== 'string' || !Array.isArray(paths) || !paths.every(isSitePath))
    return refuse(res, 'copyOf must be the path of a site, and paths a list of new ones such as /sites/name.');
  const made = paths.filter((path) => copySite(graph.state(), copyOf, { path, name: path.slice('/sites/'.length) }));
  if (made.length < paths.length) return refuse(res, 'There is no site to copy, or one of the new ones is there already.');
  res.status(201).json({ made });
}

function isSitePath(path: unknown): path is string {
  return typeof path === 'string' && /^\/sites\/[\w.-]+$/.test(path);
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
