import type { AlertMessage } from '../../src/domain/escalation/alert-message';
import type { DeliveryTarget } from '../../src/domain/incidents/types';
import type { Note, Notifier, TellResult } from '../../src/domain/ports';

/** A card as somebody sees it now. */
export interface ReceivedCard {
  handle: string;
  target: DeliveryTarget;
  message: AlertMessage;
  /** What it said before, oldest first. */
  earlier: readonly AlertMessage[];
  /** It says nothing any more; `message` is what it said last. */
  withdrawn?: true;
}

export interface FakeNotifier extends Notifier {
  /** Cards of a person, or of the DSL channel, in the order they came. */
  received(by: 'dslChannel' | { personId: string }): readonly ReceivedCard[];
  readonly all: readonly ReceivedCard[];
  /** What people were told that is no concern, in the order it came. */
  readonly notes: readonly { personId: string; note: Note }[];
  /** From now on this target refuses every card, as one who blocked the app does. */
  refuse(target: 'dslChannel' | { personId: string }): void;
  /** The next calls fail: `before` anything arrives, or `after` it arrived, when only the answer is lost. */
  failNext(when: 'before' | 'after', times?: number): void;
}

/** Teams in memory: who received which card, and what it says now. */
export function fakeNotifier(): FakeNotifier {
  const cards: ReceivedCard[] = [];
  const refusing = new Set<string>();
  const notes: { personId: string; note: Note }[] = [];
  const failures: ('before' | 'after')[] = [];
  const deliver = (target: DeliveryTarget, message: AlertMessage): string => {
    const handle = `card-${cards.length + 1}`;
    cards.push({ handle, target, message: structuredClone(message), earlier: [] });
    return handle;
  };
  const replace = async (handle: string, change: (card: ReceivedCard) => ReceivedCard): ReturnType<Notifier['withdraw']> => {
    await Promise.resolve();
    const failure = failures.shift();
    if (failure === 'before') return 'tryAgain';
    const index = cards.findIndex((card) => card.handle === handle);
    const card = cards[index];
    if (!card || refusing.has(addressOf(card.target))) return 'refused';
    cards[index] = change(card);
    return failure ? 'tryAgain' : 'updated';
  };
  return {
    received: (by) => cards.filter(({ target }) => addressOf(target) === addressOf(by)),
    get all() {
      return cards;
    },
    notes,
    note: async ({ personId }, note) => {
      await Promise.resolve();
      const failure = failures.shift();
      if (failure === 'before') return 'tryAgain';
      if (refusing.has(personId)) return 'refused';
      notes.push({ personId, note });
      return failure ? 'tryAgain' : 'sent';
    },
    refuse: (target) => void refusing.add(addressOf(target)),
    failNext: (when, times = 1) => void failures.push(...Array.from({ length: times }, () => when)),
    tell: async (target, message): Promise<TellResult> => {
      await Promise.resolve();
      const failure = failures.shift();
      if (failure === 'before') return { outcome: 'tryAgain', reason: 'Teams is busy.' };
      if (refusing.has(addressOf(target))) return { outcome: 'refused', reason: 'The app is blocked.' };
      const handle = deliver(target, message);
      return failure ? { outcome: 'tryAgain', reason: 'Teams did not answer.' } : { outcome: 'sent', handle };
    },
    update: (handle, message) =>
      replace(handle, (card) => ({ ...card, message: structuredClone(message), earlier: [...card.earlier, card.message] })),
    withdraw: (handle) => replace(handle, (card) => ({ ...card, withdrawn: true })),
  };
}

function addressOf(target: DeliveryTarget | 'dslChannel' | { personId: string }): string {
  if (target === 'dslChannel') return 'dslChannel';
  return 'personId' in target ? target.personId : 'dslChannel';
}
