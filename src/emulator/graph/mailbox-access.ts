import { APPS } from '../world/people';
import type { Caller } from './call';
import { SHARED_MAILBOX } from '../outlook/mailboxes';

/** Who Exchange lets into which mailbox beside Entra's permissions (RBAC for Applications). */
const ASSIGNMENTS = [{ appId: APPS.lantern.clientId, mailbox: SHARED_MAILBOX }] as const;

/** Whether Exchange itself lets the application into this mailbox, given by id or address. */
export function mayEnterMailbox(caller: Caller, user: string | undefined): boolean {
  const wanted = user?.toLowerCase();
  return ASSIGNMENTS.some(
    ({ appId, mailbox }) =>
      appId === caller.appId && (wanted === mailbox.id || wanted === mailbox.userPrincipalName),
  );
}
