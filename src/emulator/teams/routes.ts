/**
 * What a person does in Teams, as HTTP: the workbench and the tests drive the product through these.
 * Bodies and answers are JSON; a refusal is `{error}` with 400, 403, 404, 409 or 410.
 *
 *   GET    /_teams/conversations?person=ID              the person's conversations, newest news first
 *   GET    /_teams/conversations/{id}?person=ID         one with messages as this person sees them; 403 for others
 *   POST   /_teams/messages                             {personId, conversationId, html, replyToId?} says something
 *   DELETE /_teams/conversations/{id}/messages/{mid}?person=ID   the sender deletes a message
 *   POST   /_teams/read                                 {personId, conversationId} marks as read
 *   GET    /_teams/notifications?person=ID              what the person's lock screen showed, oldest first
 *   GET    /_teams/progress                             which steps of the guided path have happened
 *   POST   /_teams/actions/fetch-task                   {personId, conversationId, messageId?, commandId?, theme?}
 *             opens the dialog; without messageId from the compose box. Answers {kind, taskId, attempts, …}:
 *             kind card {title, height, width, card} | page {url} | message {text} | closed | failed {text}
 *   POST   /_teams/actions/submit                       the same and {taskId?, data}; up to three tries of 5 s
 *   POST   /_teams/actions/card-action                  {personId, conversationId, activityId, verb, data?, id?}
 *             presses an Action.Execute. Answers kind card {card} | message {text} | error {text, code?} | closed
 *   POST   /_teams/actions/refresh                      {personId, conversationId, activityId} what Teams does by
 *             itself when a listed person sees the card; 409 when the card does not ask for it
 *   POST   /_teams/actions/card-submit                  {…, data} presses an Action.Submit (task/fetch opens a dialog)
 *   POST   /_teams/actions/task-submit                  {…, data} sends the dialog a card opened
 *   POST   /_teams/block                                {personId, blocked} the person blocks or unblocks the bot
 */
import express, { type NextFunction, type Request, type Response, type Router } from 'express';
import { z } from 'zod';
import { dialogFromCard, pressExecute, pressSubmit, refreshActionFor } from './card-actions';
import { findCard, findConversation, findMessage, findPerson, requireLantern, TeamsRefusal } from './lookups';
import { openMessageAction, submitMessageAction } from './message-actions';
import type { TeamsParts } from './parts';
import { conversationRoutes } from './conversation-routes';
import {
  cardActionRequest,
  cardSubmitRequest,
  fetchTaskRequest,
  refreshRequest,
  submitRequest,
} from './requests';

/** Everything below `/_teams`. */
export function personRoutes(parts: TeamsParts): Router {
  const router = express.Router();
  router.use(express.json({ limit: '4mb' }));
  router.use(conversationRoutes(parts));
  router.post('/actions/fetch-task', async (request, response) => {
    const { taskRequest } = readTask(parts, fetchTaskRequest.parse(request.body));
    response.json(await openMessageAction(parts, taskRequest));
  });
  router.post('/actions/submit', async (request, response) => {
    const body = submitRequest.parse(request.body);
    const { taskRequest } = readTask(parts, body);
    response.json(await submitMessageAction(parts, { ...taskRequest, taskId: body.taskId, data: body.data }));
  });
  cardRoutes(router, parts);
  router.use(refuse);
  return router;
}

function readTask(parts: TeamsParts, body: z.infer<typeof fetchTaskRequest>) {
  const person = findPerson(parts, body.personId);
  requireLantern(person);
  const conversation = findConversation(parts, person, body.conversationId);
  const message = body.messageId === undefined ? undefined : findMessage(conversation, body.messageId);
  const { commandId, theme } = body;
  return { taskRequest: { person, conversation, message, commandId, theme } };
}

function readPress(parts: TeamsParts, body: z.infer<typeof refreshRequest>) {
  const person = findPerson(parts, body.personId);
  const conversation = findConversation(parts, person, body.conversationId);
  return { person, conversation, message: findCard(conversation, body.activityId) };
}

function cardRoutes(router: Router, parts: TeamsParts): void {
  router.post('/actions/card-action', async (request, response) => {
    const body = cardActionRequest.parse(request.body);
    const action = { id: body.id, verb: body.verb, data: body.data };
    response.json(await pressExecute(parts, readPress(parts, body), action, 'manual'));
  });
  router.post('/actions/refresh', async (request, response) => {
    const press = readPress(parts, refreshRequest.parse(request.body));
    const action = refreshActionFor(press);
    if (!action) throw new TeamsRefusal(409, 'The card does not refresh by itself for this person.');
    response.json(await pressExecute(parts, press, action, 'automatic'));
  });
  router.post('/actions/card-submit', async (request, response) => {
    const body = cardSubmitRequest.parse(request.body);
    response.json(await pressSubmit(parts, readPress(parts, body), body.data));
  });
  router.post('/actions/task-submit', async (request, response) => {
    const body = cardSubmitRequest.parse(request.body);
    response.json(await dialogFromCard(parts, readPress(parts, body), 'task/submit', body.data));
  });
}

function refuse(error: unknown, _request: Request, response: Response, next: NextFunction): void {
  if (error instanceof TeamsRefusal) response.status(error.status).json({ error: error.message });
  else if (error instanceof z.ZodError) response.status(400).json({ error: z.prettifyError(error) });
  else next(error);
}
