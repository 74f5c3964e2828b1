import { CursorTooOld, MailboxRefused, SubscriptionRefused } from '../../domain/intake/ports';
import type { IntakeMailbox, MailRef } from '../../domain/intake/ports';
import { OWN_HEADER } from '../../domain/intake/decide-mail';
import type { MailFacts } from '../../domain/intake/types';
import type { GraphClient } from '../graph-client';
import type { GraphCall } from '../graph/call';
import { GraphRefused } from '../graph/errors';
import { isGone } from '../list-items';
import { outcomeOf } from '../notices/outcome';
import { pathOfLink } from '../odata';

const FACTS = 'id,internetMessageId,receivedDateTime,subject,from,toRecipients,internetMessageHeaders';
/** Ids that stay when somebody moves a message (Graph documentation, "Obtain immutable identifiers for Outlook resources"). */
const STAYS = 'IdType="ImmutableId"';
/** Exchange counts requests and not SharePoint's units. */
const CALL: GraphCall = { lane: 'safeguarding', units: 0 };
/** The largest message that Exchange Online lets a mailbox hold by default comes over a slow line. */
const MIME_TIMEOUT_MS = 60_000;

interface GraphMessage {
  '@odata.type'?: string;
  '@removed'?: unknown;
  id: string;
  internetMessageId?: string;
  receivedDateTime?: string;
  subject?: string | null;
  from?: { emailAddress?: { name?: string; address?: string } } | null;
  toRecipients?: { emailAddress?: { name?: string; address?: string } }[];
  internetMessageHeaders?: { name: string; value: string }[] | null;
}

interface GraphPage {
  value: GraphMessage[];
  '@odata.nextLink'?: string;
  '@odata.deltaLink'?: string;
}

/**
 * The intake mailbox through Graph (Graph documentation: "message: delta", "Get MIME content of a message", "user:
 * sendMail", "Create subscription"). Needs Mail.Read and Mail.Send for this one mailbox, by RBAC for Applications.
 */
export function graphMailbox(graph: GraphClient, address: string): IntakeMailbox {
  const box = encodeURIComponent(address);
  const message = (id: string): string => encodeURIComponent(id);
  return {
    address,
    changes: async ({ cursor, since }) => {
      const asked = `changeType=created&$select=internetMessageId,receivedDateTime&$filter=receivedDateTime%20ge%20${since}`;
      const path = cursor ?? `/users/${box}/mailFolders/inbox/messages/delta?${asked}`;
      const headers = { Prefer: `${STAYS}, odata.maxpagesize=20` };
      const page = await readable(() => graph.get<GraphPage>(path, { ...CALL, headers }));
      const next = page['@odata.nextLink'];
      const link = next ?? page['@odata.deltaLink'] ?? '';
      return { messages: page.value.flatMap((one) => refOf(one, since)), cursor: pathOfLink(link), more: next !== undefined };
    },
    facts: async (id) => {
      const path = `/users/${box}/messages/${message(id)}?$select=${FACTS}`;
      const found = await unlessGone(() => graph.get<GraphMessage>(path, { ...CALL, headers: { Prefer: STAYS } }));
      return found && factsOf(found);
    },
    mime: (id) => {
      const path = `/users/${box}/messages/${message(id)}/$value`;
      const patient = { timeoutMs: MIME_TIMEOUT_MS, patienceMs: MIME_TIMEOUT_MS };
      return unlessGone(() => graph.bytes(path, { ...CALL, ...patient, headers: { Prefer: STAYS } }));
    },
    send: (to, mail) => outcomeOf(() => graph.post(`/users/${box}/sendMail`, receiptOf(to, mail), CALL)),
    subscribe: async ({ notificationUrl, lifecycleUrl, clientState, until }) => {
      const wanted = {
        changeType: 'created',
        notificationUrl,
        lifecycleNotificationUrl: lifecycleUrl,
        resource: `users/${address}/mailFolders('inbox')/messages`,
        expirationDateTime: until.toISOString(),
        clientState,
      };
      const made = await graph.post<{ id: string; expirationDateTime: string }>('/subscriptions', wanted, CALL).catch(asRefusal);
      return { id: made.id, expiresAt: made.expirationDateTime };
    },
    renew: async (id, until) => {
      try {
        const path = `/subscriptions/${encodeURIComponent(id)}`;
        const { expirationDateTime } = await graph.patch<{ expirationDateTime: string }>(path, { expirationDateTime: until.toISOString() }, CALL);
        return { expiresAt: expirationDateTime };
      } catch (error) {
        if (isGone(error)) return 'gone';
        return asRefusal(error);
      }
    },
  };
}

/** The receipt says that a program wrote it and that no program need answer. */
function receiptOf(to: string, { subject, text }: { subject: string; text: string }): object {
  return {
    message: {
      subject,
      body: { contentType: 'text', content: text },
      toRecipients: [{ emailAddress: { address: to } }],
      internetMessageHeaders: [
        { name: OWN_HEADER, value: 'receipt' },
        { name: 'X-Auto-Response-Suppress', value: 'All' },
      ],
    },
    saveToSentItems: false,
  };
}

function refOf({ id, internetMessageId, receivedDateTime, ...rest }: GraphMessage, since: string): MailRef[] {
  if (rest['@removed'] !== undefined) return [];
  return [{ id, internetMessageId: internetMessageId ?? '', receivedAt: receivedDateTime ?? since }];
}

function factsOf(mail: GraphMessage): MailFacts {
  const from = addressOf(mail.from ?? undefined);
  return {
    id: mail.id,
    internetMessageId: mail.internetMessageId ?? '',
    receivedAt: mail.receivedDateTime ?? '',
    subject: mail.subject ?? '',
    ...(from ? { from } : {}),
    to: (mail.toRecipients ?? []).flatMap((one) => addressOf(one) ?? []),
    headers: mail.internetMessageHeaders ?? [],
    isCalendar: /eventMessage/i.test(mail['@odata.type'] ?? ''),
  };
}

function addressOf(given: GraphMessage['from'] | undefined): { name: string; address: string } | undefined {
  const { name = '', address = '' } = given?.emailAddress ?? {};
  return address === '' ? undefined : { name, address };
}

/** A message that is not there; a mailbox that is not there is refused. */
async function unlessGone<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await readable(read);
  } catch (error) {
    if (isGone(error)) return undefined;
    throw error;
  }
}

async function readable<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof GraphRefused)) throw error;
    if (error.status === 410) throw new CursorTooOld();
    if (error.status === 401 || error.status === 403 || isNoMailbox(error)) throw new MailboxRefused();
    throw error;
  }
}

function isNoMailbox(error: GraphRefused): boolean {
  return error.status === 404 && /ErrorInvalidUser|MailboxNotEnabled|ResourceNotFound/i.test(error.code);
}

function asRefusal(error: unknown): never {
  if (error instanceof GraphRefused) throw new SubscriptionRefused();
  throw error;
}
