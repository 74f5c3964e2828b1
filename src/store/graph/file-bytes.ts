import { StoreUnavailable } from '../../domain/ports';
import { AnswerLost, errorWithoutAnswer } from './errors';

export type FetchBytes = (address: string, init?: RequestInit) => Promise<Response>;

/** Ranges are multiples of 320 KiB and below 60 MiB (driveitem-createuploadsession); this is 5 MiB. */
const RANGE = 16 * 320 * 1024;
const ATTEMPTS = 3;
const TIMEOUT_MS = 60_000;

/** An upload session that holds one range at a time, and the last one until `finish`. */
export interface Upload {
  readonly received: number;
  add(piece: Uint8Array): Promise<void>;
  /** Sends the rest; `nameTaken` when a file of that name is there. */
  finish<T>(): Promise<T | 'nameTaken'>;
  /** Gives up what was sent; never throws. */
  cancel(): Promise<void>;
}

/**
 * Sends bytes to the address of an upload session. No token goes there: the address is the permission, so it is never
 * logged. Throws StoreUnavailable.
 */
export function startUpload(address: string, total: number, fetchBytes: FetchBytes): Upload {
  let waiting: Uint8Array[] = [];
  let held = 0;
  let sent = 0;
  const put = async (part: Uint8Array): Promise<Response> => {
    const headers = { 'Content-Range': `bytes ${sent}-${sent + part.byteLength - 1}/${total}` };
    const answer = await patiently('PUT upload', () => fetchBytes(address, { method: 'PUT', headers, body: part as BodyInit, ...limits() }));
    sent += part.byteLength;
    return answer;
  };
  return {
    get received() {
      return sent + held;
    },
    async add(piece) {
      waiting.push(piece);
      held += piece.byteLength;
      if (sent + held > total) return;
      // Strictly more than a range: the last one waits, so that nothing is complete before its hash is known.
      while (held > RANGE) {
        const all = Buffer.concat(waiting);
        const rest = all.subarray(RANGE);
        const answer = await put(all.subarray(0, RANGE));
        if (answer.status !== 202) throw new AnswerLost(`PUT upload: answered ${answer.status}`);
        waiting = [rest];
        held = rest.byteLength;
      }
    },
    async finish<T>() {
      const answer = await put(Buffer.concat(waiting));
      if (answer.status === 409) return 'nameTaken';
      if (answer.status !== 200 && answer.status !== 201) throw new AnswerLost(`PUT upload: answered ${answer.status}`);
      return (await answer.json()) as T;
    },
    cancel: () => fetchBytes(address, { method: 'DELETE', ...limits() }).then(noMatter, noMatter),
  };
}

/** The bytes behind a download address, piece by piece. Throws StoreUnavailable. */
export async function bytesAt(address: string, fetchBytes: FetchBytes): Promise<AsyncIterable<Uint8Array>> {
  const answer = await patiently('GET content', () => fetchBytes(address, limits()));
  if (!answer.ok || answer.body === null) throw new StoreUnavailable(`GET content: answered ${answer.status}`);
  return answer.body as unknown as AsyncIterable<Uint8Array>;
}

/** Again after silence and faults: a range that had arrived after all answers 416, and the next try starts anew. */
async function patiently(what: string, ask: () => Promise<Response>): Promise<Response> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const answer = await ask();
      if (attempt === ATTEMPTS || (answer.status < 500 && answer.status !== 429)) return answer;
    } catch (error) {
      if (attempt === ATTEMPTS) throw errorWithoutAnswer(what, error);
    }
  }
}

function limits(): RequestInit {
  return { redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) };
}

function noMatter(): void {
  // The session ends by itself.
}
