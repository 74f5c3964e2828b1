import { randomUUID } from 'node:crypto';
import { jwtVerify, SignJWT, type JWTPayload } from 'jose';
import type { TokenIssuer } from '../context';
import { APPS, SCHOOL, type WorldPerson } from '../world/people';
import { signingKey } from './keys';

/** The audience of Graph whatever address it answers on, as in production. */
export const GRAPH_AUDIENCE = 'https://graph.microsoft.com';
/** The audience, and as issuer the signer, of the Bot Framework. */
export const BOT_FRAMEWORK = 'https://api.botframework.com';

const LIFETIME_SECONDS = 3_599;

export interface AppToken {
  clientId: string;
  audience: string;
  roles: readonly string[];
}

export interface EntraIssuer extends TokenIssuer {
  /** The issuer of every token but the Bot Framework's: `{origin}/{tenant}/v2.0`. */
  issuer: string;
  /** A token of an application on its own (client credentials). `expires_in` of it is `lifetimeSeconds`. */
  appToken(token: AppToken): Promise<string>;
  lifetimeSeconds: number;
  /** Claims of one of our tokens for that audience; undefined when it is foreign, expired or for somebody else. */
  verify(token: string, audience: string): Promise<JWTPayload | undefined>;
}

/**
 * Signs as Entra ID does (v2 claims; ENT access-token-claims-reference.md) and as the Bot Framework does. Tokens run on
 * real time and never on the school's clock: the SDKs that check them ask the machine what time it is.
 */
export function createTokenIssuer(origin: string): EntraIssuer {
  const issuer = `${origin}/${SCHOOL.tenantId}/v2.0`;

  async function sign(claims: JWTPayload, iss: string, audience: string): Promise<string> {
    const key = await signingKey();
    const now = Math.floor(Date.now() / 1000);
    return new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: key.kid })
      .setIssuer(iss)
      .setAudience(audience)
      .setIssuedAt(now)
      .setNotBefore(now)
      .setExpirationTime(now + LIFETIME_SECONDS)
      .sign(key.privateKey);
  }

  async function verify(token: string, audience: string): Promise<JWTPayload | undefined> {
    const key = await signingKey();
    try {
      return (await jwtVerify(token, key.publicKey, { issuer, audience, algorithms: ['RS256'] })).payload;
    } catch {
      return undefined;
    }
  }

  return {
    issuer,
    lifetimeSeconds: LIFETIME_SECONDS,
    verify,
    userToken: (person, { audience, scope, clientId }) =>
      sign({ ...personClaims(person), azp: clientId, azpacr: '0', scp: scope }, issuer, audience),
    idToken: (person, { clientId }) => sign(personClaims(person), issuer, clientId),
    appToken: ({ clientId, audience, roles }) => sign(appClaims(clientId, roles), issuer, audience),
    botFrameworkToken: ({ audience, serviceUrl }) =>
      sign({ serviceurl: serviceUrl }, BOT_FRAMEWORK, audience),
    verifyConnectorToken: async (authorization) => {
      const token = bearerToken(authorization);
      const claims = token ? await verify(token, BOT_FRAMEWORK) : undefined;
      return claims?.azp === APPS.lantern.clientId ? claims : undefined;
    },
  };
}

/** The token of an Authorization header, or undefined when it carries none. */
export function bearerToken(authorization: string | undefined): string | undefined {
  return /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
}

function personClaims(person: WorldPerson): JWTPayload {
  return {
    name: person.displayName,
    oid: person.id,
    preferred_username: person.userPrincipalName,
    sub: `sub-${person.id}`,
    tid: SCHOOL.tenantId,
    uti: randomUUID(),
    ver: '2.0',
  };
}

function appClaims(clientId: string, roles: readonly string[]): JWTPayload {
  return {
    // v1 tokens name the caller appid, v2 tokens azp; Graph's own tokens are v1, so both are there.
    appid: clientId,
    azp: clientId,
    azpacr: '1',
    idtyp: 'app',
    oid: clientId,
    ...(roles.length > 0 ? { roles: [...roles] } : {}),
    sub: clientId,
    tid: SCHOOL.tenantId,
    uti: randomUUID(),
    ver: '2.0',
  };
}
