import { APPS } from '../world/people';
import type { Caller, Need } from './call';
import { SHARED_MAILBOX } from '../outlook/mailboxes';

/** Who Exchange lets into which mailbox beside Entra's permissions (RBAC for Applications). */
const ASSIGNMENTS = [{ appId: APPS.lantern.clientId, mailbox: SHARED_MAILBOX }] as const;

/**
 * Whether Exchange itself lets the application into this mailbox, given by id or address; or a person into their own to
 * read, with the delegated permission Mail.Read.
 */
export function mayEnterMailbox(caller: Caller, need: Need, user: string | undefined): boolean {
  const wanted = user?.toLowerCase();
  if (caller.person) return need === 'mailRead' && wanted === caller.person.id && caller.person.scopes.includes('Mail.Read');
  return ASSIGNMENTS.some(
    ({ appId, mailbox }) =>
      appId === caller.appId && (wanted === mailbox.id || wanted === mailbox.userPrincipalName),
  );
}
