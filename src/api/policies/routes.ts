import { Router } from 'express';
import {
  policyFileOfSchema,
  policyVersionsSchema,
  previewPolicySchema,
  savePolicySchema,
  seePolicySchema,
} from '../../contract/policy';
import type { Deps } from '../deps';
import type { CaseIndex } from '../incidents/case-index';
import { callerOf } from '../middleware/caller';
import { jsonBody } from '../middleware/json-body';
import type { RateLimits } from '../middleware/rate-limits';
import { markRouter } from '../middleware/request-log';
import { validate } from '../middleware/validate';
import { previewPolicy } from './preview-policy';
import { savePolicy } from './save-policy';
import { exportPolicyVersion, listPolicyVersions, seePolicy } from './see-policy';

/** The school's policy: read by whoever holds a role, edited by those who answer for it. */
export function policyRoutes(deps: Deps, index: CaseIndex, { changes }: Pick<RateLimits, 'changes'>): Router {
  const router = Router();
  router.use(markRouter);
  router.get('/', async (request, response) => {
    const asked = validate(seePolicySchema, request.query);
    response.json(await seePolicy(deps, callerOf(response), asked));
  });
  router.get('/versions', async (request, response) => {
    const { page } = validate(policyVersionsSchema, request.query);
    response.json(await listPolicyVersions(deps, callerOf(response), page));
  });
  router.get('/file', async (request, response) => {
    const { version } = validate(policyFileOfSchema, request.query);
    response.json(await exportPolicyVersion(deps, callerOf(response), version));
  });
  router.post('/preview', jsonBody('policy'), async (request, response) => {
    const wanted = validate(previewPolicySchema, request.body);
    response.json(await previewPolicy(deps, index, callerOf(response), wanted));
  });
  router.post('/versions', changes, jsonBody('policy'), async (request, response) => {
    const wanted = validate(savePolicySchema, request.body);
    response.status(201).json(await savePolicy(deps, callerOf(response), wanted));
  });
  return router;
}
