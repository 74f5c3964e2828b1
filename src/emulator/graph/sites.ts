import { metadata, siteOf } from './addressed';
import type { GraphCall, GraphReply, Route } from './call';
import { onlyOptions, pick, readSelect } from './query';

function getSite(call: GraphCall): GraphReply {
  onlyOptions(call.query, '$select');
  const site = siteOf(call);
  const body = {
    '@odata.context': metadata(call, 'sites/$entity'),
    createdDateTime: site.createdAt,
    description: '',
    id: site.id,
    lastModifiedDateTime: site.createdAt,
    name: site.path.split('/').pop() ?? '',
    webUrl: site.webUrl,
    displayName: site.name,
    root: {},
    siteCollection: { hostname: new URL(site.webUrl).hostname },
  };
  return { status: 200, body: pick(body, readSelect(call.query)) };
}

export const siteRoutes: readonly Route[] = [
  { method: 'GET', template: '/sites/{site}', need: 'read', units: 1, handle: getSite },
  { method: 'GET', template: '/sites/{host}:/{path*}', need: 'read', units: 1, handle: getSite },
];
