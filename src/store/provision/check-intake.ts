import type { GraphClient } from '../graph-client';
import { intakeStatus } from '../health/intake-status';
import type { IntakeStatus } from '../health/intake-status';
import { right, wrong } from './finding';
import type { Finding } from './finding';

const RBAC =
  'An Exchange administrator lets Lantern in by RBAC for Applications with "Application Mail.Read" and "Application Mail.Send" (docs/deploy.md, "A mailbox to forward to"). It can take two hours to count.';

const FOUND: Readonly<Record<IntakeStatus, Finding>> = {
  open: right('Lantern may read the mailbox that staff forward to, and send receipts from it.'),
  unreadable: wrong('Exchange does not let Lantern read the mailbox that staff forward to: nothing sent there becomes a report.', RBAC),
  noReceipts: wrong('Lantern reads the mailbox that staff forward to, but may not send receipts from it.', RBAC),
  unknown: wrong('There is no mailbox with the address in INTAKE_MAILBOX, or intakeMailbox in the file.', RBAC),
};

/** The mailbox that staff forward to, of a school that has one. Throws StoreUnavailable. */
export async function checkIntake(graph: GraphClient, mailbox: string): Promise<Finding> {
  return FOUND[await intakeStatus(graph, mailbox, { lane: 'routine' })];
}
