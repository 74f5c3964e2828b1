import type { Express } from 'express';

/** What a router says of itself (router 2.3, `listRoutes`); a mounted router has routes of its own. */
interface Listed {
  path: unknown;
  methods: string[] | undefined;
  router: Lister | undefined;
}
interface Lister {
  listRoutes(): Listed[];
}

/** Every route of an app as `METHOD /path`, each once, whatever router it is mounted in. */
export function routesOf(app: Express): string[] {
  return [...new Set(walk(app.router as unknown as Lister, ''))].sort();
}

function walk(router: Lister, at: string): string[] {
  return router.listRoutes().flatMap(({ path, methods, router: mounted }) => {
    if (mounted) return walk(mounted, joined(at, path));
    // HEAD comes with GET, and answers with less.
    return (methods ?? []).filter((method) => method !== 'HEAD').map((method) => `${method} ${joined(at, path)}`);
  });
}

function joined(at: string, path: unknown): string {
  if (typeof path !== 'string') throw new Error(`A route under ${at || '/'} has no plain path: say in words what it answers.`);
  return `${at.replace(/\/$/, '')}${path}`.replace(/(?<=.)\/$/, '');
}
