import type { TokenSource } from './graph/authorise';
import { managedIdentityToken } from './managed-identity';
import { clientCredentialsToken } from './token';

/** How the service proves who it is: a client secret, or where Azure runs it a managed identity. */
export type ServiceCredential = { secret: string } | { endpoint: string; header: string };

export interface ServiceIdentity {
  authority: string;
  tenantId: string;
  clientId: string;
  credential: ServiceCredential;
}

/** Tokens for one of the services of Microsoft 365, whichever way the service signs in. Throws as its two sources do. */
export function serviceToken({ credential, ...identity }: ServiceIdentity, scope: string): TokenSource {
  return 'secret' in credential
    ? clientCredentialsToken({ ...identity, clientSecret: credential.secret, scope })
    : managedIdentityToken({ ...credential, clientId: identity.clientId, scope });
}
