import type { ClientConfig } from '../../contract/session';
import type { GivenToken, Msal } from './msal';

/** Where the access token for our own API comes from. */
export interface TokenSource {
  /** @param renew true after the service refused the last one: skip every cache */
  token(renew?: boolean): Promise<string>;
}

/** MSAL has no time-out of its own: a host that never answers would hang every call. */
const SILENT_TIMEOUT_MS = 20_000;

/** A token this close to its end is not used any more: the service's clock may be ahead of the device's. */
const SPARE_MS = 5 * 60_000;

/**
 * Tokens through nested app authentication. MSAL comes in a file of its own, which the page
 * fetches beside its script. A token is kept
 * in memory until shortly before its end: MSAL's own cache misses when the host names the account by another
 * authority, and would ask the host for every call. Calls at the same moment share one question.
 */
export function nestedTokens(config: ClientConfig, loginHint?: string): TokenSource {
  let opened: Promise<Msal> | undefined;
  let kept: GivenToken | undefined;
  let asking: Promise<GivenToken> | undefined;

  const open = () =>
    (opened ??= import(/* webpackChunkName: "sign-in" */ './msal')
      .then((module) => module.openMsal(config, loginHint))
      .catch((error: unknown) => {
        opened = undefined;
        throw error;
      }));

  return {
    async token(renew = false) {
      if (!renew && kept && kept.expiresAt - SPARE_MS > Date.now()) return kept.token;
      asking ??= open()
        .then((msal) => askHost(msal, renew))
        .finally(() => (asking = undefined));
      kept = await asking;
      return kept.token;
    },
  };
}

async function askHost(msal: Msal, renew: boolean): Promise<GivenToken> {
  try {
    return await within(SILENT_TIMEOUT_MS, msal.silent(renew));
  } catch (error) {
    if (!msal.needsPerson(error)) throw error;
    return msal.popup();
  }
}

function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The sign-in did not answer.')), milliseconds);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
