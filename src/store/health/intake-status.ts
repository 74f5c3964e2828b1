import type { GraphCall } from '../graph/call';
import { GraphRefused } from '../graph/errors';
import type { GraphClient } from '../graph-client';
import { mailboxStatus } from './mailbox-status';

/** What Lantern may do in the mailbox that staff forward to; `unknown` is a mailbox that there is none of. */
export type IntakeStatus = 'open' | 'unreadable' | 'noReceipts' | 'unknown';

/**
 * Whether mail can be read in the intake mailbox and receipts sent from it. Reading is tried for the id of one message,
 * and nothing of it is kept (Graph documentation, "List messages"); sending as `mailboxStatus` does. Throws StoreUnavailable.
 */
export async function intakeStatus(graph: GraphClient, mailbox: string, call: GraphCall): Promise<IntakeStatus> {
  const reads = await statusOfReading(graph, mailbox, call);
  if (reads === 404) return 'unknown';
  if (reads !== 200) return 'unreadable';
  return (await mailboxStatus(graph, mailbox, call)) === 'open' ? 'open' : 'noReceipts';
}

async function statusOfReading(graph: GraphClient, mailbox: string, call: GraphCall): Promise<number> {
  const path = `/users/${encodeURIComponent(mailbox)}/mailFolders/inbox/messages?$top=1&$select=id`;
  try {
    await graph.get(path, { ...call, units: 0 });
    return 200;
  } catch (error) {
    if (error instanceof GraphRefused) return error.status;
    throw error;
  }
}
