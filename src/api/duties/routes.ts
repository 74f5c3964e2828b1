import { Router } from 'express';
import type { Request, Response } from 'express';
import type { z } from 'zod';
import {
  answerSameSchema,
  listClocksSchema,
  recordActionSchema,
  recordClockSchema,
  recordParentsSchema,
  recordPupilIdSchema,
} from '../../contract/duties';
import type { Caller, Deps } from '../deps';
import type { CaseIndex } from '../incidents/case-index';
import type { CaseOutcome } from '../incidents/change-case';
import { presentChanged } from '../incidents/present-changed';
import { callerOf } from '../middleware/caller';
import { jsonBody } from '../middleware/json-body';
import type { RateLimits } from '../middleware/rate-limits';
import { markRouter } from '../middleware/request-log';
import { validate } from '../middleware/validate';
import { answerSame } from './answer-same';
import { findRepeats } from './find-repeats';
import { listClocks } from './list-clocks';
import { recordAction } from './record-action';
import { recordClock } from './record-clock';
import { recordParents } from './record-parents';
import { recordPupilId } from './record-pupil-id';

type Recorder<Given> = (deps: Deps, caller: Caller, reference: string, given: Given) => Promise<CaseOutcome>;

/** The clock wall. */
export function clockRoutes(deps: Deps, index: CaseIndex): Router {
  const router = Router();
  router.use(markRouter);
  router.get('/', async (request, response) => {
    response.json(await listClocks(deps, index, callerOf(response), validate(listClocksSchema, request.query)));
  });
  return router;
}

/** What is put on record about one case. */
export function dutyRoutes(deps: Deps, index: CaseIndex, { changes }: Pick<RateLimits, 'changes'>): Router {
  const router = Router();
  router.use(markRouter);
  const takes = <Given>(schema: z.ZodType<Given>, record: Recorder<Given>) =>
    async (request: Request, response: Response) => {
      const given = validate(schema, request.body);
      const caller = callerOf(response);
      response.json(presentChanged(deps, caller, await record(deps, caller, String(request.params.reference), given)));
    };
  const body = jsonBody('small');
  router.get('/:reference/repeats', async (request, response) => {
    response.json(await findRepeats(deps, index, callerOf(response), request.params.reference));
  });
  router.post('/:reference/actions', changes, body, takes(recordActionSchema, recordAction));
  router.post('/:reference/clocks', changes, body, takes(recordClockSchema, recordClock));
  router.post('/:reference/parents', changes, body, takes(recordParentsSchema, recordParents));
  router.post('/:reference/people', changes, body, takes(recordPupilIdSchema, recordPupilId));
  router.post('/:reference/same', changes, body, takes(answerSameSchema, answerSame));
  return router;
}
