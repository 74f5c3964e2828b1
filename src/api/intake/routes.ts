import { Router } from 'express';
import { mailboxPageSchema, mailKeySchema } from '../../contract/mailbox';
import type { Deps } from '../deps';
import type { CaseIndex } from '../incidents/case-index';
import { callerOf } from '../middleware/caller';
import { jsonBody } from '../middleware/json-body';
import type { RateLimits } from '../middleware/rate-limits';
import { markRouter } from '../middleware/request-log';
import { validate } from '../middleware/validate';
import { listMail } from './list-mail';
import { reportMail } from './report-mail';

/** The mailbox that staff forward to: what came, and what became of it. */
export function mailboxRoutes(deps: Deps, index: CaseIndex, { changes }: Pick<RateLimits, 'changes'>): Router {
  const router = Router();
  router.use(markRouter);
  router.get('/', async (request, response) => {
    const { page } = validate(mailboxPageSchema, request.query);
    response.json(await listMail(deps, index, callerOf(response), page));
  });
  router.post('/reports', changes, jsonBody('small'), async (request, response) => {
    const { key } = validate(mailKeySchema, request.body);
    response.json(await reportMail(deps, callerOf(response), key));
  });
  return router;
}
