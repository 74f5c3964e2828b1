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
    url: addressIn(req.originalUrl),
    headers,
    ...(bytes ? { bytes } : {}),
  };
  if (!bytes || !headers['content-type']?.includes('json') || /\/content(\?|$)|^\/_content/.test(request.url))
    return request;
  try {
    return { ...request, body: JSON.parse(bytes.toString('utf8')) as unknown };
  } catch {
    return { ...request, broken: true };
  }
}

/**
 * The address below the version. The official client puts links that begin with http behind its base address, as in
 * /v1.0/http://localhost:3979/v1.0/users?…; the link inside is what is meant.
 */
function addressIn(url: string): string {
  const meant = url.replace(/^\/v1\.0\/https?:\/{1,2}[^/]+(?=\/)/, '');
  return meant.replace(/^\/v1\.0/, '') || '/';
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
