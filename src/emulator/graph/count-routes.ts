import type { GraphCall, Route } from './call';
import { columnRoutes } from './column-routes';
import { contentTypeRoutes } from './content-type-routes';
import { COUNTED } from './counted';
import { driveRoutes } from './drives';
import { groupRoutes } from './groups';
import { fileRoutes } from './file-routes';
import { itemPermissionRoutes } from './item-permissions';
import { listPermissionRoutes } from './list-permissions';
import { listRoutes } from './lists';
import { mailRoutes } from './mail';
import { mailFolderRoutes } from './mail-folders';
import { permissionRoutes } from './permissions';
import { readQuery } from './query';
import { siteRoutes } from './sites';
import { teamAppRoutes } from './team-apps';
import { teamRoutes } from './teams';

/** Counts by asking for every page of the collection itself, so that filters and permissions are the same. */
function counting(route: Route): Route {
  return {
    ...route,
    template: `${route.template}/$count`,
    async handle(call: GraphCall) {
      let query: GraphCall['query'] = new Map([...call.query]);
      for (let count = 0; ; ) {
        const { body } = await route.handle({ ...call, query, path: call.path.replace(/\/\$count\/?$/i, '') });
        const { value, '@odata.nextLink': next } = body as { value: unknown[]; '@odata.nextLink'?: string };
        count += value.length;
        if (next === undefined)
          return { status: 200, headers: { 'Content-Type': 'text/plain' }, bytes: Buffer.from(String(count)) };
        query = readQuery(next).query;
      }
    },
  };
}

export const countRoutes: readonly Route[] = [
  ...siteRoutes,
  ...permissionRoutes,
  ...listPermissionRoutes,
  ...listRoutes,
  ...columnRoutes,
  ...contentTypeRoutes,
  ...driveRoutes,
  ...fileRoutes,
  ...itemPermissionRoutes,
  ...groupRoutes,
  ...mailFolderRoutes,
  ...mailRoutes,
  ...teamRoutes,
  ...teamAppRoutes,
]
  .filter((route) => route.method === 'GET' && COUNTED.includes(route.template))
  .map(counting);
