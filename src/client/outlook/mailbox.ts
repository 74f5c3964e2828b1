import { MAIL_HEADERS_LIMIT, MAIL_RECIPIENTS_LIMIT } from '../../contract/limits';
import type { SentMail } from '../../contract/mail';
import type { SentOriginal } from '../service';
import { asked, type Office, type OfficeItem } from './office';
import { readOriginal, type GraphReader } from './read-original';

/** An e-mail that is open in Outlook, or was when it was added. */
export interface OpenedMail {
  id: string;
  record: SentMail;
  /** Reads the message itself; never called before the kind of concern allows it (INV-4). */
  original(): Promise<SentOriginal>;
}

export interface Mailbox {
  /** Headers and attachments need Mailbox 1.8. */
  readonly usable: boolean;
  /** The e-mail in front; undefined when none is chosen. */
  current(): Promise<OpenedMail | undefined>;
  onChange(listener: () => void): void;
}

/** The mail side of Outlook, and of Graph where Outlook cannot do it. */
export function outlookMailbox(office: Office, graph: GraphReader): Mailbox {
  const { mailbox, requirements } = office.context;
  return {
    usable: requirements.isSetSupported('Mailbox', '1.8'),
    async current() {
      const item = mailbox.item;
      if (!item) return undefined;
      const headers = await headersOf(item);
      const id = item.internetMessageId || item.itemId;
      return { id, record: recordOf(item, headers), original: () => readOriginal({ office, item, headers, graph }) };
    },
    onChange: (listener) => mailbox.addHandlerAsync(office.EventType.ItemChanged, listener),
  };
}

/** A message without headers, such as one that never left the school, is still a message. */
async function headersOf(item: OfficeItem): Promise<string> {
  try {
    return await asked<string>((done) => item.getAllInternetHeadersAsync?.(done));
  } catch {
    return '';
  }
}

function recordOf(item: OfficeItem, headers: string): SentMail {
  const person = ({ displayName = '', emailAddress = '' }: NonNullable<OfficeItem['from']>) => {
    return { name: displayName.slice(0, 1_000), address: emailAddress.slice(0, 1_000) };
  };
  const recipients = [...(item.to ?? []), ...(item.cc ?? [])];
  return {
    sender: person(item.from ?? {}),
    recipients: recipients.slice(0, MAIL_RECIPIENTS_LIMIT).map(person),
    recipientCount: recipients.length,
    sentAt: new Date(item.dateTimeCreated).toISOString(),
    subject: (item.subject ?? '').slice(0, 2_000),
    internetMessageId: (item.internetMessageId ?? '').slice(0, 2_000),
    headers: headers.slice(0, MAIL_HEADERS_LIMIT),
    headersCut: headers.length > MAIL_HEADERS_LIMIT,
    attachmentCount: (item.attachments ?? []).filter(({ isInline }) => !isInline).length,
  };
}
