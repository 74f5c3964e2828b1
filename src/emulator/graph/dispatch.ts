import { randomUUID } from 'node:crypto';
import { type Place, requireAccess } from './access';
import { findList } from './addressed';
import type { Caller, GraphReply, GraphRequest, GraphWorld } from './call';
import { listIdOfDrive } from './drive-shape';
import { type Trace, errorReply, refusalOf } from './error-reply';
import { GraphRefusal } from './errors';
import { plainForm } from './call-forms';
import { checkSelect } from './known-properties';
import type { Metrics } from './metrics';
import { readQuery } from './query';
import { conditional } from './conditional';
import { findNode, withFoldersOf } from './file-tree';
import { listChanged } from './notify-subscriber';
import { findRoute } from './route-table';
import { type ServiceLimits, isOutlook } from './service-limits';
import { checkContentType, checkOptions, refusalOfUnknown } from './request-checks';
import { resolvePathAddress, siteFor } from './site-address';
import type { List, Site } from './state';
import { mayEnterMailbox } from './mailbox-access';

export interface Dispatcher {
  world: GraphWorld;
  limits: ServiceLimits;
  metrics: Metrics;
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
  let headers: Record<string, string> = {};
  let leave = (): void => undefined;
  try {
    if (isOutlook(request.url)) leave = hub.limits.enterOutlook(caller.appId);
    if (fault?.delayMilliseconds) await new Promise((resolve) => setTimeout(resolve, fault.delayMilliseconds));
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
  } finally {
    leave();
  }
}

async function perform(
  hub: Dispatcher,
  caller: Caller,
  request: GraphRequest,
  trace: Trace,
  charged: (headers: Record<string, string>) => void,
): Promise<GraphReply> {
  const { path: asked, query } = plainForm(readQuery(request.url));
  // `/me` is whoever the token speaks for; for an application there is nobody.
  const path = caller.person ? asked.replace(/^\/me(?=\/|$)/, `/users/${caller.person.id}`) : asked;
  const address = resolvePathAddress(hub.world, path);
  const found = findRoute(request.method, address.path);
  const operation = found ? `${found.route.method} ${found.route.template}` : `${request.method} ${path}`;
  if (!found) {
    hub.metrics.count('unknown', 0);
    throw refusalOfUnknown(request.method, address.path);
  }
  checkOptions(query);
  checkSelect(found.route.template, query);
  checkContentType(found.route, request);
  const units = typeof found.route.units === 'function' ? found.route.units(query) : found.route.units;
  hub.metrics.count(operation, units);
  charged(hub.limits.charge({ ...found, caller, units, bytes: request.bytes?.byteLength ?? 0 }));
  const site = siteFor(hub.world, found.route.template, found.params);
  const place = { site, ...placeOf(site, found.params) };
  requireAccess(caller, found.route.need, place, mayEnterMailbox(caller, found.route.need, found.params.user));
  const before = place.list?.change;
  const reply = await found.route.handle({
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
  if (site && place.list && place.list.change !== before) listChanged(hub.world, site, place.list);
  return conditional(request, reply);
}

/** The list a call names, or the library behind its drive, and in it the item with its folders. */
function placeOf(site: Site | undefined, params: Readonly<Record<string, string>>): Omit<Place, 'site'> {
  const list = site && findListOf(site, params);
  if (!list) return { items: [] };
  const item = params.drive === undefined ? list.items.get(Number(params.item)) : findNode(list, params)?.item;
  return { list, items: item ? withFoldersOf(list, item) : [] };
}

function findListOf(site: Site, params: Readonly<Record<string, string>>): List | undefined {
  if (params.list !== undefined) return findList(site, params.list);
  return params.drive === undefined ? undefined : site.lists.get(listIdOfDrive(params.drive) ?? '');
}
