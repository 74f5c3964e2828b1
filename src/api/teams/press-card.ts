import type { AdaptiveCardActionResponse } from '@microsoft/teams.api';
import type { IAdaptiveCard } from '@microsoft/teams.cards';
import { randomUUID } from 'node:crypto';
import { dialogWords } from '../../contract/words/dialog-en-gb';
import type { ContactView } from '../../contract/reports';
import type { Problem } from '../../contract/problem';
import type { AlertMessage } from '../../domain/escalation/alert-message';
import type { Delivery, Incident } from '../../domain/incidents/types';
import { schoolContacts } from '../contacts';
import type { Caller, Deps, Log } from '../deps';
import { badInput } from '../errors';
import { acknowledgeCase } from '../incidents/acknowledge-case';
import { takeCase } from '../incidents/take-case';
import { messageFor } from '../incidents/update-cards';
import { problemOf, statusOf } from '../problem-of';
import { situationOf } from '../situation';
import { ANSWER_BUDGET_MS, OutOfTime, within } from './within';

/** The buttons of an alert card, by verb. */
const STEPS = { acknowledge: acknowledgeCase, take: takeCase } as const;

export interface CardPress {
  verb: unknown;
  data: unknown;
  /** True in a chat with the bot, where the card is the presser's own. */
  personal: boolean;
}

export interface PressParts {
  deps: Deps;
  caller: Caller | undefined;
  /** Handed in by the composition root: how an alert looks is the notifier's business. */
  alertCard: (message: AlertMessage) => IAdaptiveCard;
  budgetMs?: number;
}

/**
 * A button of an alert card. Whoever pressed gets the fresh card at once; everybody else's is brought up to date by the
 * use case. Pressing twice, or after somebody else, shows who has it. The status is inside the answer ("Universal
 * Actions for Adaptive Cards": HTTP stays 200).
 */
export async function pressCard(parts: PressParts, press: CardPress): Promise<AdaptiveCardActionResponse> {
  try {
    const card = await within(parts.budgetMs ?? ANSWER_BUDGET_MS, act(parts, press));
    return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card };
  } catch (error) {
    return refusedPress(parts.deps.log, error, () => schoolContacts(parts.deps));
  }
}

async function act(
  { deps, caller, alertCard }: PressParts,
  { verb, data, personal }: CardPress,
): Promise<IAdaptiveCard> {
  const step = verb === 'acknowledge' || verb === 'take' ? STEPS[verb] : undefined;
  const reference =
    typeof data === 'object' && data !== null && 'reference' in data ? data.reference : undefined;
  if (!step || typeof reference !== 'string') throw badInput([]);
  if (!caller) throw new UnknownPerson();
  const { incident } = await step(deps, caller, reference);
  const situation = await situationOf(deps, incident);
  return alertCard(messageFor(incident, deliveryTo(incident, personal ? caller : undefined), situation));
}

/** The card that was pressed: the newest one there. Not on record yet when the press was faster than the record. */
function deliveryTo(incident: Incident, caller: Caller | undefined): Delivery {
  const found = incident.deliveries.findLast(({ target }) =>
    target.kind === 'person' ? target.personId === caller?.id : caller === undefined,
  );
  return (
    found ?? { step: 0, target: { kind: 'channel', channel: 'dsl' }, handle: '', sentAt: incident.reportedAt }
  );
}

/** Teams says who pressed, but not as somebody of the directory. */
export class UnknownPerson extends Error {
  override readonly name = 'UnknownPerson';
}

/** What a press that came to nothing is answered with. */
export async function refusedPress(
  log: Log,
  error: unknown,
  contactsOf: () => Promise<ContactView[]>,
): Promise<AdaptiveCardActionResponse> {
  const id = randomUUID();
  log.warn('cardPressRefused', { id, error: error instanceof Error ? error.name : 'unknown' });
  if (error instanceof OutOfTime) return errorAnswer(500, 'tryAgain', dialogWords.trouble.slow);
  if (error instanceof UnknownPerson)
    return errorAnswer(400, 'notSignedIn', dialogWords.trouble.unknownPerson);
  const problem = problemOf(error, { id, contacts: await contactsOf() });
  return errorAnswer(statusOf(problem) >= 500 ? 500 : 400, problem.code, sentence(problem));
}

function sentence({ message, whatToDo, contacts }: Problem): string {
  const numbers = contacts.map(({ label, telephone }) => `${label}: ${telephone}`).join('; ');
  return [message, whatToDo, numbers].filter((part) => part !== '').join(' ');
}

function errorAnswer(statusCode: 400 | 500, code: string, message: string): AdaptiveCardActionResponse {
  return {
    statusCode,
    type: 'application/vnd.microsoft.error',
    value: { code, message, innerHttpError: { statusCode, body: {} } },
  };
}
