import type { ReceivedMail } from '../../contract/mail';
import type { MailRecord } from '../../domain/evidence/types';
import type { PersonId } from '../../domain/people/types';
import type { Deps } from '../deps';

/**
 * E-mails as the task pane sent them, as records: with their fingerprint, and with the identity of every sender who is
 * of the school, because a concern may be about them (P3). Throws StoreUnavailable: better to ask for another try than
 * to show a concern to the person it is about.
 *
 * Graph: asks the directory once for each sender.
 */
export async function recordMails(
  deps: Pick<Deps, 'directory' | 'hasher'>,
  mails: readonly ReceivedMail[],
): Promise<readonly MailRecord[]> {
  const addresses = [...new Set(mails.map(({ sender }) => sender.address.trim().toLowerCase()))];
  const found = await Promise.all(
    addresses.map(async (address) => [address, (await deps.directory.findByAddress(address))?.id] as const),
  );
  const ids = new Map<string, PersonId | undefined>(found);
  return mails.map((mail): MailRecord => {
    const directoryId = ids.get(mail.sender.address.trim().toLowerCase());
    return {
      ...mail,
      sender: { ...mail.sender, ...(directoryId === undefined ? {} : { directoryId }) },
      recipientCount: Math.max(mail.recipientCount, mail.recipients.length),
      hash: deps.hasher.sha256(canonical(mail)),
      original: 'expected',
    };
  });
}

/** The same text for the same record, so that the fingerprint can be taken again. */
function canonical({ sender, recipients, sentAt, subject, internetMessageId, headers }: ReceivedMail): string {
  const people = [sender, ...recipients].map(({ name, address }) => [name, address]);
  return JSON.stringify([people, sentAt, subject, internetMessageId, headers]);
}
