import { Router } from 'express';
import { SCHOOL_HEADER } from '../../contract/session';
import { callerOf } from '../middleware/caller';
import { markRouter } from '../middleware/request-log';
import type { Memberships } from '../schools/memberships';
import type { Schools } from '../schools/schools';
import { openSession } from './open-session';

/** Who is here; asked before a school is chosen, because the answer says which there are. */
export function sessionRoutes(schools: Schools, memberships: Memberships): Router {
  const router = Router();
  router.use(markRouter);
  router.get('/me', async (request, response) => {
    response.json(await openSession(schools, memberships, callerOf(response), request.get(SCHOOL_HEADER)));
  });
  return router;
}
