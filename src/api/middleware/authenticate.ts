import { createHash } from 'node:crypto';
import { createRemoteJWKSet, errors, jwtVerify } from 'jose';
import type { JWTPayload } from 'jose';
import { StoreUnavailable } from '../../domain/ports';
import type { Caller } from '../deps';
import { notSignedIn } from '../errors';

/** Which tokens of people are accepted (Microsoft identity platform, "Validate the claims"). */
export interface TokenRules {
  /** `https://login.microsoftonline.com`, without the tenant. */
  authority: string;
  tenantId: string;
  /** Client id of our API: the audience of a v2 token is this GUID. */
  audience: string;
  /** Client ids of the pages that may ask for tokens. */
  allowedClients: readonly string[];
}

/** Tells who sent an `Authorization` header. Throws Refusal (notSignedIn), StoreUnavailable when keys cannot be read. */
export type Authenticate = (authorization: string | undefined) => Promise<Caller>;

const SCOPE = 'access_as_user';
const REMEMBERED = 2_000;

/**
 * Signature, issuer, audience, lifetime, version, tenant, scope and calling page, in that order. A token that passed is
 * remembered by its hash until it expires. Lifetimes are real time, whatever the school's clock says.
 */
export function createAuthenticator(rules: TokenRules): Authenticate {
  const keys = createRemoteJWKSet(new URL(`${rules.authority}/${rules.tenantId}/discovery/v2.0/keys`));
  const verified = new Map<string, { caller: Caller; until: number }>();
  return async (authorization) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization ?? '')?.[1];
    if (token === undefined) throw notSignedIn();
    const hash = createHash('sha256').update(token).digest('base64');
    const known = verified.get(hash);
    if (known && known.until > Date.now()) return known.caller;
    verified.delete(hash);

    const claims = await claimsOf(token, keys, rules);
    const caller = callerOf(claims, rules);
    remember(verified, hash, { caller, until: (claims.exp ?? 0) * 1000 });
    return caller;
  };
}

async function claimsOf(token: string, keys: ReturnType<typeof createRemoteJWKSet>, rules: TokenRules): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(token, keys, {
      algorithms: ['RS256'],
      issuer: `${rules.authority}/${rules.tenantId}/v2.0`,
      audience: rules.audience,
      requiredClaims: ['exp', 'oid', 'tid'],
      clockTolerance: 60,
    });
    return payload;
  } catch (error) {
    if (isOutage(error)) throw new StoreUnavailable('The signing keys of Entra ID cannot be read.');
    throw notSignedIn();
  }
}

/** Not the token's fault: the keys could not be fetched. A generic JOSEError is an answer other than 200. */
function isOutage(error: unknown): boolean {
  if (error instanceof errors.JWKSTimeout) return true;
  return !(error instanceof errors.JOSEError) || error.code === 'ERR_JOSE_GENERIC';
}

function callerOf(claims: JWTPayload, rules: TokenRules): Caller {
  const text = (name: string): string => (typeof claims[name] === 'string' ? claims[name] : '');
  const allowed =
    text('ver') === '2.0' &&
    text('tid').toLowerCase() === rules.tenantId.toLowerCase() &&
    // App-only tokens carry no scope, so they never pass here.
    text('scp').split(' ').includes(SCOPE) &&
    rules.allowedClients.includes(text('azp')) &&
    text('oid') !== '';
  if (!allowed) throw notSignedIn();
  return { id: text('oid').toLowerCase(), name: text('name') || 'Somebody at school' };
}

function remember<T>(verified: Map<string, T>, hash: string, entry: T): void {
  const [oldest] = verified.keys();
  if (verified.size >= REMEMBERED && oldest !== undefined) verified.delete(oldest);
  verified.set(hash, entry);
}
