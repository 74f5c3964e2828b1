import type { Activity } from '@microsoft/teams.api';
import type { Caller } from '../deps';

/** What every activity says about where it comes from. */
export type Sender = Pick<Activity, 'from' | 'conversation' | 'channelData'>;

/** The person by Entra object id, as Teams proves it; undefined for whoever has none (guests of a meeting, other bots). */
export function callerOf({ from }: Sender): Caller | undefined {
  const id = from?.aadObjectId;
  if (typeof id !== 'string' || id === '') return undefined;
  return { id: id.toLowerCase(), name: from.name?.trim() || 'Somebody without a name' };
}

/**
 * Whether an activity is from the school's own tenant. The SDK does not look at this: a valid token of Teams may carry
 * an activity of any tenant the app was ever installed in. Both places that name the tenant must agree.
 */
export function isOurTenant({ conversation, channelData }: Sender, tenantId: string): boolean {
  const named = [conversation?.tenantId, channelData?.tenant?.id].filter((id) => id !== undefined);
  return (
    named.length > 0 &&
    named.every((id) => typeof id === 'string' && id.toLowerCase() === tenantId.toLowerCase())
  );
}
