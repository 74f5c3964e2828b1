import { Router } from 'express';
import type { Response } from 'express';
import { declineSchema, exemptSchema, openedSchema, personFileSchema, publishSchema, signSchema } from '../../contract/agreements';
import { setAccessSchema } from '../../contract/access-group';
import { setRemindersSchema } from '../../contract/reminders';
import { importRosterSchema } from '../../contract/roster';
import { rulesSchema } from '../../contract/rules';
import type { Deps } from '../deps';
import { callerOf } from '../middleware/caller';
import { jsonBody } from '../middleware/json-body';
import { markRouter } from '../middleware/request-log';
import { validate } from '../middleware/validate';
import { exemptSigner } from './exempt-signer';
import { exportCoverage } from './export-coverage';
import type { ExportedFile } from './export-coverage';
import { exportPerson } from './export-person';
import { linkRoutes, registerRoutes } from './link-routes';
import { importRoster } from './import-roster';
import { lookUpRules } from './look-up-rules';
import { listAgreements, publishAgreement } from './publish-agreement';
import { coveragePeopleSchema, coverageSchema, exportSchema, seeCoverage, seeCoveragePeople } from './see-coverage';
import { seeMine } from './see-mine';
import { seeAccess, setAccess } from './see-access';
import { seeReminders, setReminders } from './set-reminders';
import { declineAgreement, openAgreement, signAgreement } from './sign-agreement';

/** Agreements: to sign, to publish, and who has signed. */
export function agreementRoutes(deps: Deps): Router {
  const router = Router();
  router.use(markRouter);
  router.get('/mine', async (_request, response) => {
    response.json(await seeMine(deps, callerOf(response)));
  });
  router.post('/opened', jsonBody('small'), async (request, response) => {
    await openAgreement(deps, callerOf(response), validate(openedSchema, request.body));
    response.json({});
  });
  router.post('/sign', jsonBody('small'), async (request, response) => {
    response.json(await signAgreement(deps, callerOf(response), validate(signSchema, request.body)));
  });
  router.post('/decline', jsonBody('small'), async (request, response) => {
    response.json(await declineAgreement(deps, callerOf(response), validate(declineSchema, request.body)));
  });
  router.get('/', async (_request, response) => {
    response.json(await listAgreements(deps, callerOf(response)));
  });
  router.get('/coverage', async (request, response) => {
    response.json(await seeCoverage(deps, callerOf(response), validate(coverageSchema, request.query)));
  });
  router.get('/coverage/people', async (request, response) => {
    response.json(await seeCoveragePeople(deps, callerOf(response), validate(coveragePeopleSchema, request.query)));
  });
  router.post('/coverage/file', jsonBody('small'), async (request, response) => {
    sendFile(response, await exportCoverage(deps, callerOf(response), validate(exportSchema, request.body)));
  });
  router.post('/person-file', jsonBody('small'), async (request, response) => {
    sendFile(response, await exportPerson(deps, callerOf(response), validate(personFileSchema, request.body)));
  });
  router.post('/exempt', jsonBody('small'), async (request, response) => {
    await exemptSigner(deps, callerOf(response), validate(exemptSchema, request.body));
    response.json({});
  });
  router.get('/reminders', async (_request, response) => {
    response.json(await seeReminders(deps, callerOf(response)));
  });
  router.post('/reminders', jsonBody('small'), async (request, response) => {
    response.json(await setReminders(deps, callerOf(response), validate(setRemindersSchema, request.body)));
  });
  router.get('/access', async (_request, response) => {
    response.json(await seeAccess(deps, callerOf(response)));
  });
  router.post('/access', jsonBody('small'), async (request, response) => {
    response.json(await setAccess(deps, callerOf(response), validate(setAccessSchema, request.body)));
  });
  router.post('/roster', jsonBody('report'), async (request, response) => {
    response.json(await importRoster(deps, callerOf(response), validate(importRosterSchema, request.body)));
  });
  router.post('/versions', jsonBody('note'), async (request, response) => {
    response.json(await publishAgreement(deps, callerOf(response), validate(publishSchema, request.body)));
  });
  router.use('/links', linkRoutes(deps));
  router.use('/register', registerRoutes(deps));
  return router;
}

/** As a download, whatever a browser thinks of it. */
function sendFile(response: Response, { name, type, bytes }: ExportedFile): void {
  response.attachment(name);
  response.set({ 'Content-Type': type, 'Content-Security-Policy': "sandbox; default-src 'none'" });
  response.end(bytes);
}

/** The rules of use, looked up. */
export function rulesRoutes(deps: Deps): Router {
  const router = Router();
  router.use(markRouter);
  router.get('/', async (request, response) => {
    response.json(await lookUpRules(deps, callerOf(response), validate(rulesSchema, request.query)));
  });
  return router;
}
