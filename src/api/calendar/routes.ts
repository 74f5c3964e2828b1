import { Router } from 'express';
import { changeCalendarSchema } from '../../contract/duty';
import type { Deps } from '../deps';
import { callerOf } from '../middleware/caller';
import { jsonBody } from '../middleware/json-body';
import type { RateLimits } from '../middleware/rate-limits';
import { markRouter } from '../middleware/request-log';
import { validate } from '../middleware/validate';
import { changeCalendar } from './change-calendar';
import { seeCalendar } from './see-calendar';

/** The school calendar. */
export function calendarRoutes(deps: Deps, { changes }: Pick<RateLimits, 'changes'>): Router {
  const router = Router();
  router.use(markRouter);
  router.get('/', async (_request, response) => {
    response.json(await seeCalendar(deps, callerOf(response)));
  });
  router.post('/', changes, jsonBody('note'), async (request, response) => {
    const change = validate(changeCalendarSchema, request.body);
    response.json(await changeCalendar(deps, callerOf(response), change));
  });
  return router;
}
