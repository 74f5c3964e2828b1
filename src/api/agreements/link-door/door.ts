import express, { Router } from 'express';
import type { ErrorRequestHandler, Request, Response } from 'express';
import { Refusal } from '../../errors';
import { describe } from '../../middleware/answer-errors';
import { BODY_LIMITS } from '../../middleware/json-body';
import { markRouter, requestIdOf } from '../../middleware/request-log';
import { ANSWER_WITHIN_MS, ranOutOfTime, timeLimit } from '../../middleware/time-limit';
import { OutOfTime } from '../../within';
import { isSeveral } from '../../schools/schools';
import type { Schools } from '../../schools/schools';
import { openAgain, openLink } from '../open-link';
import { answerForm, landing, refused } from './answer-form';
import type { LinkPage } from './answer-form';
import { readForm } from './form';
import { PAGE_POLICY } from './layout';
import { createLinkLimits, within } from './link-limits';
import { troublePage } from './pages';

/**
 * The door for people without an account: plain pages and forms, no script, no cookie. The token in the address is all
 * they have, so it never comes into a log, a Referer or a page, and no other site can send a form without it.
 */
export function linkDoor(schools: Schools): Router {
  const router = Router();
  const limits = createLinkLimits();
  const answerErrors = errorPages(schools);
  // Of several schools the switchboard of one is nobody's business who only guessed an address.
  const wrongAddress = (gone?: Parameters<typeof refused>[1]): LinkPage =>
    refused(schools.shared.clock.now(), isSeveral(schools) ? undefined : gone);
  router.use(markRouter, (_request, response, next) => {
    response.set({ 'Content-Security-Policy': PAGE_POLICY, 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' });
    next();
  });
  router.use(limits.requests, timeLimit(ANSWER_WITHIN_MS, answerErrors));
  router.use(express.urlencoded({ extended: false, limit: BODY_LIMITS.small }));
  const answer = async (request: Request, response: Response): Promise<void> => {
    const deps = schools.at(String(request.params.school));
    if (!deps) return send(response, wrongAddress());
    const found = await openLink(deps, String(request.params.token), () => within(limits.wrong, request, response));
    if (found.state === 'gone') return send(response, wrongAddress(found));
    if (found.state === 'used') return send(response, refused(found.situation.now, found));
    if (request.method !== 'POST') return send(response, landing(found));
    const form = readForm(request.body);
    const open = await openAgain(deps, String(request.params.token), found, form);
    if (open.state !== 'open') return send(response, refused(open.situation.now, open));
    response.locals.linkHash = open.link.hash;
    return send(response, await answerForm(deps, open, form, () => within(limits.names, request, response)));
  };
  router.get('/:school/:token', answer);
  router.post('/:school/:token', answer);
  router.use((_request: Request, response: Response) => send(response, wrongAddress()));
  router.use(answerErrors);
  return router;
}

function send(response: Response, { status, body }: LinkPage): void {
  if (!response.headersSent) response.status(status).type('html').send(body);
}

function errorPages({ shared: { log } }: Schools): ErrorRequestHandler {
  return (error: unknown, _request, response, _next) => {
    const id = requestIdOf(response);
    if (ranOutOfTime(response) && !(error instanceof OutOfTime)) return log.info('endedLate', { id });
    const tooMany = error instanceof Refusal && error.code === 'tooMany';
    if (!(error instanceof Refusal)) log.warn('failure', { id, ...describe(error) });
    send(response, { status: tooMany ? 429 : statusOf(error), body: troublePage(tooMany ? 'tooMany' : 'away') });
  };
}

/** Express and its body parser give what was sent wrongly a 4xx `status`; all else may work another time. */
function statusOf(error: unknown): number {
  const { status } = error as { status?: unknown };
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 503;
}
