import type { Log } from './deps';

/**
 * One JSON line per event, to standard output unless told otherwise. Facts are references, ids, counts and codes;
 * callers never hand in names, words or tokens (P7).
 */
export function jsonLog(write: (line: string) => unknown = (line) => process.stdout.write(line)): Log {
  const line =
    (level: 'info' | 'warn' | 'error'): Log['info'] =>
    (event, facts = {}) =>
      write(`${JSON.stringify({ at: new Date().toISOString(), level, event, ...facts })}\n`);
  return { info: line('info'), warn: line('warn'), error: line('error') };
}
