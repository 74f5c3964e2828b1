import { Router } from 'express';
import type { Deps } from './deps';
import { situationNow } from './situation';

/**
 * `/health/live`: the program answers. `/health/ready`: it can receive a report, which needs the school's policy and
 * roles from Graph. For whoever runs it; nothing about the school is said.
 */
export function healthRoutes(deps: Deps): Router {
  const router = Router();
  router.get('/live', (_request, response) => {
    response.json({ live: true });
  });
  router.get('/ready', async (_request, response) => {
    const ready = await situationNow(deps).then(
      () => true,
      () => false,
    );
    response.status(ready ? 200 : 503).json({ ready });
  });
  return router;
}
