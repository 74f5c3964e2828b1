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
  /** Sends bytes as they are, for as long as the line needs. @throws ProblemError */
  upload<T>(path: string, bytes: Blob): Promise<T>;
  /** A file, with the name it shall be saved under. @throws ProblemError */
  download(path: string, body: unknown): Promise<{ name: string; bytes: Blob }>;
}

const TIMEOUT_MS = 20_000;
/** 50 MB over a slow line. */
const LONG_TIMEOUT_MS = 15 * 60_000;

/** The HTTP door of the service: token, the school that the person chose where there are several, one retry with a fresh token after a 401, time-out, problems as sentences. */
export function createHttp(
  tokens: TokenSource,
  fetcher: typeof fetch = (...call) => fetch(...call),
  schoolFor: (path: string) => string | undefined = () => undefined,
): Http {
  async function ask(path: string, given: RequestInit, outer?: AbortSignal, patience = TIMEOUT_MS): Promise<Response> {
    const here = schoolFor(path);
    const init = here === undefined ? given : { ...given, headers: { ...given.headers, [SCHOOL_HEADER]: here } };
    const answer = await once(fetcher, path, init, { token: await tokenOf(tokens, false), patience, outer });
    if (answer.status !== 401) return answer;
    return once(fetcher, path, init, { token: await tokenOf(tokens, true), patience, outer });
  }
  const send = async <T>(path: string, init: RequestInit, outer?: AbortSignal): Promise<T> =>
    read<T>(await ask(path, init, outer));
  return {
    get: (path, signal) => send(path, { method: 'GET' }, signal),
    post: (path, body, signal) =>
      send(
        path,
        { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } },
        signal,
      ),
    upload: async (path, bytes) => {
      const init = { method: 'POST', body: bytes, headers: { 'content-type': bytes.type } };
      return read(await ask(path, init, undefined, LONG_TIMEOUT_MS));
    },
    download: async (path, body) => {
      const init = { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
      const answer = await ask(path, init, undefined, LONG_TIMEOUT_MS);
      if (!answer.ok) return read(answer);
      return { name: nameIn(answer.headers.get('content-disposition') ?? ''), bytes: await answer.blob() };
    },
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
  { token, patience, outer }: { token: string; patience: number; outer?: AbortSignal },
): Promise<Response> {
  const control = new AbortController();
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    control.abort();
  }, patience);
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

/** As the service writes it (RFC 6266): in UTF-8 where ASCII is not enough. */
function nameIn(disposition: string): string {
  const wide = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  if (wide !== undefined) return decodeURIComponent(wide);
  return /filename="?([^";]+)/i.exec(disposition)?.[1] ?? 'evidence';
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
