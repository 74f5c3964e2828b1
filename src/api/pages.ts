import compression from 'compression';
import express from 'express';
import type { Router } from 'express';
import type { ClientConfig } from '../contract/session';

/** What Outlook shows on its own pages; the other files are for our own pages only (helmet's default). */
const FOR_OTHER_PAGES = /[\\/]icons[\\/][\w-]+\.png$/;

/** Webpack puts eight hexadecimal digits of the content into the name: such a file never changes. */
const HASHED = /\.[0-9a-f]{8}\.\w+$/;

/** The built pages, if there are any in `folder`, and what they need to know before anybody is signed in. */
export function pageRoutes(options: { config: ClientConfig; folder?: string }): Router {
  const router = express.Router();
  router.get('/config.json', (_request, response) => {
    response.set('Cache-Control', 'no-cache').json(options.config);
  });
  if (options.folder === undefined) return router;
  router.get('/', (_request, response) => response.redirect('/tab.html'));
  // Only what is public and the same for everybody is packed: nothing secret can be measured through its length.
  router.use(compression());
  router.use(
    express.static(options.folder, {
      index: false,
      setHeaders: (response, path) => {
        if (FOR_OTHER_PAGES.test(path)) response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
        response.setHeader('Cache-Control', HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    }),
  );
  return router;
}
