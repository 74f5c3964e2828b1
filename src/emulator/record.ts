import { appendFileSync } from 'node:fs';

/** One call of Graph as it went over the wire. `status` is 0 when the connection was cut instead of answered. */
export interface Exchange {
  /** When the call came in and when it was answered, real time, milliseconds since 1970. */
  t: number;
  t2: number;
  method: string;
  /** Path and query as they were sent: /v1.0/sites/…?$top=2 */
  url: string;
  reqHeaders: Record<string, string>;
  /** As text, empty when there was none; bytes that are no text are only counted. */
  reqBody: string;
  status: number;
  resHeaders: Record<string, string>;
  resBody: string;
}

export type Recorder = (exchange: Exchange) => void;

/**
 * Appends each exchange to the file as one JSON line. Written at once and not buffered: whoever kills the emulator
 * in a crash test still finds the last call in the file.
 */
export function createRecorder(file: string | undefined): Recorder | undefined {
  if (!file) return undefined;
  return (exchange) =>
    appendFileSync(
      file,
      `${JSON.stringify({ ...exchange, reqHeaders: withoutToken(exchange.reqHeaders) })}\n`,
    );
}

/** A body as a line of the record holds it. */
export function recordedText(bytes: Uint8Array | undefined, contentType: string | undefined): string {
  if (!bytes || bytes.byteLength === 0) return '';
  const isText = /json|xml|html|^text\/|^message\/|urlencoded/i.test(contentType ?? '');
  if (!isText) return `(${bytes.byteLength} bytes)`;
  // Some clients repeat their token in every entry of a batch.
  return Buffer.from(bytes).toString('utf8').replace(/Bearer +[\w-]+\.[\w-]+\.[\w-]+/gi, '(removed)');
}

function withoutToken(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      name.toLowerCase() === 'authorization' ? '(removed)' : value,
    ]),
  );
}
