/** What an answer of the connector, or its absence, means for the message. */
export interface ConnectorTrouble {
  outcome: 'refused' | 'tryAgain';
  /** For the log and the chronology: a status or a network code, never a body, an address or a token. */
  reason: string;
}

/**
 * 403 (blocked, not installed), 404 (gone), 400 and 413 (never acceptable as it is) will not get better by repeating
 * ("Send proactive messages"). Everything else may: 412, 429, 502 and 504 by Teams' own advice ("Rate limiting"), other
 * 5xx, a token that was refused, the network, and a time-out, after which the message may even have arrived.
 */
export function troubleOf(error: unknown): ConnectorTrouble {
  const status = statusOf(error);
  if (status === undefined)
    return { outcome: 'tryAgain', reason: `Teams could not be reached (${networkCode(error)})` };
  const outcome = [400, 403, 404, 413].includes(status) ? 'refused' : 'tryAgain';
  return { outcome, reason: `Teams answered ${status}` };
}

function statusOf(error: unknown): number | undefined {
  if (!isRecord(error) || !isRecord(error.response)) return undefined;
  return typeof error.response.status === 'number' ? error.response.status : undefined;
}

function networkCode(error: unknown): string {
  if (!isRecord(error)) return 'unknown';
  if (typeof error.code === 'string' && /^[A-Z_]{1,40}$/.test(error.code)) return error.code;
  return typeof error.name === 'string' && /^\w{1,40}$/.test(error.name) ? error.name : 'unknown';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
