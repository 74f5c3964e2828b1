import { Router } from 'express';
import type { Deps } from '../deps';
import { callerOf } from '../middleware/caller';
import { markRouter } from '../middleware/request-log';
import { seePolicy } from './see-policy';

/** The school's policy: read by whoever holds a role. */
export function policyRoutes(deps: Deps): Router {
  const router = Router();
  router.use(markRouter);
  router.get('/', async (_request, response) => {
    response.json(await seePolicy(deps, callerOf(response)));
  });
  return router;
}
