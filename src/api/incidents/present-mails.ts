import type { MailView } from '../../contract/cases';
import { currentOriginal } from '../../domain/evidence/originals';
import { mayOpenEvidence } from '../../domain/incidents/access';
import type { MailRecord } from '../../domain/evidence/types';
import type { Incident } from '../../domain/incidents/types';
import type { LoadedCase } from './load-case';

/**
 * The e-mails a concern was reported on. To whom one was sent, and its headers, give the reporter away: whoever may not
 * learn who that is gets neither (REP-12).
 */
export function presentMails({ incident, person, situation }: LoadedCase): MailView[] | undefined {
  const { mails } = incident.report;
  const whole = mayOpenEvidence(person, incident, situation.holdings, situation.now);
  return mails?.map((mail, index) => {
    const { sender, recipients, recipientCount, sentAt, subject, internetMessageId, attachmentCount, hash } = mail;
    const kept = currentOriginal(incident, index + 1);
    return {
      sender: { name: sender.name, address: sender.address },
      ...(whole ? { recipients: recipients.map(({ name, address }) => ({ name, address })), headers: mail.headers } : {}),
      recipientCount,
      sentAt,
      subject,
      internetMessageId,
      headersCut: mail.headersCut,
      attachmentCount,
      hash,
      original: kept ? 'kept' : whereOf(incident, mail.original),
      ...(whole && mail.text ? { text: mail.text } : {}),
    };
  });
}

/** Where an original is that was not kept. */
function whereOf({ report, work }: Incident, original: MailRecord['original']): MailView['original'] {
  if (original !== 'expected') return original;
  if (report.mailbox === undefined) return 'awaited';
  return work?.sorted?.gone ? 'gone' : 'copying';
}
