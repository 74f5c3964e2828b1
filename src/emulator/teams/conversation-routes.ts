import express, { type Router } from 'express';
import { activity } from './activities';
import { callBot } from './call-bot';
import { findConversation, findMessage, findPerson, TeamsRefusal } from './lookups';
import type { TeamsParts } from './parts';
import { readProgress } from './progress';
import { blockRequest, readRequest, sayRequest } from './requests';
import { open, summarise } from './views';

/** Reading and writing in chats and channels; listed in routes.ts. */
export function conversationRoutes(parts: TeamsParts): Router {
  const router = express.Router();
  router.get('/conversations', (request, response) => {
    const person = findPerson(parts, request.query.person);
    const shown = parts.state
      .forPerson(person.id)
      .filter((one) => one.kind !== 'bot' || one.messages.length > 0);
    const rows = shown.map((one) => summarise(parts.state, person, one));
    rows.sort((a, b) => (b.lastAt ?? '').localeCompare(a.lastAt ?? ''));
    response.json({ conversations: rows });
  });
  router.get('/conversations/:id', (request, response) => {
    const person = findPerson(parts, request.query.person);
    response.json(open(parts.state, person, findConversation(parts, person, request.params.id)));
  });
  router.delete('/conversations/:id/messages/:messageId', (request, response) => {
    const person = findPerson(parts, request.query.person);
    const conversation = findConversation(parts, person, request.params.id);
    const message = findMessage(conversation, request.params.messageId);
    if (message.personId !== person.id) throw new TeamsRefusal(403, 'Only the sender deletes a message.');
    parts.state.remove(conversation, message);
    response.status(204).end();
  });
  router.get('/notifications', (request, response) => {
    const person = findPerson(parts, request.query.person);
    response.json({ notifications: parts.state.notifications.filter((one) => one.personId === person.id) });
  });
  router.get('/progress', (_request, response) => {
    response.json(readProgress(parts.state));
  });
  writeRoutes(router, parts);
  return router;
}

function writeRoutes(router: Router, parts: TeamsParts): void {
  router.post('/messages', (request, response) => {
    const body = sayRequest.parse(request.body);
    const person = findPerson(parts, body.personId);
    const conversation = findConversation(parts, person, body.conversationId);
    if (body.replyToId) findMessage(conversation, body.replyToId);
    const message = parts.state.say(conversation, person.id, body.html, body.replyToId);
    if (conversation.kind === 'bot') {
      const envelope = activity(parts.context, person, conversation);
      const said = {
        ...envelope,
        type: 'message',
        text: body.html.replace(/<[^>]*>/g, '').trim(),
        textFormat: 'plain',
      };
      void callBot(parts.context, said, { attempts: 1, limitMilliseconds: parts.limitMilliseconds });
    }
    response.status(201).json({ id: message.id });
  });
  router.post('/read', (request, response) => {
    const body = readRequest.parse(request.body);
    const person = findPerson(parts, body.personId);
    parts.state.read(person.id, findConversation(parts, person, body.conversationId));
    response.status(204).end();
  });
  router.post('/block', (request, response) => {
    const { personId, blocked } = blockRequest.parse(request.body);
    const person = findPerson(parts, personId);
    if (blocked) parts.state.blocked.add(person.id);
    else parts.state.blocked.delete(person.id);
    response.status(204).end();
  });
}
