import { Router } from 'express';
import { changeRotaSchema } from '../../contract/duty';
import type { Deps } from '../deps';
import { callerOf } from '../middleware/caller';
import { jsonBody } from '../middleware/json-body';
import type { RateLimits } from '../middleware/rate-limits';
import { markRouter } from '../middleware/request-log';
import { validate } from '../middleware/validate';
import { changeRota } from './change-rota';
import { seeRota } from './see-rota';

/** The duty rota. */
export function rotaRoutes(deps: Deps, { changes }: Pick<RateLimits, 'changes'>): Router {
  const router = Router();
  router.use(markRouter);
  router.get('/', async (_request, response) => {
    response.json(await seeRota(deps, callerOf(response)));
  });
  router.post('/', changes, jsonBody('note'), async (request, response) => {
    const change = validate(changeRotaSchema, request.body);
    response.json(await changeRota(deps, callerOf(response), change));
  });
  return router;
}
