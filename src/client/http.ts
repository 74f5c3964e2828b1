import type { Problem } from '../contract/problem';
import { SCHOOL_HEADER } from '../contract/session';
import type { TokenSource } from './auth/token';
import { failures } from './words/en-gb/failures';

/** A refusal of the service, or the reason why it could not be reached, in words for the person. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

export interface Http {
  /** @throws ProblemError */
  get<T>(path: string, signal?: AbortSignal): Promise<T>;
  /** @throws ProblemError */
  post<T>(path: string, body: unknown, signal?: AbortSignal): Promise<T>;
}

const TIMEOUT_MS = 20_000;

/** The HTTP door of the service: token, the school that the person chose where there are several, one retry with a fresh token after a 401, time-out, problems as sentences. */
export function createHttp(
  tokens: TokenSource,
  fetcher: typeof fetch = (...call) => fetch(...call),
  schoolFor: (path: string) => string | undefined = () => undefined,
): Http {
  async function send<T>(path: string, given: RequestInit, outer?: AbortSignal): Promise<T> {
    const here = schoolFor(path);
    const init = here === undefined ? given : { ...given, headers: { ...given.headers, [SCHOOL_HEADER]: here } };
    let answer = await once(fetcher, path, init, await tokenOf(tokens, false), outer);
    if (answer.status === 401) answer = await once(fetcher, path, init, await tokenOf(tokens, true), outer);
    return read<T>(answer);
  }
  return {
    get: (path, signal) => send(path, { method: 'GET' }, signal),
    post: (path, body, signal) =>
      send(
        path,
        { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } },
        signal,
      ),
  };
}

async function tokenOf(tokens: TokenSource, renew: boolean): Promise<string> {
  try {
    return await tokens.token(renew);
  } catch {
    throw new ProblemError(failure('notSignedIn', failures.noSignIn));
  }
}

async function once(
  fetcher: typeof fetch,
  path: string,
  init: RequestInit,
  token: string,
  outer?: AbortSignal,
): Promise<Response> {
  const control = new AbortController();
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    control.abort();
  }, TIMEOUT_MS);
  const stop = () => control.abort();
  if (outer?.aborted) stop();
  outer?.addEventListener('abort', stop);
  const headers = { ...init.headers, accept: 'application/json', authorization: `Bearer ${token}` };
  try {
    return await fetcher(path, { ...init, headers, signal: control.signal, cache: 'no-store' });
  } catch (error) {
    if (outer?.aborted) throw error;
    throw new ProblemError(failure('tryAgain', late ? failures.tooSlow : failures.noConnection));
  } finally {
    clearTimeout(timer);
    outer?.removeEventListener('abort', stop);
  }
}

async function read<T>(answer: Response): Promise<T> {
  let body: unknown;
  try {
    body = await answer.json();
  } catch {
    throw new ProblemError(
      failure(answer.status === 401 ? 'notSignedIn' : 'tryAgain', failures.notUnderstood),
    );
  }
  if (answer.ok) return body as T;
  const problem = (body as { problem?: Problem } | null)?.problem;
  throw new ProblemError(problem ?? failure('tryAgain', failures.notUnderstood));
}

/** Reasons found on this device have no entry in the service's log, hence no id. */
function failure(code: Problem['code'], words: { message: string; whatToDo: string }): Problem {
  return { code, ...words, contacts: [], id: '' };
}

/** Anything thrown, as a problem that can be shown. */
export function problemOf(error: unknown): Problem {
  return error instanceof ProblemError ? error.problem : failure('unexpected', failures.unexpected);
}
