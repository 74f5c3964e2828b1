import type { ContactView, PreviewView } from '../../../contract/reports';
import type { MessageRecord } from '../../../domain/incidents/types';
import { emergencyContacts, schoolContacts } from '../../contacts';
import type { Deps } from '../../deps';
import { situationNow, type Situation } from '../../situation';
import { quoteOf } from '../quote';
import { within } from '../within';
import type { DialogView } from './cards/view';
import type { Match } from './look-up';
import type { DialogState, Seen } from './state';
import type { DialogSchool } from './turn';

/** What the step itself found out. */
export interface Known {
  problems?: readonly string[];
  typed?: Record<string, string>;
  matches?: readonly Match[];
  preview?: PreviewView;
}

/** What is known of the school while one answer is made; read once, so that one answer does not wait twice. */
export interface Facts {
  situation?: Situation;
  /** Police, children's social care, the DSL; the last known ones when the school's lists cannot be read. */
  emergency: readonly ContactView[];
}

/** Never throws: without the lists there are fewer facts. */
export async function gatherFacts(deps: Deps, patienceMs: number): Promise<Facts> {
  const situation = await within(patienceMs, situationNow(deps)).catch(() => undefined);
  return situation
    ? { situation, emergency: emergencyContacts(situation) }
    : { emergency: await schoolContacts(deps) };
}

/** Gathers what a card is made from. With fewer facts it shows less, never more (P4). */
export function viewOf(
  parts: { deps: Deps; message: MessageRecord | undefined; school?: DialogSchool; facts: Facts },
  state: DialogState,
  { problems = [], typed = {}, ...known }: Known,
): DialogView {
  const { deps, message, school, facts } = parts;
  const withheld = isWithheld(state, facts);
  return {
    state,
    problems,
    typed,
    ...known,
    now: deps.clock.now(),
    emergency: facts.emergency,
    ...(school ? { school } : {}),
    withheld,
    ...(message ? { message: messageView(message, withheld) } : {}),
  };
}

/** A kind whose rule cannot be read is treated as one that forbids media (INV-4). */
function isWithheld({ draft: { kind } }: DialogState, { situation }: Facts): boolean {
  return kind !== undefined && (situation?.policy.kinds[kind].mediaForbidden ?? true);
}

function messageView(message: MessageRecord, withheld: boolean): NonNullable<DialogView['message']> {
  const quote = withheld || message.body === undefined ? '' : quoteOf(message.body);
  return {
    author: message.author.name,
    authorIsPerson: message.author.directoryId !== undefined,
    sentAt: message.sentAt,
    deleted: message.bodyState === 'deleted',
    ...(quote === '' ? {} : { quote }),
  };
}

/**
 * What reading a card needs to know of the message. A message that is withheld or gone cannot speak for itself. While
 * the rules cannot be read nobody is asked to write more for that; receiving the report applies them in any case.
 */
export function seenOf(message: MessageRecord | undefined, state: DialogState, facts: Facts): Seen {
  const speaks =
    message !== undefined &&
    !(facts.situation && isWithheld(state, facts)) &&
    (message.body !== undefined || message.attachments.length > 0);
  return {
    messageSpeaks: speaks,
    ...(message?.author.directoryId ? { author: message.author } : {}),
  };
}
