import { Router } from 'express';
import { rehearsalSchema } from '../../contract/rehearsals';
import type { Deps } from '../deps';
import { callerOf } from '../middleware/caller';
import { jsonBody } from '../middleware/json-body';
import { markRouter } from '../middleware/request-log';
import { validate } from '../middleware/validate';
import { rehearseConcern } from './rehearse-concern';

/** Rehearsals: asked for with a body, because an invented concern may name somebody (P7). */
export function rehearsalRoutes(deps: Deps): Router {
  const router = Router();
  router.use(markRouter);
  router.post('/', jsonBody('small'), async (request, response) => {
    response.json(await rehearseConcern(deps, callerOf(response), validate(rehearsalSchema, request.body)));
  });
  return router;
}
