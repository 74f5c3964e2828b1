import type { TokenSource } from './graph/authorise';

/** Fresh this long before a token runs out, so that none dies on the way. */
const MARGIN_MS = 5 * 60_000;

/**
 * Keeps a token until shortly before it runs out; many callers at once share one request. `seconds` is how long a fresh
 * one is good for, `now` milliseconds since 1970 by the machine's own clock: lifetimes of tokens are real time.
 */
export function keptToken(
  fetchFresh: () => Promise<{ token: string; seconds: number }>,
  now: () => number = Date.now,
): TokenSource {
  let held: { token: string; until: number } | undefined;
  let underway: Promise<string> | undefined;
  const fetchOnce = async (): Promise<string> => {
    const { token, seconds } = await fetchFresh();
    held = { token, until: now() + Math.max(seconds * 1000 - MARGIN_MS, seconds * 500) };
    return token;
  };
  return {
    getToken: () => {
      if (held && held.until > now()) return Promise.resolve(held.token);
      underway ??= fetchOnce().finally(() => (underway = undefined));
      return underway;
    },
    forget: () => (held = undefined),
  };
}
