import { Router } from 'express';
import { changeMailRulesSchema } from '../../contract/mail-rules';
import { mailboxPageSchema, mailKeySchema } from '../../contract/mailbox';
import type { Deps } from '../deps';
import type { CaseIndex } from '../incidents/case-index';
import { callerOf } from '../middleware/caller';
import { jsonBody } from '../middleware/json-body';
import type { RateLimits } from '../middleware/rate-limits';
import { markRouter } from '../middleware/request-log';
import { validate } from '../middleware/validate';
import { changeMailRules, readMailSample, seeMailRules } from './mail-rules';
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
  router.get('/rules', async (_request, response) => {
    response.json(await seeMailRules(deps, callerOf(response)));
  });
  router.post('/rules', changes, jsonBody('note'), async (request, response) => {
    response.json(await changeMailRules(deps, callerOf(response), validate(changeMailRulesSchema, request.body)));
  });
  router.post('/rules/sample', jsonBody('small'), async (request, response) => {
    const { key } = validate(mailKeySchema, request.body);
    response.json(await readMailSample(deps, callerOf(response), key));
  });
  return router;
}
