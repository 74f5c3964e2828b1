import { randomUUID } from 'node:crypto';
import { bodyOf, metadata } from './addressed';
import type { GraphCall, GraphReply, Route } from './call';
import { errors } from './errors';
import { mailboxFor } from './mail-address';
import { mayEnterMailbox } from './mailbox-access';
import { validateEndpoint } from './notification-queue';
import { requireRole } from './permissions-by-role';
import type { Subscription } from './state';
import { listResource, mailResource } from './subscribed-resource';

/** Minutes a subscription may last at most, and at least (platform facts: 10,080 for messages, 42,300 for lists). */
const LONGEST = { mail: 10_080, list: 42_300 } as const;
const SHORTEST = 45;
function render(subscription: Subscription): Record<string, unknown> {
  return {
    id: subscription.id,
    resource: subscription.resource,
    applicationId: subscription.applicationId,
    changeType: subscription.changeTypes.join(','),
    clientState: subscription.clientState,
    notificationUrl: subscription.notificationUrl,
    notificationQueryOptions: null,
    lifecycleNotificationUrl: subscription.lifecycleNotificationUrl,
    expirationDateTime: subscription.expires,
    creatorId: subscription.applicationId,
    includeResourceData: null,
    latestSupportedTlsVersion: 'v1_2',
    encryptionCertificate: null,
    encryptionCertificateId: null,
    notificationUrlAppId: null,
  };
}

function reply(call: GraphCall, subscription: Subscription, status: number): GraphReply {
  const context = metadata(call, 'subscriptions/$entity');
  return { status, body: { '@odata.context': context, ...render(subscription) } };
}

/**
 * POST /subscriptions: both addresses are asked first and must answer with the token in ten seconds (GDC
 * concepts/change-notifications-delivery-webhooks.md). Plain http is taken for this machine only.
 */
async function postSubscription(call: GraphCall): Promise<GraphReply> {
  const body = bodyOf(call);
  const resource = text(body.resource, 'resource');
  const changeTypes = text(body.changeType, 'changeType')
    .split(',')
    .map((each) => each.trim());
  if (changeTypes.some((each) => !['created', 'updated', 'deleted'].includes(each)))
    throw errors.requestInvalid('changeType is created, updated or deleted.');
  const kind = readResource(call, resource, changeTypes);
  const subscription: Subscription = {
    id: randomUUID(),
    applicationId: call.caller.appId,
    resource,
    changeTypes,
    notificationUrl: address(text(body.notificationUrl, 'notificationUrl')),
    lifecycleNotificationUrl:
      typeof body.lifecycleNotificationUrl === 'string' ? address(body.lifecycleNotificationUrl) : null,
    clientState: typeof body.clientState === 'string' ? body.clientState : null,
    expires: readExpiry(call, text(body.expirationDateTime, 'expirationDateTime'), LONGEST[kind]),
  };
  if ((subscription.clientState ?? '').length > 128)
    throw errors.requestInvalid('clientState is longer than 128.');
  for (const url of [subscription.notificationUrl, subscription.lifecycleNotificationUrl])
    if (url !== null && !(await validateEndpoint(url)))
      throw errors.validationError(
        'Subscription validation request failed. Notification endpoint must respond with 200 OK to validation request.',
      );
  call.world.state.subscriptions.set(subscription.id, subscription);
  call.world.notifications.review();
  return reply(call, subscription, 201);
}

function readResource(call: GraphCall, resource: string, changeTypes: readonly string[]): 'mail' | 'list' {
  const mail = mailResource(resource);
  if (mail) {
    requireRole(call.caller, 'mailRead', mayEnterMailbox(call.caller, 'mailRead', mail.user));
    mailboxFor(call.world, mail.user);
    return 'mail';
  }
  const list = listResource(resource);
  if (!list) throw errors.requestInvalid(`Resource '${resource}' is not supported here.`);
  if (changeTypes.join() !== 'updated') throw errors.requestInvalid('Lists tell of changeType updated only.');
  if (!call.world.state.sites.get(list.site)?.lists.has(list.list)) throw errors.itemNotFound();
  return 'list';
}

function readExpiry(call: GraphCall, given: string, longest: number): string {
  const now = call.world.context.clock.now().getTime();
  const wanted = Date.parse(given);
  if (Number.isNaN(wanted) || wanted <= now)
    throw errors.requestInvalid('Subscription expiration must lie ahead.');
  if (wanted > now + longest * 60_000)
    throw errors.requestInvalid(`Subscription expiration can only be ${longest} minutes in the future.`);
  return new Date(Math.max(wanted, now + SHORTEST * 60_000)).toISOString();
}

function address(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  const here = ['localhost', '127.0.0.1', '[::1]'].includes(parsed?.hostname ?? '');
  if (parsed?.protocol === 'https:' || (parsed?.protocol === 'http:' && here)) return url;
  throw errors.requestInvalid('Notification URL must use the https scheme.');
}

function text(value: unknown, name: string): string {
  if (typeof value === 'string' && value !== '') return value;
  throw errors.requestInvalid(`The property '${name}' is missing.`);
}

/** An application sees its own subscriptions only, until they have run out. */
function own(call: GraphCall): Subscription {
  call.world.notifications.review();
  const found = call.world.state.subscriptions.get(call.params.subscription ?? '');
  if (found?.applicationId !== call.caller.appId) throw errors.resourceMissing();
  return found;
}

function list(call: GraphCall): GraphReply {
  call.world.notifications.review();
  const mine = [...call.world.state.subscriptions.values()].filter(
    (each) => each.applicationId === call.caller.appId,
  );
  const body = { '@odata.context': metadata(call, 'subscriptions'), value: mine.map(render) };
  return { status: 200, body };
}

function patch(call: GraphCall): GraphReply {
  const subscription = own(call);
  const longest = mailResource(subscription.resource) ? LONGEST.mail : LONGEST.list;
  subscription.expires = readExpiry(
    call,
    text(bodyOf(call).expirationDateTime, 'expirationDateTime'),
    longest,
  );
  answerChallenge(call, subscription);
  return reply(call, subscription, 200);
}

/** Renewing and reauthorizing both answer a challenge; the next is due a quarter of an hour later at the earliest. */
function answerChallenge(call: GraphCall, subscription: Subscription): void {
  subscription.challengedAt = call.world.context.clock.now().getTime();
  call.world.notifications.review();
}

function reauthorize(call: GraphCall): GraphReply {
  answerChallenge(call, own(call));
  return { status: 204 };
}

function remove(call: GraphCall): GraphReply {
  call.world.state.subscriptions.delete(own(call).id);
  return { status: 204 };
}

const ONE = '/subscriptions/{subscription}';
const rest = { need: 'none', units: 1, budget: 'none' } as const;

export const subscriptionRoutes: readonly Route[] = [
  { method: 'POST', template: '/subscriptions', handle: postSubscription, ...rest },
  { method: 'GET', template: '/subscriptions', handle: list, ...rest },
  { method: 'GET', template: ONE, handle: (call) => reply(call, own(call), 200), ...rest },
  { method: 'PATCH', template: ONE, handle: patch, ...rest },
  { method: 'DELETE', template: ONE, handle: remove, ...rest },
  {
    method: 'POST',
    template: `${ONE}/reauthorize`,
    handle: reauthorize,
    ...rest,
  },
];
