import { intakeWords } from '../../contract/words/intake-en-gb';
import type { Kept } from '../../domain/intake/ports';
import type { MailEntry } from '../../domain/intake/types';
import { StoreUnavailable } from '../../domain/ports';
import type { Deps, Intake } from '../deps';
import { findByKey } from '../incidents/find-by-key';

/**
 * Sends the receipt of an e-mail where it is still due: the reference and nothing else, to its sender. What was sent just
 * before a crash is sent again. Throws StoreUnavailable unless this is the last try: without a receipt a report is a
 * report all the same, and it is under My reports.
 *
 * Graph: reads the message and the incident, sends from the intake mailbox, updates the entry.
 */
export async function sendReceipt(deps: Deps, intake: Intake, kept: Kept<MailEntry>, lastTry: boolean): Promise<void> {
  const { receipt, reportKey, messageId } = kept.value;
  if (receipt !== 'due' || reportKey === undefined) return;
  const [mail, incident] = await Promise.all([intake.mailbox.facts(messageId), findByKey(deps, reportKey, 'incidents')]);
  const { subject, text } = intakeWords.receipt;
  const outcome =
    mail?.from && incident ? await intake.mailbox.send(mail.from.address, { subject, text: text(incident.reference) }) : 'refused';
  if (outcome === 'tryAgain' && !lastTry) throw new StoreUnavailable('The receipt could not be sent just now.');
  if (outcome !== 'sent') deps.log.error('receiptNotSent', { outcome });
  await intake.book.change(kept, { ...kept.value, receipt: outcome === 'sent' ? 'sent' : 'refused' });
}
