/** `Retry-After` in seconds, from either of its two forms (RFC 9110, 10.2.3); the larger of it and `RateLimit-Reset`. */
export function retryAfterSeconds(response: Response | undefined): number | undefined {
  const header = response?.headers.get('Retry-After');
  if (!header) return undefined;
  const seconds = /^\d+$/.test(header) ? Number(header) : (new Date(header).getTime() - Date.now()) / 1000;
  const reset = Number(response?.headers.get('RateLimit-Reset') ?? 0);
  return Number.isNaN(seconds) ? undefined : Math.max(0, seconds, response?.status === 429 ? reset : 0);
}
