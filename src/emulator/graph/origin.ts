import type { IncomingHttpHeaders } from 'node:http';

const THIS_MACHINE = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/**
 * The origin to write into links. A recording proxy in front of the emulator passes its own host on, and the next page
 * must go through it as well, over https when it speaks that (X-Forwarded-Proto). Only names of this machine are believed.
 */
export function forwardedOrigin(headers: IncomingHttpHeaders, origin: string): string {
  const host = String(headers['x-forwarded-host'] ?? headers.host ?? '');
  const scheme = headers['x-forwarded-proto'] === 'https' ? 'https' : 'http';
  return THIS_MACHINE.test(host) ? `${scheme}://${host}` : origin;
}
