import type { ClientConfig } from '../../contract/session';
import type { Msal } from './msal';

/** Where the access token for our own API comes from. */
export interface TokenSource {
  /** @param renew true after the service refused the last one: skip every cache */
  token(renew?: boolean): Promise<string>;
}

/** MSAL has no time-out of its own: a host that never answers would hang every call. */
const SILENT_TIMEOUT_MS = 20_000;

/** Tokens through nested app authentication. MSAL is loaded with the first token, not with the page. */
export function nestedTokens(config: ClientConfig, loginHint?: string): TokenSource {
  let opened: Promise<Msal> | undefined;
  const open = () =>
    (opened ??= import('./msal')
      .then((module) => module.openMsal(config, loginHint))
      .catch((error: unknown) => {
        opened = undefined;
        throw error;
      }));
  return {
    async token(renew = false) {
      const msal = await open();
      try {
        return await within(SILENT_TIMEOUT_MS, msal.silent(renew));
      } catch (error) {
        if (!msal.needsPerson(error)) throw error;
        return msal.popup();
      }
    },
  };
}

function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The sign-in did not answer.')), milliseconds);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
