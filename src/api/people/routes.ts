import { Router } from 'express';
import { z } from 'zod';
import type { Deps } from '../deps';
import { callerOf } from '../middleware/caller';
import { jsonBody } from '../middleware/json-body';
import { markRouter } from '../middleware/request-log';
import { validate } from '../middleware/validate';
import { searchPeople } from './search-people';

const searchSchema = z.strictObject({ search: z.string('Type at least two letters of the name.').max(100, 'Type fewer letters.') });

/** Whom the school knows. */
export function peopleRoutes(deps: Deps): Router {
  const router = Router();
  router.use(markRouter);
  router.post('/people/search', jsonBody('small'), async (request, response) => {
    const { search } = validate(searchSchema, request.body);
    response.json(await searchPeople(deps, callerOf(response), search));
  });
  return router;
}
