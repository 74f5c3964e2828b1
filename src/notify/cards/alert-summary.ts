import { cardWords } from '../../contract/words/cards-en-gb';
import { words } from '../../contract/words/en-gb';
import type { AlertMessage } from '../../domain/escalation/alert-message';

/** What a lock screen and a list of chats show: never the kind, because anybody may look at a telephone (P7). */
export function alertSummary(message: AlertMessage): string {
  return message.drill ? cardWords.summary.drill(summaryOf(message)) : summaryOf(message);
}

function summaryOf(message: AlertMessage): string {
  const { state, reference } = message;
  if (message.clock) return cardWords.summary.clock[message.clock.what](reference);
  if (state.kind === 'acknowledged' || state.kind === 'taken')
    return cardWords.summary.taken(reference, state.by);
  if (message.cause === 'nobodyLeft') return cardWords.summary.alarm(reference);
  if (message.confidential) return cardWords.summary.confidential(reference);
  return cardWords.summary.concern(reference, words.priorities[message.priority]);
}
