import type { CardElementArray, IAdaptiveCard } from '@microsoft/teams.cards';
import type { Problem } from '../../../../contract/problem';
import type { ContactView, GuidanceView, ReceiptView } from '../../../../contract/reports';
import { dialogWords } from '../../../../contract/words/dialog-en-gb';
import { londonTime } from '../../../../contract/words/london-time';
import type { DialogState } from '../state';
import { button, card, contactLines, heading, paragraph, problemLines, subheading } from './elements';

/** REP-10: it arrived, its reference, who has it, what to do now and what not, whom to ring. */
export function receiptCard(receipt: ReceiptView, now: Date): IAdaptiveCard {
  const said = dialogWords.receipt;
  return card(
    [
      heading(said.title(receipt.reference)),
      ...(receipt.repeated ? [paragraph(said.repeated)] : []),
      paragraph(`${said.receivedAt(londonTime(receipt.receivedAt, now))} ${receipt.whoHasIt}`),
      paragraph(receipt.nextNews),
      ...(receipt.mediaLine ? [paragraph(receipt.mediaLine, { weight: 'Bolder' })] : []),
      ...guidance(said.doNow, '✓', receipt.doNow),
      ...guidance(said.doNot, '✗', receipt.doNot),
      ...(receipt.contacts.length > 0 ? [subheading(said.numbers), ...contactLines(receipt.contacts)] : []),
      paragraph(said.myReports, { isSubtle: true }),
    ],
    [button(said.done, 'close', undefined, { style: 'positive' })],
  );
}

function guidance(title: string, mark: string, items: readonly GuidanceView[]): CardElementArray {
  if (items.length === 0) return [];
  return [subheading(title), ...items.map(({ text }) => paragraph(`${mark} ${text}`, { spacing: 'Small' }))];
}

/** Teams gives an answer five seconds; what takes longer goes on, and this card finds out. The key stays the same (P1). */
export function stillSendingCard(state: DialogState, contacts: readonly ContactView[]): IAdaptiveCard {
  const said = dialogWords.sending;
  return card(
    [heading(said.title), paragraph(said.text), ...contactLines(contacts)],
    [button(said.again, 'again', state, { style: 'positive' })],
  );
}

/** A refusal that no repeating helps: one sentence, what to do instead, the numbers. */
export function problemCard(problem: Pick<Problem, 'message' | 'whatToDo' | 'contacts'>): IAdaptiveCard {
  return card(
    [...problemLines([problem.message]), paragraph(problem.whatToDo), ...contactLines(problem.contacts)],
    [button(dialogWords.trouble.close, 'leave')],
  );
}
