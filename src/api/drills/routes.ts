import { Router } from 'express';
import { z } from 'zod';
import { monthlyDrillSchema, startDrillSchema } from '../../contract/drills';
import type { Deps } from '../deps';
import type { CaseIndex } from '../incidents/case-index';
import { callerOf } from '../middleware/caller';
import { jsonBody } from '../middleware/json-body';
import { markRouter } from '../middleware/request-log';
import { validate } from '../middleware/validate';
import { alertSoon } from '../timer/alert-soon';
import { listDrills } from './list-drills';
import { setMonthlyDrill } from './set-monthly-drill';
import { startDrill } from './start-drill';

const pageSchema = z.strictObject({ page: z.coerce.number().int().min(1).default(1) });

/** Fire drills: seen by those who lead safeguarding and the governors, started by the DSL or the headteacher. */
export function drillRoutes(deps: Deps, index: CaseIndex): Router {
  const router = Router();
  router.use(markRouter);
  router.get('/', async (request, response) => {
    const { page } = validate(pageSchema, request.query);
    response.json(await listDrills(deps, index, callerOf(response), page));
  });
  router.post('/', jsonBody('small'), async (request, response) => {
    const drill = await startDrill(deps, callerOf(response), validate(startDrillSchema, request.body));
    alertSoon(deps, drill);
    response.status(drill.receipt.repeated ? 200 : 201).json({ reference: drill.receipt.reference });
  });
  router.post('/monthly', jsonBody('small'), async (request, response) => {
    response.json(await setMonthlyDrill(deps, callerOf(response), validate(monthlyDrillSchema, request.body)));
  });
  return router;
}
