import type { Request } from 'express';
import type { GraphReply, GraphRequest } from './call';
import type { Trace } from './error-reply';

/** The call as Graph sees it; `broken` when the body says it is JSON and is none. */
export function readRequest(req: Request): GraphRequest & { broken?: boolean } {
  const headers = Object.fromEntries(
    Object.entries(req.headers).map(([name, value]) => [name, String(value)]),
  );
  const bytes = Buffer.isBuffer(req.body) && req.body.length > 0 ? req.body : undefined;
  const request = {
    method: req.method,
    url: req.originalUrl.replace(/^\/v1\.0/, '') || '/',
    headers,
    ...(bytes ? { bytes } : {}),
  };
  if (!bytes || !headers['content-type']?.includes('json') || /\/content(\?|$)/.test(request.url))
    return request;
  try {
    return { ...request, body: JSON.parse(bytes.toString('utf8')) as unknown };
  } catch {
    return { ...request, broken: true };
  }
}

/** Headers every reply carries. The date is the school's: the service learns the time of its store from it. */
export function headersOf(now: Date, reply: GraphReply, trace: Trace): Record<string, string> {
  const json = {
    'Content-Type':
      'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8',
  };
  return {
    'Cache-Control': 'no-store, no-cache',
    ...(reply.body === undefined ? {} : json),
    'request-id': trace.requestId,
    'client-request-id': trace.clientRequestId,
    'x-ms-ags-diagnostic':
      '{"ServerInfo":{"DataCenter":"Emulator","Slice":"E","Ring":"0","ScaleUnit":"000","RoleInstance":"EMULATOR"}}',
    Date: now.toUTCString(),
    ...reply.headers,
  };
}
