import { randomUUID } from 'node:crypto';
import { SCHOOL } from '../world/people';
import type { GraphWorld } from './call';
import type { Mail, Mailbox } from './mail-state';
import type { List, Site, Subscription } from './state';
import { listResource, mailResource } from './subscriptions';

/** Milliseconds an endpoint has to answer the validation, and a notification. */
const VALIDATION = 10_000;
const DELIVERY = 3_000;
/** Milliseconds until a notification that was not taken is sent again; the real service goes on for four hours. */
const AGAIN = [2_000, 10_000, 60_000];

type ChangeType = 'created' | 'updated' | 'deleted';

/** Whether an address answers 200 with the token it was asked with, as plain text. */
export async function validateEndpoint(url: string): Promise<boolean> {
  const token = `Validation: Testing client application reachability for subscription Request-Id: ${randomUUID()}`;
  const asked = `${url}${url.includes('?') ? '&' : '?'}validationToken=${encodeURIComponent(token)}`;
  try {
    const headers = { 'Content-Type': 'text/plain; charset=utf-8' };
    const response = await fetch(asked, { method: 'POST', headers, signal: AbortSignal.timeout(VALIDATION) });
    return response.status === 200 && (await response.text()) === token;
  } catch {
    return false;
  }
}

/** Tells whoever listens to this mailbox or folder. */
export function mailChanged(world: GraphWorld, box: Mailbox, mail: Mail, changeType: ChangeType): void {
  for (const subscription of wanted(world, changeType)) {
    const place = mailResource(subscription.resource);
    if (!place || ![box.ownerId, box.address].includes(place.user.toLowerCase())) continue;
    const folder = box.folders.find((each) => each.id === mail.folderId);
    if (place.folder && ![folder?.id, folder?.wellKnown].includes(place.folder.toLowerCase())) continue;
    const path = `Users/${box.ownerId}/Messages/${mail.id}`;
    const data = {
      '@odata.type': '#Microsoft.Graph.Message',
      '@odata.id': path,
      '@odata.etag': `W/"${mail.change}"`,
      id: mail.id,
    };
    deliver(world, subscription, { changeType, resource: path, resourceData: data });
  }
}

/** Lists say that something changed, and not what. */
export function listChanged(world: GraphWorld, site: Site, list: List): void {
  for (const subscription of wanted(world, 'updated')) {
    const place = listResource(subscription.resource);
    if (place?.site !== site.id || place.list !== list.id) continue;
    const data = { '@odata.type': '#Microsoft.Graph.ListItem' };
    deliver(world, subscription, {
      changeType: 'updated',
      resource: subscription.resource.replace(/^\//, ''),
      resourceData: data,
    });
  }
}

function wanted(world: GraphWorld, changeType: ChangeType): Subscription[] {
  const now = world.context.clock.now().getTime();
  return [...world.state.subscriptions.values()].filter(
    (each) => each.changeTypes.includes(changeType) && Date.parse(each.expires) > now,
  );
}

function deliver(world: GraphWorld, subscription: Subscription, what: Record<string, unknown>): void {
  const notification = {
    subscriptionId: subscription.id,
    subscriptionExpirationDateTime: subscription.expires,
    ...(subscription.clientState === null ? {} : { clientState: subscription.clientState }),
    tenantId: SCHOOL.tenantId,
    ...what,
  };
  void send(world, subscription, JSON.stringify({ value: [notification] }), 0);
}

async function send(
  world: GraphWorld,
  subscription: Subscription,
  body: string,
  tries: number,
): Promise<void> {
  if (!world.state.subscriptions.has(subscription.id)) return;
  const headers = { 'Content-Type': 'application/json' };
  const taken = await fetch(subscription.notificationUrl, {
    method: 'POST',
    headers,
    body,
    signal: AbortSignal.timeout(DELIVERY),
  }).then(
    (response) => response.ok,
    () => false,
  );
  const pause = AGAIN[tries];
  if (!taken && pause !== undefined)
    setTimeout(() => void send(world, subscription, body, tries + 1), pause).unref();
}
