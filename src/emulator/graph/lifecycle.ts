import type { Subscription } from './state';
import { mailResource } from './subscribed-resource';

/** What a subscriber is told of the subscription itself (GDC concepts/change-notifications-lifecycle-events.md). */
export type LifecycleEvent = 'reauthorizationRequired' | 'subscriptionRemoved' | 'missed';

/** In its last hour a subscription asks to be renewed or reauthorized, every quarter of an hour. */
const LAST = 3_600_000;
const EVERY = 900_000;

/** Lists are told of reauthorization only; mail of all three. */
export function hearsOf(subscription: Subscription, event: LifecycleEvent): boolean {
  return event === 'reauthorizationRequired' || mailResource(subscription.resource) !== undefined;
}

/** When the next challenge is due, in milliseconds since 1970; never for who gave no address for it. */
export function nextChallenge({ lifecycleNotificationUrl, expires, challengedAt }: Subscription): number {
  if (lifecycleNotificationUrl === null) return Infinity;
  const next = Math.max(Date.parse(expires) - LAST, (challengedAt ?? -Infinity) + EVERY);
  return next < Date.parse(expires) ? next : Infinity;
}

export function challengeDue(subscription: Subscription, now: number): boolean {
  return nextChallenge(subscription) <= now;
}
