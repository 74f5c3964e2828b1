import { NotSetUp, StoreUnavailable } from '../domain/ports';
import type { TokenSource } from './graph/authorise';
import { keptToken } from './kept-token';

export interface ManagedIdentity {
  /** Where the platform hands tokens out, and the word that proves the caller is inside: IDENTITY_ENDPOINT, IDENTITY_HEADER. */
  endpoint: string;
  header: string;
  /** Client id of the user-assigned identity. */
  clientId: string;
  /** `https://graph.microsoft.com/.default` and the like. */
  scope: string;
  now?: () => number;
  timeoutMs?: number;
}

/**
 * Tokens for the service from a managed identity, so that there is no secret to keep or to renew (Azure documentation,
 * "Managed identities in Azure Container Apps", REST endpoint reference; App Service has the same one). Throws NotSetUp
 * when the identity is refused, StoreUnavailable when the endpoint cannot be reached. Neither carries the header.
 */
export function managedIdentityToken(identity: ManagedIdentity): TokenSource {
  const now = identity.now ?? Date.now;
  return keptToken(async () => {
    const { access_token: token, expires_on: until } = await requestToken(identity);
    return { token, seconds: Math.max(0, Number(until) - now() / 1000) };
  }, now);
}

interface IdentityAnswer {
  access_token: string;
  /** Seconds since 1970, as a number or as text. */
  expires_on: number | string;
}

async function requestToken(identity: ManagedIdentity): Promise<IdentityAnswer> {
  const response = await ask(identity);
  const answer = (await response.json().catch(() => ({}))) as Partial<IdentityAnswer>;
  // A fresh identity is not known everywhere at once: the endpoint then answers 404 or 410 for a while.
  if (response.status >= 500 || [404, 410, 429].includes(response.status)) {
    throw new StoreUnavailable(`Sign-in of the service: the managed identity endpoint answered ${response.status}`);
  }
  if (!response.ok || typeof answer.access_token !== 'string' || !Number.isFinite(Number(answer.expires_on))) {
    throw new NotSetUp(
      `Sign-in of the service: the managed identity endpoint answered ${response.status}. Check that the identity with CLIENT_ID is assigned to the container app.`,
    );
  }
  return answer as IdentityAnswer;
}

async function ask({ endpoint, header, clientId, scope, timeoutMs }: ManagedIdentity): Promise<Response> {
  const address = new URL(endpoint);
  address.searchParams.set('api-version', '2019-08-01');
  address.searchParams.set('resource', scope.replace(/\/\.default$/, ''));
  address.searchParams.set('client_id', clientId);
  try {
    return await fetch(address, {
      headers: { 'X-IDENTITY-HEADER': header },
      signal: AbortSignal.timeout(timeoutMs ?? 10_000),
    });
  } catch (error) {
    throw new StoreUnavailable(
      `Sign-in of the service: no answer from the managed identity endpoint (${error instanceof Error ? error.name : 'failure'})`,
    );
  }
}
