import { useSyncExternalStore } from 'react';
import { formatRoute, type Route } from './routes';

/** Where the person is in the tab. Kept behind the # of the address, so that reloading and pasting work. */
export interface Router {
  path(): string;
  go(route: Route, how?: 'push' | 'replace'): void;
  subscribe(listener: () => void): () => void;
}

export function createRouter(page: Window): Router {
  const listeners = new Set<() => void>();
  page.addEventListener('hashchange', () => listeners.forEach((listener) => listener()));
  page.addEventListener('popstate', () => listeners.forEach((listener) => listener()));
  return {
    path: () => page.location.hash.slice(1) || '/',
    go(route, how = 'push') {
      const address = `#${formatRoute(route)}`;
      if (address === page.location.hash) return;
      if (how === 'push') page.history.pushState(null, '', address);
      else page.history.replaceState(null, '', address);
      listeners.forEach((listener) => listener());
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The present address; the component renders again when it changes. */
export function usePath(router: Router): string {
  return useSyncExternalStore(router.subscribe, router.path);
}
