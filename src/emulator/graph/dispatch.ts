import { randomUUID } from 'node:crypto';
import type { Fault } from '../context';
import { requireAccess } from './access';
import {
  readQuery,
  type Caller,
  type GraphReply,
  type GraphRequest,
  type GraphWorld,
  type Query,
  type Route,
} from './call';
import { errors, GraphRefusal } from './errors';
import type { Metrics } from './metrics';
import { findRoute } from './route-table';
import type { Site } from './state';
import type { Throttle } from './throttle';

export interface Dispatcher {
  world: GraphWorld;
  throttle: Throttle;
  directoryThrottle: Throttle;
  metrics: Metrics;
}

/** Where one call's links point and which ids its errors carry. */
export interface Trace {
  base: string;
  requestId: string;
  clientRequestId: string;
}

/**
 * One operation from URL to reply: fault, route, charge, permission, work. Never throws for what a caller did wrong.
 * Operations inside a batch come through here one by one, so that each is charged and refused by itself.
 */
export async function dispatch(
  hub: Dispatcher,
  caller: Caller,
  request: GraphRequest,
  trace: Trace,
): Promise<GraphReply> {
  const fault = hub.world.context.faults.take('graph', request.method, request.url);
  if (fault?.delayMilliseconds) await new Promise((resolve) => setTimeout(resolve, fault.delayMilliseconds));
  let headers: Record<string, string> = {};
  try {
    if (fault?.kind === 'status') throw refusalOf(fault);
    const reply = await perform(hub, caller, request, trace, (charged) => (headers = charged));
    return {
      ...reply,
      headers: { ...headers, ...reply.headers },
      ...(fault?.kind === 'drop' ? { drop: true } : {}),
    };
  } catch (error) {
    if (!(error instanceof GraphRefusal)) throw error;
    return {
      ...errorReply(hub.world, error, trace, headers),
      ...(fault?.kind === 'drop' ? { drop: true } : {}),
    };
  }
}

async function perform(
  hub: Dispatcher,
  caller: Caller,
  request: GraphRequest,
  trace: Trace,
  charged: (headers: Record<string, string>) => void,
): Promise<GraphReply> {
  const { path, query } = readQuery(request.url);
  const address = resolvePathAddress(hub.world, path);
  const found = findRoute(request.method, address.path);
  const operation = found ? `${found.route.method} ${found.route.template}` : `${request.method} ${path}`;
  if (!found) {
    hub.metrics.count('unknown', 0);
    throw errors.notImplemented(operation);
  }
  charge(hub, caller, found.route, query, operation, charged);
  const site = siteFor(hub.world, found.route.template, found.params);
  requireAccess(caller, found.route.need, site);
  return found.route.handle({
    world: hub.world,
    caller,
    request,
    params: found.params,
    query,
    base: trace.base,
    path: address.path,
    site,
    pathAddressed: address.rewritten,
    run: (inner) => dispatch(hub, caller, inner, { ...trace, requestId: randomUUID() }),
  });
}

function charge(
  hub: Dispatcher,
  caller: Caller,
  route: Route,
  query: Query,
  operation: string,
  charged: (headers: Record<string, string>) => void,
): void {
  const units = typeof route.units === 'function' ? route.units(query) : route.units;
  hub.metrics.count(operation, units);
  if (route.budget === 'none') return;
  const throttle = route.budget === 'directory' ? hub.directoryThrottle : hub.throttle;
  const { throttled, headers } = throttle.charge(caller.appId, units);
  // Only SharePoint sends RateLimit headers; the directory says what the call cost.
  charged(route.budget === 'directory' ? { 'x-ms-resource-unit': String(units) } : headers);
  if (throttled) throw errors.throttled(headers);
}

/** `/sites/{host}:/{path}:/lists…` becomes `/sites/{id}/lists…`. */
function resolvePathAddress(world: GraphWorld, path: string): { path: string; rewritten: boolean } {
  const parts = /^\/sites\/([^/,:]+):(\/[^:]+?)\/?:(\/.+)$/.exec(path);
  if (!parts) return { path, rewritten: false };
  const [, host = '', sitePath = '', rest = ''] = parts;
  const site = findSiteByPath(world, host, sitePath);
  if (!site) throw errors.itemNotFound('Requested site could not be found');
  return { path: `/sites/${site.id}${rest}`, rewritten: true };
}

function findSiteByPath(world: GraphWorld, host: string, path: string): Site | undefined {
  const wanted = decodeURIComponent(`${host}${path}`).replace(/\/$/, '').toLowerCase();
  return [...world.state.sites.values()].find((site) => site.webUrl.toLowerCase() === `https://${wanted}`);
}

/** The site a call is about, by id, path or drive; 404 when there is none such. */
function siteFor(
  world: GraphWorld,
  template: string,
  params: Readonly<Record<string, string>>,
): Site | undefined {
  const sites = [...world.state.sites.values()];
  let site: Site | undefined;
  if (params.site !== undefined)
    site = sites.find((each) => each.id.toLowerCase() === params.site?.toLowerCase());
  else if (params.host !== undefined) site = findSiteByPath(world, params.host, `/${params.path ?? ''}`);
  else if (params.drive !== undefined)
    site = sites.find((each) => each.lists.has(params.drive?.replace(/^b!/, '') ?? ''));
  else return undefined;
  if (!site)
    throw errors.itemNotFound(
      template.startsWith('/sites') ? 'Requested site could not be found' : undefined,
    );
  return site;
}

const CODES: Record<number, string> = {
  400: 'invalidRequest',
  401: 'InvalidAuthenticationToken',
  403: 'accessDenied',
  404: 'itemNotFound',
  409: 'nameAlreadyExists',
  412: 'resourceModified',
  429: 'activityLimitReached',
  500: 'generalException',
  503: 'serviceNotAvailable',
};

function refusalOf(fault: Fault): GraphRefusal {
  const status = fault.status ?? 503;
  const headers: Record<string, string> =
    fault.retryAfterSeconds === undefined ? {} : { 'Retry-After': String(fault.retryAfterSeconds) };
  return new GraphRefusal(
    status,
    fault.code ?? CODES[status] ?? 'generalException',
    'A fault that was asked for.',
    headers,
  );
}

/** The error body of Graph (GDC concepts/errors.md). */
export function errorReply(
  world: GraphWorld,
  refusal: GraphRefusal,
  trace: Trace,
  headers: Record<string, string> = {},
): GraphReply {
  const innerError = {
    date: world.context.clock.now().toISOString().slice(0, 19),
    'request-id': trace.requestId,
    'client-request-id': trace.clientRequestId,
  };
  return {
    status: refusal.status,
    headers: { ...headers, ...refusal.headers },
    body: { error: { code: refusal.code, message: refusal.message, innerError } },
  };
}
