import { NotSetUp, StoreUnavailable } from '../domain/ports';
import type { TokenSource } from './graph/authorise';
import { keptToken } from './kept-token';

export interface ClientCredentials {
  /** `https://login.microsoftonline.com`, without the tenant. */
  authority: string;
  tenantId: string;
  clientId: string;
  clientSecret: string;
  /** `https://graph.microsoft.com/.default` and the like. */
  scope: string;
  /** Milliseconds since 1970 by the machine's own clock; lifetimes of tokens are real time. */
  now?: () => number;
  timeoutMs?: number;
}

/**
 * Tokens for the service itself (OAuth 2.0 client credentials; Microsoft identity platform, "client credentials
 * flow"), kept until shortly before they expire; many callers at once share one request. Throws NotSetUp when Entra ID
 * refuses the credentials, StoreUnavailable when it cannot be reached. Neither carries the secret.
 */
export function clientCredentialsToken(credentials: ClientCredentials): TokenSource {
  return keptToken(async () => {
    const { access_token: token, expires_in: seconds } = await requestToken(credentials);
    return { token, seconds };
  }, credentials.now);
}

interface TokenAnswer {
  access_token: string;
  expires_in: number;
}

async function requestToken(credentials: ClientCredentials): Promise<TokenAnswer> {
  const response = await post(credentials);
  const answer = (await response.json().catch(() => ({}))) as Partial<TokenAnswer> & { error?: string };
  if (response.status >= 500 || response.status === 429) {
    throw new StoreUnavailable(`Sign-in of the service: Entra ID answered ${response.status}`);
  }
  if (!response.ok || typeof answer.access_token !== 'string' || typeof answer.expires_in !== 'number') {
    const code = /^[a-z_]{1,60}$/.test(answer.error ?? '') ? answer.error : 'no token';
    throw new NotSetUp(
      `Sign-in of the service: Entra ID answered ${response.status} ${code}. Check tenant, client id and credential.`,
    );
  }
  return { access_token: answer.access_token, expires_in: answer.expires_in };
}

async function post({
  authority,
  tenantId,
  clientId,
  clientSecret,
  scope,
  timeoutMs,
}: ClientCredentials): Promise<Response> {
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: clientSecret,
    scope,
  });
  try {
    return await fetch(`${authority.replace(/\/+$/, '')}/${tenantId}/oauth2/v2.0/token`, {
      method: 'POST',
      body,
      signal: AbortSignal.timeout(timeoutMs ?? 10_000),
    });
  } catch (error) {
    throw new StoreUnavailable(
      `Sign-in of the service: no answer from Entra ID (${error instanceof Error ? error.name : 'failure'})`,
    );
  }
}
