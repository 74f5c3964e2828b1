import type { Fault } from '../context';
import type { GraphReply, GraphWorld } from './call';
import { GraphRefusal } from './errors';

/** Where one call's links point and which ids its errors carry. */
export interface Trace {
  base: string;
  requestId: string;
  clientRequestId: string;
}

const CODES: Record<number, string> = {
  400: 'invalidRequest',
  401: 'InvalidAuthenticationToken',
  403: 'accessDenied',
  404: 'itemNotFound',
  409: 'nameAlreadyExists',
  412: 'resourceModified',
  429: 'activityLimitReached',
  500: 'generalException',
  503: 'serviceNotAvailable',
};

/** The refusal somebody asked for through /_emulator/faults. */
export function refusalOf(fault: Fault): GraphRefusal {
  const status = fault.status ?? 503;
  const headers: Record<string, string> =
    fault.retryAfterSeconds === undefined ? {} : { 'Retry-After': String(fault.retryAfterSeconds) };
  return new GraphRefusal(
    status,
    fault.code ?? CODES[status] ?? 'generalException',
    'A fault that was asked for.',
    headers,
  );
}

/** The error body of Graph (GDC concepts/errors.md). */
export function errorReply(
  world: GraphWorld,
  refusal: GraphRefusal,
  trace: Trace,
  headers: Record<string, string> = {},
): GraphReply {
  const innerError = {
    ...(refusal.innerCode ? { code: refusal.innerCode } : {}),
    date: world.context.clock.now().toISOString().slice(0, 19),
    'request-id': trace.requestId,
    'client-request-id': trace.clientRequestId,
  };
  return {
    status: refusal.status,
    headers: { ...headers, ...refusal.headers },
    body: { error: { code: refusal.code, message: refusal.message, innerError } },
  };
}
