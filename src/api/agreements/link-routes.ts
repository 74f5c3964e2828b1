import { Router } from 'express';
import { deskCodeSchema, linksSchema, mailLinksSchema, printLinksSchema } from '../../contract/links';
import { findPersonSchema, recordSchema, registerClassSchema } from '../../contract/register';
import type { Deps } from '../deps';
import { callerOf } from '../middleware/caller';
import { jsonBody } from '../middleware/json-body';
import { markRouter } from '../middleware/request-log';
import { validate } from '../middleware/validate';
import { listLinks } from './list-links';
import { mailLinks } from './mail-links';
import { printLinks } from './print-links';
import { recordSignatures } from './record-signatures';
import { findSigner, seeClass, seeRegister } from './see-register';
import { listVisitors, makeDeskCode } from './welcome-visitor';

/** Links for people without an account: who has one, sending, printing, and the desk. */
export function linkRoutes(deps: Deps): Router {
  const router = Router();
  router.use(markRouter);
  router.get('/', async (request, response) => {
    response.json(await listLinks(deps, callerOf(response), validate(linksSchema, request.query)));
  });
  router.post('/mail', jsonBody('small'), async (request, response) => {
    response.json(await mailLinks(deps, callerOf(response), validate(mailLinksSchema, request.body)));
  });
  router.post('/print', jsonBody('small'), async (request, response) => {
    response.json(await printLinks(deps, callerOf(response), validate(printLinksSchema, request.body)));
  });
  router.get('/desk', async (_request, response) => {
    response.json(await listVisitors(deps, callerOf(response)));
  });
  router.post('/desk', jsonBody('small'), async (request, response) => {
    response.json(await makeDeskCode(deps, callerOf(response), validate(deskCodeSchema, request.body)));
  });
  return router;
}

/** Signatures that somebody enters for others. A search for a name is a POST, so that it comes into no address (P7). */
export function registerRoutes(deps: Deps): Router {
  const router = Router();
  router.use(markRouter);
  router.get('/', async (_request, response) => {
    response.json(await seeRegister(deps, callerOf(response)));
  });
  router.get('/class', async (request, response) => {
    response.json(await seeClass(deps, callerOf(response), validate(registerClassSchema, request.query)));
  });
  router.post('/find', jsonBody('small'), async (request, response) => {
    response.json(await findSigner(deps, callerOf(response), validate(findPersonSchema, request.body)));
  });
  router.post('/', jsonBody('note'), async (request, response) => {
    response.json(await recordSignatures(deps, callerOf(response), validate(recordSchema, request.body)));
  });
  return router;
}
