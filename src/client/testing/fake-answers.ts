import type { Problem } from '../../contract/problem';

/** An answer of the service. */
export function json(status: number, body: unknown): Response {
  // jsdom has no Response: this is the part of it that the client uses.
  return { ok: status < 400, status, json: async () => structuredCloneOf(body) } as Response;
}

function structuredCloneOf(body: unknown): unknown {
  return JSON.parse(JSON.stringify(body));
}

/** A refusal of the service. */
export function refuse(status: number, reason: Problem): Response {
  return json(status, { problem: reason });
}
