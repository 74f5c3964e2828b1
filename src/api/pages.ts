import { readFile } from 'node:fs/promises';
import path from 'node:path';
import compression from 'compression';
import express from 'express';
import type { RequestHandler, Router } from 'express';
import type { ClientConfig } from '../contract/session';

/** What Outlook shows on its own pages; the other files are for our own pages only (helmet's default). */
const FOR_OTHER_PAGES = /[\\/]icons[\\/][\w-]+\.png$/;

/** Webpack puts eight hexadecimal digits of the content into the name: such a file never changes. */
const HASHED = /\.[0-9a-f]{8}\.\w+$/;

/** The page of the task pane names this address; Microsoft wants office.js from nowhere else in production. */
export const OFFICE_SCRIPT = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/** The built pages, if there are any in `folder`, and what they need to know before anybody is signed in. */
export function pageRoutes(options: { config: ClientConfig; folder?: string; officeScript?: string }): Router {
  const router = express.Router();
  router.get('/config.json', (_request, response) => {
    response.set('Cache-Control', 'no-cache').json(options.config);
  });
  if (options.folder === undefined) return router;
  router.get('/', (_request, response) => response.redirect('/tab.html'));
  // Only what is public and the same for everybody is packed: nothing secret can be measured through its length.
  router.use(compression());
  if (options.officeScript !== undefined && options.officeScript !== OFFICE_SCRIPT) {
    router.get('/outlook.html', paneWith(options.folder, options.officeScript));
  }
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

/** The same page with another office.js: a workbench without Outlook brings a stand-in, by an address in the environment. */
function paneWith(folder: string, officeScript: string): RequestHandler {
  return async (_request, response) => {
    const page = await readFile(path.join(folder, 'outlook.html'), 'utf8');
    response.set('Cache-Control', 'no-cache').type('html').send(page.replace(OFFICE_SCRIPT, () => officeScript));
  };
}
