import { Router } from 'express';
import type { HealthView } from '../../contract/health';
import type { Deps } from '../deps';
import { callerOf } from '../middleware/caller';
import { markRouter } from '../middleware/request-log';
import { seeHealth } from './see-health';

/** The self-test of the school, for whoever looks after it; what machines ask is in routes.ts. */
export function schoolHealthRoutes(deps: Deps): Router {
  const router = Router();
  router.use(markRouter);
  router.get('/', async (_request, response) => {
    const view: HealthView = await seeHealth(deps, callerOf(response));
    response.json(view);
  });
  return router;
}
