import { batchRoutes } from './batch';
import type { Route } from './call';
import { countRoutes } from './count-routes';
import { columnRoutes } from './column-routes';
import { contentTypeRoutes } from './content-type-routes';
import { decode } from './decode';
import { deltaRoutes } from './delta';
import { driveRoutes } from './drives';
import { activityRoutes } from './activity-feed';
import { teamAppRoutes } from './team-apps';
import { subscriptionRoutes } from './subscriptions';
import { teamRoutes } from './teams';
import { mailRoutes } from './mail';
import { mailDraftRoutes } from './mail-drafts';
import { mailFolderRoutes } from './mail-folders';
import { groupRoutes } from './groups';
import { fileRoutes } from './file-routes';
import { itemPermissionRoutes } from './item-permissions';
import { itemRoutes } from './items';
import { listPermissionRoutes } from './list-permissions';
import { listRoutes } from './lists';
import { permissionRoutes } from './permissions';
import { retentionLabelRoutes } from './retention-labels';
import { siteRoutes } from './sites';
import { userRoutes } from './users';
import { versionRoutes } from './versions';

/** Every operation the emulator answers. Order matters where a word could be taken for an id: `delta` before `{item}`, `$count` before all. */
export const ROUTES: readonly Route[] = [
  ...batchRoutes,
  ...countRoutes,
  ...siteRoutes,
  ...permissionRoutes,
  ...listPermissionRoutes,
  ...listRoutes,
  ...contentTypeRoutes,
  ...columnRoutes,
  ...deltaRoutes,
  ...itemRoutes,
  ...itemPermissionRoutes,
  ...versionRoutes,
  ...driveRoutes,
  ...fileRoutes,
  ...retentionLabelRoutes,
  ...userRoutes,
  ...groupRoutes,
  ...mailFolderRoutes,
  ...mailDraftRoutes,
  ...mailRoutes,
  ...teamRoutes,
  ...teamAppRoutes,
  ...activityRoutes,
  ...subscriptionRoutes,
];

interface Matcher {
  route: Route;
  pattern: RegExp;
  names: string[];
}

let matchers: readonly Matcher[] | undefined;

/** The route for a method and a path under /v1.0, with the placeholders' values percent-decoded. */
export function findRoute(
  method: string,
  path: string,
): { route: Route; params: Record<string, string> } | undefined {
  matchers ??= ROUTES.map(compile);
  for (const { route, pattern, names } of matchers) {
    if (route.method !== method.toUpperCase()) continue;
    const values = pattern.exec(path);
    if (!values) continue;
    return {
      route,
      params: Object.fromEntries(names.map((name, index) => [name, decode(values[index + 1] ?? '')])),
    };
  }
  return undefined;
}

/** Methods that are answered at a path. */
export function methodsAt(path: string): string[] {
  matchers ??= ROUTES.map(compile);
  return matchers.filter(({ pattern }) => pattern.test(path)).map(({ route }) => route.method);
}

function compile(route: Route): Matcher {
  const names: string[] = [];
  const source = route.template
    .split(/(\{[a-z]+\*?\})/i)
    .map((part) => {
      if (!part.startsWith('{')) return part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      names.push(part.replace(/[{}*]/g, ''));
      if (part.endsWith('*}')) return '([^:]+?)';
      // Ids of channels have colons in them; elsewhere a colon ends a path.
      if (part === '{channel}') return '([^/]+)';
      // Words of OData are no ids: an operation that is not here must not look like a thing that is missing.
      return '((?!delta$|\\$)[^/:]+)';
    })
    .join('');
  // An address that ends in a path may close it with a colon.
  const end = route.template.endsWith('*}') ? '(?:\\/?:)?' : '';
  return { route, names, pattern: new RegExp(`^${source}${end}/?$`, 'i') };
}
