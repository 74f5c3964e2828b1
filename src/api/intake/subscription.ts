import { randomBytes } from 'node:crypto';
import { SubscriptionRefused } from '../../domain/intake/ports';
import type { Kept } from '../../domain/intake/ports';
import type { IntakeState } from '../../domain/intake/types';
import type { Deps, Intake } from '../deps';

const HOUR_MS = 3_600_000;
/** Asked for anew long before the end; messages may be subscribed to for under seven days (Graph, "subscription resource type"). */
const LASTS_MS = 3 * 24 * HOUR_MS;
const RENEW_BEFORE_MS = LASTS_MS / 2;
/** A service that Graph cannot reach stays so for a while; the mailbox is looked at all the same. */
const AGAIN_MS = HOUR_MS;

/** Where Graph's lifecycle news said that a subscription has to be looked at now (reauthorizationRequired, subscriptionRemoved). */
const askedToRenew = new WeakSet<Intake>();

export function renewSoon(intake: Intake): void {
  askedToRenew.add(intake);
}

/**
 * Makes sure that Graph tells of news: makes a subscription, renews it when half its time is over or Graph asks for it,
 * and makes another where it is gone. Without one nothing is lost, mail is only found later. Throws StoreUnavailable.
 *
 * Graph: POST or PATCH /subscriptions, seldom; one update of the mailbox's state then.
 */
export async function keepSubscription(deps: Deps, intake: Intake, state: Kept<IntakeState>): Promise<Kept<IntakeState>> {
  const now = deps.clock.now().getTime();
  const { subscription, subscribeAfter } = state.value;
  const asked = askedToRenew.has(intake);
  const fresh = subscription && Date.parse(subscription.expiresAt) - now > RENEW_BEFORE_MS;
  if ((fresh && !asked) || (subscribeAfter !== undefined && Date.parse(subscribeAfter) > now)) return state;
  const until = new Date(now + LASTS_MS);
  const next = await renewedOrMade(intake, subscription, until).catch((error: unknown) => {
    if (!(error instanceof SubscriptionRefused)) throw error;
    deps.log.warn('mailSubscriptionRefused');
    return undefined;
  });
  askedToRenew.delete(intake);
  const { subscription: _old, subscribeAfter: _again, ...rest } = state.value;
  const value = next ? { ...rest, subscription: next } : { ...rest, subscribeAfter: new Date(now + AGAIN_MS).toISOString() };
  return intake.book.writeState(value, state);
}

async function renewedOrMade(
  { mailbox, newsAddress }: Intake,
  subscription: IntakeState['subscription'],
  until: Date,
): Promise<NonNullable<IntakeState['subscription']>> {
  const renewed = subscription ? await mailbox.renew(subscription.id, until) : 'gone';
  if (subscription && renewed !== 'gone') return { ...subscription, expiresAt: renewed.expiresAt };
  const clientState = randomBytes(32).toString('hex');
  const addresses = { notificationUrl: `${newsAddress}/news`, lifecycleUrl: `${newsAddress}/lifecycle` };
  return { ...(await mailbox.subscribe({ ...addresses, clientState, until })), clientState };
}
