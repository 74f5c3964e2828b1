import { Router } from 'express';
import { endRoleSchema, giveRoleSchema, handOverSchema, telephoneSchema } from '../../contract/people';
import type { Deps } from '../deps';
import { callerOf } from '../middleware/caller';
import { jsonBody } from '../middleware/json-body';
import type { RateLimits } from '../middleware/rate-limits';
import { markRouter } from '../middleware/request-log';
import { validate } from '../middleware/validate';
import { changeTelephone } from './change-telephone';
import { endRole } from './end-role';
import { giveRole } from './give-role';
import { handOverRole } from './hand-over-role';
import { listRoles } from './list-roles';

interface AtLine {
  line: string;
}

/** Who holds what: seen and changed by those who look after it. */
export function roleRoutes(deps: Deps, { changes }: Pick<RateLimits, 'changes'>): Router {
  const router = Router();
  router.use(markRouter);
  router.get('/', async (_request, response) => {
    response.json(await listRoles(deps, callerOf(response)));
  });
  router.use(changes);
  router.post('/', jsonBody('small'), async (request, response) => {
    const given = validate(giveRoleSchema, request.body);
    response.json(await giveRole(deps, callerOf(response), given));
  });
  router.post('/:line/end', jsonBody<AtLine>('small'), async (request, response) => {
    const end = validate(endRoleSchema, request.body);
    response.json(await endRole(deps, callerOf(response), request.params.line, end));
  });
  router.post('/:line/hand-over', jsonBody<AtLine>('small'), async (request, response) => {
    const handed = validate(handOverSchema, request.body);
    response.json(await handOverRole(deps, callerOf(response), request.params.line, handed));
  });
  router.post('/:line/telephone', jsonBody<AtLine>('small'), async (request, response) => {
    const change = validate(telephoneSchema, request.body);
    response.json(await changeTelephone(deps, callerOf(response), request.params.line, change));
  });
  return router;
}
