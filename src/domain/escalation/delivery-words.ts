import type { DeliveryWay } from '../incidents/types';
import { listInWords } from '../people/role-words';
import type { MissedWay, TellResult } from '../ports';

const WAYS: Record<DeliveryWay, string> = {
  chat: 'personal chat',
  activityFeed: 'activity feed',
  email: 'e-mail',
};
const WHY: Record<MissedWay['why'], string> = {
  refused: 'refused it',
  outOfReach: 'was out of reach',
  notSetUp: 'is not set up',
};

/** " (by e-mail, because the personal chat refused it)", or empty text for a card. */
export function howReached({ way, missed = [] }: Extract<TellResult, { outcome: 'sent' }>): string {
  if (way === undefined || way === 'chat') return '';
  const how = way === 'email' ? 'by e-mail' : 'in the activity feed';
  return missed.length === 0 ? ` (${how})` : ` (${how}, because ${missedInWords(missed)})`;
}

/** ": the personal chat refused it and e-mail is not set up", or empty text where nothing is known. */
export function whyMissed({ missed = [] }: Extract<TellResult, { outcome: 'refused' }>): string {
  return missed.length === 0 ? '' : `: ${missedInWords(missed)}`;
}

function missedInWords(missed: readonly MissedWay[]): string {
  return listInWords(missed.map(({ way, why }) => `${way === 'email' ? '' : 'the '}${WAYS[way]} ${WHY[why]}`));
}
