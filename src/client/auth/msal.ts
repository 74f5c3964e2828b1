import {
  createNestablePublicClientApplication,
  InteractionRequiredAuthError,
  type IPublicClientApplication,
} from '@azure/msal-browser';
import type { ClientConfig } from '../../contract/session';

/** What the token source needs of MSAL; a module of its own so that the package loads when a token is first needed. */
export interface Msal {
  silent(renew: boolean): Promise<string>;
  popup(): Promise<string>;
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
    silent: async (renew) => (await client.acquireTokenSilent({ ...request, forceRefresh: renew })).accessToken,
    popup: async () => (await client.acquireTokenPopup(request)).accessToken,
    needsPerson: (error) => error instanceof InteractionRequiredAuthError,
  };
}
