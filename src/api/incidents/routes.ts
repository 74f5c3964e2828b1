import { Router } from 'express';
import { z } from 'zod';
import {
  addNoteSchema,
  caseAddressSchema,
  classifySchema,
  listCasesSchema,
  namePersonSchema,
  passSchema,
  sortCaseSchema,
  takeBackNameSchema,
} from '../../contract/cases';
import { reportDraftSchema, submitReportSchema } from '../../contract/reports';
import type { Report } from '../../domain/incidents/types';
import type { Deps } from '../deps';
import { callerOf } from '../middleware/caller';
import { jsonBody } from '../middleware/json-body';
import type { RateLimits } from '../middleware/rate-limits';
import { markRouter } from '../middleware/request-log';
import { validate } from '../middleware/validate';
import { alertSoon } from '../timer/alert-soon';
import { acknowledgeCase } from './acknowledge-case';
import { addNote } from './add-note';
import type { CaseIndex } from './case-index';
import { classifyCase } from './classify-case';
import { findReceipt } from './find-receipt';
import { listCases } from './list-cases';
import { listMyReports } from './list-my-reports';
import { namePerson } from './name-person';
import { openCase } from './open-case';
import { passCase } from './pass-case';
import { presentChanged } from './present-changed';
import { recordMails } from './record-mails';
import { previewReport } from './preview-report';
import { reportConcern } from './report-concern';
import { takeBackName } from './take-back-name';
import { sortCase } from './sort-case';
import { takeCase } from './take-case';

const pageSchema = z.strictObject({ cursor: z.string().max(500, 'This is no page of My reports.').optional() });
const emptySchema = z.strictObject({});
interface AtCase {
  reference: string;
}

/** Reports of one's own: what anybody with a role may do. */
export function reportRoutes(deps: Deps): Router {
  const router = Router();
  router.use(markRouter);
  router.post('/preview', jsonBody('report'), async (request, response) => {
    const draft = validate(reportDraftSchema, request.body);
    response.json(await previewReport(deps, callerOf(response), draft));
  });
  router.post('/', jsonBody('report'), async (request, response) => {
    const report = validate(submitReportSchema, request.body);
    const reported = await reportConcern(deps, callerOf(response), await reportOf(deps, report));
    // First, because the sender may have been told to try again by now; it runs once the answer is on its way.
    alertSoon(deps, reported);
    response.status(reported.receipt.repeated ? 200 : 201).json(reported.receipt);
  });
  router.get('/', async (request, response) => {
    const { cursor } = validate(pageSchema, request.query);
    response.json(await listMyReports(deps, callerOf(response), cursor));
  });
  router.get('/:reference', async (request, response) => {
    response.json(await findReceipt(deps, callerOf(response), request.params.reference));
  });
  return router;
}

/** Cases: what their readers may do. */
export function caseRoutes(deps: Deps, index: CaseIndex, { changes }: Pick<RateLimits, 'changes'>): Router {
  const router = Router();
  router.use(markRouter);
  router.get('/', async (request, response) => {
    const query = validate(caseAddressSchema, request.query);
    response.json(await listCases(deps, index, callerOf(response), { ...query, search: '' }));
  });
  router.post('/search', jsonBody('small'), async (request, response) => {
    const query = validate(listCasesSchema, request.body);
    response.json(await listCases(deps, index, callerOf(response), query));
  });
  router.get('/:reference', async (request, response) => {
    response.json(await openCase(deps, callerOf(response), request.params.reference));
  });
  // Everything below changes a case.
  router.use('/:reference', changes);
  router.post('/:reference/acknowledge', jsonBody<AtCase>('small'), async (request, response) => {
    validate(emptySchema, request.body);
    const caller = callerOf(response);
    response.json(presentChanged(deps, caller, await acknowledgeCase(deps, caller, request.params.reference)));
  });
  router.post('/:reference/take', jsonBody<AtCase>('small'), async (request, response) => {
    validate(emptySchema, request.body);
    const caller = callerOf(response);
    response.json(presentChanged(deps, caller, await takeCase(deps, caller, request.params.reference)));
  });
  router.post('/:reference/pass', jsonBody<AtCase>('small'), async (request, response) => {
    const pass = validate(passSchema, request.body);
    const caller = callerOf(response);
    response.json(presentChanged(deps, caller, await passCase(deps, caller, request.params.reference, pass)));
  });
  router.post('/:reference/named', jsonBody<AtCase>('small'), async (request, response) => {
    const given = validate(namePersonSchema, request.body);
    const caller = callerOf(response);
    response.json(presentChanged(deps, caller, await namePerson(deps, caller, request.params.reference, given)));
  });
  router.post('/:reference/named/take-back', jsonBody<AtCase>('small'), async (request, response) => {
    const given = validate(takeBackNameSchema, request.body);
    const caller = callerOf(response);
    response.json(presentChanged(deps, caller, await takeBackName(deps, caller, request.params.reference, given)));
  });
  router.post('/:reference/notes', jsonBody<AtCase>('note'), async (request, response) => {
    const note = validate(addNoteSchema, request.body);
    const caller = callerOf(response);
    response.json(presentChanged(deps, caller, await addNote(deps, caller, request.params.reference, note)));
  });
  router.post('/:reference/classify', jsonBody<AtCase>('small'), async (request, response) => {
    const chosen = validate(classifySchema, request.body);
    const caller = callerOf(response);
    response.json(presentChanged(deps, caller, await classifyCase(deps, caller, request.params.reference, chosen)));
  });
  router.post('/:reference/sort', jsonBody<AtCase>('small'), async (request, response) => {
    const chosen = validate(sortCaseSchema, request.body);
    const caller = callerOf(response);
    response.json(presentChanged(deps, caller, await sortCase(deps, caller, request.params.reference, chosen)));
  });
  return router;
}

/** The report as the use case takes it; where it was met shows from what came with it. */
async function reportOf(deps: Deps, { mails, ...report }: z.output<typeof submitReportSchema>): Promise<Report> {
  if (mails === undefined) return { ...report, source: 'tab' };
  return { ...report, source: 'email', mails: await recordMails(deps, mails) };
}
