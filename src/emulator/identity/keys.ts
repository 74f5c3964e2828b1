import { calculateJwkThumbprint, exportJWK, generateKeyPair, type CryptoKey, type JWK } from 'jose';

export interface SigningKey {
  privateKey: CryptoKey;
  publicKey: CryptoKey;
  /** What is published: RSA public parts, kid, use and alg. */
  jwk: JWK;
  kid: string;
}

let made: Promise<SigningKey> | undefined;

/**
 * The one key pair of this process. All emulators in a process share it, so that a test file that starts several of
 * them waits for one RSA key only, and so that a key a client has cached stays good.
 */
export function signingKey(): Promise<SigningKey> {
  made ??= makeKey();
  return made;
}

async function makeKey(): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { modulusLength: 2048 });
  const bare = await exportJWK(publicKey);
  const kid = await calculateJwkThumbprint(bare);
  return { privateKey, publicKey, kid, jwk: { ...bare, kid, use: 'sig', alg: 'RS256' } };
}
