import { randomUUID } from 'node:crypto';
import express, { Router, type Request, type Response } from 'express';
import type { EmulatorContext } from '../context';
import type { EntraIssuer } from '../identity/token-issuer';
import { type Recorder, recordedText } from '../record';
import { identify } from './access';
import type { GraphReply, GraphRequest, GraphWorld } from './call';
import { type Dispatcher, dispatch } from './dispatch';
import { passContent } from './content-door';
import { type Trace, errorReply, refusalOf } from './error-reply';
import { GraphRefusal, errors } from './errors';
import { createMetrics } from './metrics';
import { createState } from './starting-state';
import type { GraphState } from './state';
import { arrive } from './mail-send';
import type { Mailbox, NewMail } from './mail-state';
import { createNotificationQueue } from './notification-queue';
import { ServiceLimits } from './service-limits';
import { forwardedOrigin } from './origin';
import { headersOf, readRequest } from './wire';

export interface Graph {
  /** Mount it at /v1.0 and, for uploads and downloads, at /_content. */
  router: Router;
  /** What is kept now; for /_emulator/state. */
  state(): GraphState;
  /** An e-mail comes into a mailbox, from whoever it says. */
  deliver(to: Mailbox, mail: NewMail): void;
  metrics: Dispatcher['metrics'];
  limits: ServiceLimits;
  /** Takes a subscription away, as Graph does when somebody loses access. False when there is none such. */
  removeSubscription(id: string): boolean;
  /** Makes what is kept now what `reset` returns to. */
  snapshot(): void;
  reset(): void;
}

/** Microsoft Graph v1.0, as far as coverage.ts says. */
export function createGraph(
  context: EmulatorContext,
  issuer: EntraIssuer,
  record: Recorder | undefined,
): Graph {
  const world: GraphWorld = {
    context,
    state: createState(context.clock.now()),
    notifications: createNotificationQueue(context, () => world.state.subscriptions),
  };
  const hub: Dispatcher = {
    world,
    metrics: createMetrics(),
    limits: new ServiceLimits(),
  };
  let saved = structuredClone(world.state);
  const router = Router();
  router.use(express.raw({ type: () => true, limit: '250mb' }));
  router.use((req, res) => answer(hub, issuer, record, req, res));
  return {
    router,
    metrics: hub.metrics,
    limits: hub.limits,
    state: () => world.state,
    deliver: (to, mail) => arrive(world, to, mail),
    snapshot: () => void (saved = structuredClone(world.state)),
    removeSubscription(id) {
      const subscription = world.state.subscriptions.get(id);
      if (subscription) world.notifications.tellOfItself(subscription, 'subscriptionRemoved');
      return world.state.subscriptions.delete(id);
    },
    reset() {
      world.state = { ...structuredClone(saved), epoch: randomUUID() };
      hub.limits.reset();
      hub.metrics.reset();
    },
  };
}

/** Graph answers browsers of every origin. */
const PREFLIGHT = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'GET,POST,PUT,PATCH,DELETE,OPTIONS',
  'Access-Control-Allow-Headers':
    'Authorization,Content-Type,If-Match,Prefer,ConsistencyLevel,client-request-id,SdkVersion,Content-Range',
  'Access-Control-Max-Age': '3600',
};

async function answer(
  hub: Dispatcher,
  issuer: EntraIssuer,
  record: Recorder | undefined,
  req: Request,
  res: Response,
): Promise<void> {
  const t = Date.now();
  const request = readRequest(req);
  const requestId = randomUUID();
  const trace: Trace = {
    base: `${forwardedOrigin(req.headers, hub.world.context.origin)}/v1.0`,
    requestId,
    clientRequestId: request.headers['client-request-id'] ?? requestId,
  };
  if (request.method === 'OPTIONS') return void res.status(200).set(PREFLIGHT).end();
  const reply = await perform(hub, issuer, request, trace);
  const headers = headersOf(hub.world.context.clock.now(), reply, trace);
  const bytes =
    reply.bytes ?? (reply.body === undefined ? undefined : Buffer.from(JSON.stringify(reply.body), 'utf8'));
  record?.({
    t,
    t2: Date.now(),
    method: request.method,
    url: req.originalUrl,
    reqHeaders: request.headers,
    reqBody: recordedText(request.bytes, request.headers['content-type']),
    status: reply.drop ? 0 : reply.status,
    resHeaders: reply.drop ? {} : headers,
    resBody: reply.drop ? '' : recordedText(bytes, headers['Content-Type']),
  });
  if (reply.drop) return void req.socket.destroy();
  if (req.headers.origin) res.set('Access-Control-Allow-Origin', '*');
  res.status(reply.status).set(headers);
  res.end(bytes && Buffer.from(bytes));
}

/** Uploads and downloads under way: no token, no charge, but faults strike here too. */
function contentReply(hub: Dispatcher, request: GraphRequest, trace: Trace): GraphReply {
  const fault = hub.world.context.faults.take('graph', request.method, request.url);
  if (fault?.kind === 'status') throw refusalOf(fault);
  const reply = passContent(hub.world, request, trace.base);
  return fault?.kind === 'drop' ? { ...reply, drop: true } : reply;
}

async function perform(
  hub: Dispatcher,
  issuer: EntraIssuer,
  request: GraphRequest & { broken?: boolean },
  trace: Trace,
): Promise<GraphReply> {
  try {
    if (request.url.startsWith('/_content/')) return contentReply(hub, request, trace);
    const caller = await identify(request.headers.authorization, issuer);
    if (request.broken)
      throw errors.badRequest(
        'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.',
      );
    return await dispatch(hub, caller, request, trace);
  } catch (error) {
    if (error instanceof GraphRefusal) return errorReply(hub.world, error, trace);
    // A defect of the emulator: told on its own terminal, and to the caller as Graph tells of its own.
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return errorReply(hub.world, errors.general(), trace);
  }
}
