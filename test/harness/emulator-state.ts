import { PEOPLE } from '../../src/emulator/world/people';
import type { GraphSite } from '../ports/graph-site';

/** What the emulator kept, as its own control tells it. */
export interface KeptState {
  sites: { path: string; lists: { displayName: string; items: { id: string; fields: Record<string, unknown> }[] }[] }[];
  conversations: {
    conversations: { id: string; kind: string; memberIds: string[] }[];
    deliveries: { kind: string; conversationId: string; activityId: string; activity: unknown }[];
  };
  metrics: { requests: number; resourceUnits: number; requestsByOperation: Record<string, number> };
}

/** An alert that somebody got. */
export interface Card {
  conversationId: string;
  reference: string;
  /** Says that it may have come before (P2). */
  saysRepeat: boolean;
}

export async function keptState(site: GraphSite): Promise<KeptState> {
  return (await (await fetch(`${site.emulator.origin}/_emulator/state`)).json()) as KeptState;
}

/** Every record of both registers: its key, the list it is in, and all of its columns as text. */
export function recordsIn(state: KeptState): { key: string; list: string; site: string; everything: string }[] {
  return state.sites.flatMap((site) =>
    site.lists
      .filter(({ displayName }) => ['Incidents', 'StaffConcerns'].includes(displayName))
      .flatMap(({ displayName, items }) =>
        items.map(({ fields }) => ({
          key: String(fields.ReportKey),
          list: displayName,
          site: site.path,
          everything: JSON.stringify(fields),
        })),
      ),
  );
}

/** Posts in the order they came; updates of a card are not among them. */
export function cardsIn(state: KeptState): Card[] {
  return state.conversations.deliveries.flatMap(({ kind, conversationId, activity }) => {
    const text = JSON.stringify(activity);
    const reference = /(?:OS|SC)-\d{4}-\d{4,}/.exec(text)?.[0];
    if (kind !== 'post' || reference === undefined) return [];
    return [{ conversationId, reference, saysRepeat: text.includes('You may have had this alert before') }];
  });
}

/**
 * Cards beyond the first of a concern in one conversation. The first is one that does not call itself a repeat, if there
 * is one, whenever it came: Teams may deliver it late, after the repeat that was sent because it did not answer.
 */
export function cardsThatCameAgain(cards: readonly Card[]): Card[] {
  const places = new Map<string, Card[]>();
  for (const card of cards) {
    const place = `${card.conversationId} ${card.reference}`;
    places.set(place, [...(places.get(place) ?? []), card]);
  }
  return [...places.values()].flatMap((same) => same.sort((a, b) => Number(a.saysRepeat) - Number(b.saysRepeat)).slice(1));
}

/** The bot's chats with these people. */
export function chatsOf(state: KeptState, ...names: string[]): Set<string> {
  const people = PEOPLE.filter(({ displayName }) => names.includes(displayName)).map(({ id }) => id);
  const { conversations } = state.conversations;
  const chats = conversations.filter(({ kind, memberIds }) => kind === 'bot' && memberIds.some((id) => people.includes(id)));
  return new Set(chats.map(({ id }) => id));
}

/** Moves the school's clock forward. */
export async function advanceClock(site: GraphSite, seconds: number): Promise<void> {
  await control(site, '/clock', { advanceSeconds: seconds });
}

/** Lets the service call as often as it likes: what is tested is not how it copes with a small budget. */
export async function withoutBudget(site: GraphSite): Promise<void> {
  await control(site, '/throttle', { unitsPerMinute: 1_000_000 });
}

async function control(site: GraphSite, path: string, body: unknown): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${site.emulator.origin}/_emulator${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(await answer.text());
}
