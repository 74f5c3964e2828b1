import type { GraphCall } from '../graph/call';
import { GraphRefused } from '../graph/errors';
import type { GraphClient } from '../graph-client';

/**
 * Whether the service may send from a mailbox, tried with a mail to nobody, which Exchange must refuse: 400 says that the
 * mailbox is open, 404 that there is none, and all else (403) that it is closed. Nothing is ever sent. Throws StoreUnavailable.
 */
export async function mailboxStatus(
  graph: GraphClient,
  mailbox: string,
  call: GraphCall,
): Promise<'open' | 'closed' | 'unknown'> {
  const body = { message: { subject: '', toRecipients: [] }, saveToSentItems: false };
  try {
    await graph.post(`/users/${encodeURIComponent(mailbox)}/sendMail`, body, { ...call, units: 1 });
    return 'open';
  } catch (error) {
    if (!(error instanceof GraphRefused)) throw error;
    if (error.status === 400) return 'open';
    return error.status === 404 ? 'unknown' : 'closed';
  }
}
