import type { GraphReply, GraphRequest } from './call';

/**
 * One entity carries its ETag as a header too, and whoever has that version already (If-None-Match, documented for
 * files and taken for all) is spared the body: 304.
 */
export function conditional(request: GraphRequest, reply: GraphReply): GraphReply {
  const { '@odata.etag': annotated, eTag } = (reply.body ?? {}) as Record<string, unknown>;
  const etag = annotated ?? eTag;
  if (typeof etag !== 'string') return reply;
  const headers = { ETag: etag, ...reply.headers };
  const known = request.headers['if-none-match'];
  const isSame = known !== undefined && plain(known) === plain(etag);
  if (request.method === 'GET' && isSame) return { status: 304, headers };
  return { ...reply, headers };
}

/** Callers send it with and without the quotes and the mark of a weak one. */
function plain(etag: string): string {
  return etag.replace(/^W\//, '').replace(/"/g, '');
}
