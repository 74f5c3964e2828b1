import { Client, MessageActivityInput, type Account, type ConversationAccount } from '@microsoft/teams.api';
import type { IAdaptiveCard } from '@microsoft/teams.cards';
import { cardWords } from '../contract/words/cards-en-gb';
import type { AlertMessage } from '../domain/escalation/alert-message';
import type { DeliveryTarget } from '../domain/incidents/types';
import type { Notifier, TellResult } from '../domain/ports';
import { alertCard } from './cards/alert-card';
import { alertSummary } from './cards/alert-summary';
import type { TabAddress } from './cards/case-link';
import { noteCard } from './cards/note-card';
import { withdrawnCard } from './cards/withdrawn-card';
import { troubleOf, type ConnectorTrouble } from './connector-outcome';
import { createPacer, type Pacer } from './pacer';
import { quietLogger } from './quiet-logger';
import type { TeamsPlaces } from './teams-places';

export interface TeamsNotifierOptions {
  places: TeamsPlaces;
  botId: string;
  tenantId: string;
  /** Token for the connector, scope `https://api.botframework.com/.default`. */
  token: () => Promise<string>;
  tab: TabAddress;
  now: () => Date;
  /** For each call to the connector; 10 seconds unless told. */
  timeoutMs?: number;
  pacer?: Pacer;
}

/** Longer than this a message does not queue for its conversation: the timer comes again. */
const PATIENCE_MS = 5_000;

/**
 * Tells people in Teams through the bot connector, and brings cards up to date with the same call that the SDK makes for
 * an activity with an id. Needs the app installed where it writes; no Graph permission. The handle of a card is JSON
 * `{conversationId, activityId}`. Personal conversations are created once and remembered while this copy runs; creating
 * one again returns the same.
 */
export function createTeamsNotifier(options: TeamsNotifierOptions): Notifier {
  const pacer = options.pacer ?? createPacer();
  const chats = new Map<string, string>();
  const send = async (target: DeliveryTarget, message: CardMessage): Promise<TellResult> => {
    const api = connector(options);
    if (!api) return { outcome: 'tryAgain', reason: 'The address of Teams is not known yet' };
    try {
      const conversationId = await conversationOf(target, api, options, chats);
      if (!conversationId) return { outcome: 'refused', reason: 'Teams knows no such conversation' };
      return await post(conversationId, message, api, options, pacer);
    } catch (error) {
      const trouble = troubleOf(error);
      if (trouble.outcome === 'refused' && target.kind === 'person') chats.delete(target.personId);
      return trouble;
    }
  };
  return {
    tell: (target, message) => send(target, { summary: alertSummary(message), card: cardOf(message, options) }),
    note: async (target, note) =>
      (await send(target, { summary: note.title, card: noteCard(note, options.tab) })).outcome,
    update: (handle, message) =>
      replace(handle, { summary: alertSummary(message), card: cardOf(message, options) }, options, pacer),
    withdraw: (handle) => replace(handle, { summary: cardWords.withdrawn.title, card: withdrawnCard() }, options, pacer),
  };
}

async function replace(
  handle: string,
  message: CardMessage,
  options: TeamsNotifierOptions,
  pacer: Pacer,
): Promise<'updated' | ConnectorTrouble['outcome']> {
  const card = readHandle(handle);
  if (!card) return 'refused';
  const api = connector(options);
  if (!api || !(await pacer.turn(card.conversationId, PATIENCE_MS))) return 'tryAgain';
  try {
    await api.conversations.updateActivity(card.conversationId, card.activityId, {
      ...activity(card.conversationId, message, options),
      id: card.activityId,
    } as MessageActivityInput);
    return 'updated';
  } catch (error) {
    return troubleOf(error).outcome;
  }
}

/** What goes out: a card, and its line for a lock screen. */
interface CardMessage {
  summary: string;
  card: IAdaptiveCard;
}

function cardOf(message: AlertMessage, { now, tab }: TeamsNotifierOptions): IAdaptiveCard {
  return alertCard(message, { now: now(), tab });
}

function connector({ places, token, timeoutMs = 10_000 }: TeamsNotifierOptions): Client | undefined {
  const serviceUrl = places.serviceUrl()?.replace(/\/+$/, '');
  return serviceUrl === undefined
    ? undefined
    : new Client(serviceUrl, { token, timeout: timeoutMs, logger: quietLogger });
}

async function conversationOf(
  target: DeliveryTarget,
  api: Client,
  { places, botId, tenantId }: TeamsNotifierOptions,
  chats: Map<string, string>,
): Promise<string | undefined> {
  if (target.kind === 'channel') return places.dslChannel();
  const memberId = places.memberId(target.personId);
  if (memberId === undefined) return undefined;
  const known = chats.get(target.personId);
  if (known !== undefined) return known;
  const member: Account = { id: memberId, role: 'user' };
  const created = await api.conversations.create({
    isGroup: false,
    bot: { id: botId },
    members: [member],
    tenantId,
    channelData: { tenant: { id: tenantId } },
  });
  chats.set(target.personId, created.id);
  return created.id;
}

async function post(
  conversationId: string,
  message: CardMessage,
  api: Client,
  options: TeamsNotifierOptions,
  pacer: Pacer,
): Promise<TellResult> {
  if (!(await pacer.turn(conversationId, PATIENCE_MS))) return busy;
  const sent = await api.conversations.createActivity(
    conversationId,
    activity(conversationId, message, options),
  );
  return { outcome: 'sent', handle: JSON.stringify({ conversationId, activityId: sent.id }) };
}

const busy: ConnectorTrouble = {
  outcome: 'tryAgain',
  reason: 'Too many messages for this conversation just now',
};

/** `summary` is what lock screens show; `alert` asks for a notification and not only an unread mark. */
function activity(
  conversationId: string,
  { summary, card }: CardMessage,
  options: TeamsNotifierOptions,
): MessageActivityInput {
  const conversation: Partial<ConversationAccount> = { id: conversationId };
  return new MessageActivityInput('', {
    summary,
    from: { id: options.botId, role: 'bot' },
    conversation,
    channelData: { notification: { alert: true } },
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        content: card,
      },
    ],
  });
}

function readHandle(handle: string): { conversationId: string; activityId: string } | undefined {
  try {
    const { conversationId, activityId } = JSON.parse(handle) as Record<string, unknown>;
    return typeof conversationId === 'string' && typeof activityId === 'string'
      ? { conversationId, activityId }
      : undefined;
  } catch {
    return undefined;
  }
}
