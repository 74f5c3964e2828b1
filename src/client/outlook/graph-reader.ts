import type { ClientConfig } from '../../contract/session';
import type { GraphReader } from './read-original';

/** Delegated, for the reader's own mailbox only. The name is the same whatever address Graph is reached at. */
const SCOPE = 'https://graph.microsoft.com/Mail.Read';
const TIMEOUT_MS = 60_000;

/**
 * Reads MIME from Graph (Graph documentation, "Get MIME content of a message"). Silently only: where the school has not
 * consented to Mail.Read nobody is asked for it in the middle of a report, and the next way is taken.
 */
export function graphReader(config: ClientConfig, loginHint?: string): GraphReader {
  return async (restId) => {
    const { openMsal } = await import('../auth/msal');
    const msal = await openMsal({ ...config, scope: SCOPE }, loginHint);
    const { token } = await msal.silent(false);
    const answer = await fetch(`${config.graphBaseUrl}/me/messages/${encodeURIComponent(restId)}/$value`, {
      headers: { authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(TIMEOUT_MS),
      cache: 'no-store',
    });
    if (!answer.ok) throw new Error('Graph said no.');
    return answer.blob();
  };
}
