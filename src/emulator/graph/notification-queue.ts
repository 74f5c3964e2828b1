import { randomUUID } from 'node:crypto';
import type { EmulatorContext } from '../context';
import { SCHOOL } from '../world/people';
import { type LifecycleEvent, challengeDue, hearsOf, nextChallenge } from './lifecycle';
import type { Subscription } from './state';

/** Milliseconds an endpoint has to answer the validation, and a notification. */
const VALIDATION = 10_000;
const DELIVERY = 3_000;
/** Milliseconds until a notification that was not taken is sent again, by the school's clock; then every ten minutes. */
const AGAIN = [2_000, 10_000, 60_000];
const LATER = 600_000;
/** Until it is given up (GDC concepts/change-notifications-delivery-webhooks.md). */
const PATIENCE = 4 * 3_600_000;
const LONGEST_TIMER = 2_000_000_000;

interface Pending {
  subscription: Subscription;
  event: LifecycleEvent | 'change';
  url: string;
  body: string;
  since: number;
  due: number;
  tries: number;
}

/** What subscribers are to be told, and told again until they take it. */
export interface NotificationQueue {
  /** A change of the resource. */
  tell(subscription: Subscription, what: Record<string, unknown>): void;
  /** Something about the subscription itself, where it can hear of that. */
  tellOfItself(subscription: Subscription, event: LifecycleEvent): void;
  /** Looks at what has become due, by the school's clock: called when that moves, and when a subscription changes. */
  review(): void;
}

/** One queue of an emulator; it waits with timers that keep no process alive. */
export function createNotificationQueue(
  context: EmulatorContext,
  subscriptions: () => Map<string, Subscription>,
): NotificationQueue {
  let pending: Pending[] = [];
  let timer: NodeJS.Timeout | undefined;
  const now = (): number => context.clock.now().getTime();

  function add(subscription: Subscription, event: Pending['event'], url: string, what: Record<string, unknown>): void {
    const body = JSON.stringify({ value: [{ ...envelope(subscription), ...what }] });
    const each: Pending = { subscription, event, url, body, since: now(), due: now(), tries: 0 };
    pending.push(each);
    void attempt(each);
  }

  async function attempt(each: Pending): Promise<void> {
    each.due = Infinity;
    const isWanted = each.event !== 'change' || subscriptions().has(each.subscription.id);
    const isDone = !isWanted || (await isTaken(each));
    const isLost = !isDone && now() - each.since >= PATIENCE;
    each.due = now() + (AGAIN[each.tries] ?? LATER);
    each.tries += 1;
    if (isDone || isLost) pending = pending.filter((other) => other !== each);
    if (isLost && each.event === 'change') queue.tellOfItself(each.subscription, 'missed');
    schedule();
  }

  function schedule(): void {
    clearTimeout(timer);
    const moments = [...pending.map(({ due }) => due), ...[...subscriptions().values()].map(nextChallenge)];
    const next = Math.min(...moments) - now();
    if (next < Infinity) timer = setTimeout(() => queue.review(), Math.min(Math.max(next, 0), LONGEST_TIMER)).unref();
  }

  const queue: NotificationQueue = {
    tell: (subscription, what) => add(subscription, 'change', subscription.notificationUrl, what),
    tellOfItself(subscription, event) {
      const url = subscription.lifecycleNotificationUrl;
      if (url !== null && hearsOf(subscription, event)) add(subscription, event, url, { lifecycleEvent: event });
    },
    review() {
      for (const [id, subscription] of subscriptions()) {
        if (Date.parse(subscription.expires) <= now()) subscriptions().delete(id);
        else if (challengeDue(subscription, now())) {
          subscription.challengedAt = now();
          queue.tellOfItself(subscription, 'reauthorizationRequired');
        }
      }
      for (const each of pending.filter(({ due }) => due <= now())) void attempt(each);
      schedule();
    },
  };
  context.events.subscribe((event) => event.type === 'clock' && queue.review());
  return queue;
}

/** What every notification says of its subscription. */
function envelope(subscription: Subscription): Record<string, unknown> {
  return {
    subscriptionId: subscription.id,
    subscriptionExpirationDateTime: subscription.expires,
    ...(subscription.clientState === null ? {} : { clientState: subscription.clientState }),
    tenantId: SCHOOL.tenantId,
  };
}

async function isTaken({ url, body }: Pending): Promise<boolean> {
  const headers = { 'Content-Type': 'application/json' };
  return fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(DELIVERY) }).then(
    (response) => response.ok,
    () => false,
  );
}

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
