import type { AlertMessage } from '../domain/escalation/alert-message';
import type { DeliveryWay } from '../domain/incidents/types';
import type { PersonId } from '../domain/people/types';
import type { MissedWay, Note, Notice, Notifier, NoticeSender, TellResult } from '../domain/ports';

/** A way to one person after the personal chat. Without a sender the school has not set it up. */
export interface FurtherWay {
  way: Exclude<DeliveryWay, 'chat'>;
  sender?: NoticeSender;
}

export interface LadderOptions {
  /** Cards, in the channel and in personal chats. */
  cards: Notifier;
  /** In the order in which they are tried. */
  further: readonly FurtherWay[];
  notice: (message: AlertMessage) => Notice;
  /** Absent where the school has no mailbox. */
  noteByMail?: (personId: PersonId, note: Note) => Promise<'sent' | 'refused' | 'tryAgain'>;
}

/** Stands where a card's handle would: what cannot be brought up to date need not be. */
const NO_CARD = 'notice:';

/**
 * The channels of delivery, climbed: a card in the chat, then each further way. A refusal goes on to the next at once;
 * what is busy or out of reach is tried again from the start, unless there is no time left for it (`goRound`).
 */
export function createLadder({ cards, further, notice, noteByMail }: LadderOptions): Notifier {
  return {
    async tell(target, message, options) {
      const first = await cards.tell(target, message, options);
      if (first.outcome === 'sent' || target.kind === 'channel') return first;
      if (first.outcome === 'tryAgain' && !options?.goRound) return first;
      const missed: MissedWay = { way: 'chat', why: whyOf(first.outcome) };
      return climbOn(target.personId, notice(message), { further, missed: [missed], goRound: options?.goRound === true });
    },
    async note(target, note, options) {
      const inChat = await cards.note(target, note);
      const wanted = options && (inChat === 'refused' || (inChat === 'sent' && options.byMail === 'too'));
      if (!wanted || !noteByMail) return inChat;
      const byMail = await noteByMail(target.personId, note);
      return inChat === 'sent' ? inChat : byMail;
    },
    update: (handle, message) =>
      handle.startsWith(NO_CARD) ? Promise.resolve('updated') : cards.update(handle, message),
    withdraw: (handle) => (handle.startsWith(NO_CARD) ? Promise.resolve('updated') : cards.withdraw(handle)),
  };
}

async function climbOn(
  personId: PersonId,
  notice: Notice,
  { further, missed, goRound }: { further: readonly FurtherWay[]; missed: readonly MissedWay[]; goRound: boolean },
): Promise<TellResult> {
  const [next, ...rest] = further;
  if (next === undefined) return { outcome: 'refused', reason: 'No way led to this person', missed };
  const outcome = next.sender ? await next.sender.send(personId, notice) : 'notSetUp';
  if (outcome === 'sent') return { outcome, way: next.way, handle: `${NO_CARD}${next.way}`, missed };
  if (outcome === 'tryAgain' && !goRound) return { outcome, reason: `The ${next.way} was out of reach` };
  const why = outcome === 'notSetUp' ? outcome : whyOf(outcome);
  return climbOn(personId, notice, {
    further: rest,
    missed: [...missed, { way: next.way, why }],
    goRound,
  });
}

function whyOf(outcome: 'refused' | 'tryAgain'): MissedWay['why'] {
  return outcome === 'refused' ? 'refused' : 'outOfReach';
}
