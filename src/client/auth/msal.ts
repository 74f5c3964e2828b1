import {
  createNestablePublicClientApplication,
  InteractionRequiredAuthError,
  type AuthenticationResult,
  type IPublicClientApplication,
} from '@azure/msal-browser';
import type { ClientConfig } from '../../contract/session';

export interface GivenToken {
  token: string;
  /** Milliseconds since 1970; 0 when the host did not say. */
  expiresAt: number;
}

/** What the token source needs of MSAL; a module of its own so that the package loads when a token is first needed. */
export interface Msal {
  silent(renew: boolean): Promise<GivenToken>;
  popup(): Promise<GivenToken>;
  /** True when only the person can help: consent, password, second factor. */
  needsPerson(error: unknown): boolean;
}

/** Nested app authentication: the host signs in, MSAL only asks. Tokens stay in memory. */
export async function openMsal(config: ClientConfig, loginHint?: string): Promise<Msal> {
  const client: IPublicClientApplication = await createNestablePublicClientApplication({
    auth: { clientId: config.clientId, authority: `${config.authority}/${config.tenantId}` },
    cache: { cacheLocation: 'memoryStorage' },
  });
  const request = { scopes: [config.scope], ...(loginHint ? { loginHint } : {}) };
  return {
    silent: async (renew) => given(await client.acquireTokenSilent({ ...request, forceRefresh: renew })),
    popup: async () => given(await client.acquireTokenPopup(request)),
    needsPerson: (error) => error instanceof InteractionRequiredAuthError,
  };
}

function given(result: AuthenticationResult): GivenToken {
  return { token: result.accessToken, expiresAt: result.expiresOn?.getTime() ?? 0 };
}
