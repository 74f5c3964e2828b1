import { APPS } from '../world/people';
import type { Delivery, InvokeRecord, JsonObject } from './model';
import { DSL_CHANNEL_ID } from './seed';
import { openSchool, personId, type TestSchool } from './test-school';

const CLASS = '19:9bscience@thread.tacv2';
const amara = personId('Amara Osei');
const daniel = personId('Daniel Whitcombe');
const LIMIT = 150;

let school: TestSchool;
beforeEach(async () => {
  school = await openSchool({ limitMilliseconds: LIMIT });
});
afterEach(() => school.close());

const state = () => school.teams.state() as { invokes: InvokeRecord[]; deliveries: Delivery[] };
const dialog = {
  task: {
    type: 'continue',
    value: {
      title: 'Report',
      card: { contentType: 'application/vnd.microsoft.card.adaptive', content: { type: 'AdaptiveCard' } },
    },
  },
};

async function thirdMessage(): Promise<string> {
  const seen = await school.call('GET', `/_teams/conversations/${CLASS}?person=${amara}`);
  return (seen.body.messages as { id: string }[])[2]?.id ?? '';
}

const act = (name: string, body: JsonObject) => school.call('POST', `/_teams/actions/${name}`, body);

test('REP-1 the action on a message brings the message, its author and its link to the bot, signed', async () => {
  school.bot.reply = () => dialog;
  const messageId = await thirdMessage();
  const reply = await act('fetch-task', { personId: amara, conversationId: CLASS, messageId });
  expect(reply.body).toMatchObject({ kind: 'card', title: 'Report', attempts: 1 });
  const [call] = school.heard;
  expect(call?.authorization).toBe(`Bearer bot ${APPS.lantern.clientId} ${school.origin}/teams`);
  expect(call?.body).toMatchObject({
    type: 'invoke',
    name: 'composeExtension/fetchTask',
    from: { aadObjectId: amara },
    conversation: { id: `${CLASS};messageid=${messageId}`, conversationType: 'channel' },
    value: {
      commandContext: 'message',
      messagePayload: {
        id: messageId,
        replyToId: null,
        from: { user: { id: personId('Jack Pemberton') } },
        body: { contentType: 'html' },
      },
    },
  });
});

test('from the compose box there is no message', async () => {
  school.bot.reply = () => dialog;
  await act('fetch-task', { personId: amara, conversationId: CLASS });
  const value = school.heard[0]?.body.value as JsonObject;
  expect(value.commandContext).toBe('compose');
  expect(value).not.toHaveProperty('messagePayload');
});

test('P1 a submit that is answered too late comes three times, then the person is told', async () => {
  school.bot.delay = LIMIT * 2;
  const reply = await act('submit', {
    personId: amara,
    conversationId: CLASS,
    data: { clientRequestId: 'k' },
  });
  expect(reply.body).toMatchObject({ kind: 'failed', attempts: 3 });
  expect(String(reply.body.text)).toContain('Unable to reach the app');
  expect(school.heard.map((one) => (one.body.value as JsonObject).data)).toEqual(
    Array(3).fill({ clientRequestId: 'k' }),
  );
});

test('a submit that is answered in time is sent once, and a refusal is not repeated', async () => {
  expect((await act('submit', { personId: amara, conversationId: CLASS, data: {} })).body).toMatchObject({
    kind: 'closed',
    attempts: 1,
  });
  school.bot.status = 401;
  expect((await act('submit', { personId: amara, conversationId: CLASS, data: {} })).body).toMatchObject({
    kind: 'failed',
    attempts: 1,
  });
});

test('a message deleted while the dialog is open still comes with the submit, as it was', async () => {
  school.bot.reply = () => dialog;
  const said = await school.call('POST', '/_teams/messages', {
    personId: amara,
    conversationId: CLASS,
    html: '<p>soon gone</p>',
  });
  const messageId = said.body.id;
  const opened = await act('fetch-task', { personId: amara, conversationId: CLASS, messageId });
  await school.call('DELETE', `/_teams/conversations/${CLASS}/messages/${String(messageId)}?person=${amara}`);
  await act('submit', {
    personId: amara,
    conversationId: CLASS,
    messageId,
    taskId: opened.body.taskId,
    data: {},
  });
  expect(JSON.stringify(school.heard[1]?.body)).toContain('soon gone');
});

test('a learner has no Lantern, and nobody acts in a chat that is not theirs', async () => {
  const ask = (id: string) => act('fetch-task', { personId: id, conversationId: CLASS });
  expect((await ask(personId('Mia Lindqvist'))).status).toBe(403);
  expect((await ask(daniel)).status).toBe(403);
  expect(school.heard).toHaveLength(0);
});

async function postCard(refresh?: JsonObject): Promise<string> {
  const content = {
    type: 'AdaptiveCard',
    version: '1.5',
    body: [{ type: 'TextBlock', text: 'base' }],
    refresh,
  };
  const reply = await school.call(
    'POST',
    `/teams/v3/conversations/${DSL_CHANNEL_ID}/activities`,
    { type: 'message', attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }] },
    { authorization: 'Bearer lantern' },
  );
  return String(reply.body.id);
}

const seenBy = async (name: string) =>
  JSON.stringify(
    (await school.call('GET', `/_teams/conversations/${DSL_CHANNEL_ID}?person=${personId(name)}`)).body
      .messages,
  );

test('the card a button answers with is for the presser; an update by the bot is for everybody', async () => {
  const activityId = await postCard();
  school.bot.reply = () => ({
    statusCode: 200,
    type: 'application/vnd.microsoft.card.adaptive',
    value: { type: 'AdaptiveCard', body: [{ type: 'TextBlock', text: 'mine' }] },
  });
  await act('card-action', {
    personId: daniel,
    conversationId: DSL_CHANNEL_ID,
    activityId,
    verb: 'acknowledge',
    data: { a: 1 },
  });
  expect(school.heard[0]?.body).toMatchObject({
    name: 'adaptiveCard/action',
    replyToId: activityId,
    value: { trigger: 'manual', action: { verb: 'acknowledge', data: { a: 1 } } },
  });
  expect(await seenBy('Daniel Whitcombe')).toContain('mine');
  expect(await seenBy('Priya Raman')).not.toContain('mine');
  await school.call(
    'PUT',
    `/teams/v3/conversations/${DSL_CHANNEL_ID}/activities/${activityId}`,
    { type: 'message', text: 'ours' },
    { authorization: 'Bearer lantern' },
  );
  expect(await seenBy('Daniel Whitcombe')).not.toContain('mine');
  expect(await seenBy('Priya Raman')).toContain('ours');
});

test.each([
  [
    'an error',
    {
      statusCode: 400,
      type: 'application/vnd.microsoft.error',
      value: { code: 'Forbidden', message: 'Not yours.' },
    },
    { kind: 'error', text: 'Not yours.', code: 'Forbidden' },
  ],
  [
    'a message',
    { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Priya has this.' },
    { kind: 'message', text: 'Priya has this.' },
  ],
])('%s is shown to the presser only and leaves the card as it is', async (_case, answer, seen) => {
  const activityId = await postCard();
  school.bot.reply = () => answer;
  const reply = await act('card-action', {
    personId: daniel,
    conversationId: DSL_CHANNEL_ID,
    activityId,
    verb: 'acknowledge',
  });
  expect(reply.body).toEqual(seen);
  expect(state().deliveries.map((one) => one.kind)).toEqual(['post']);
});

test('a card refreshes by itself only for the people it lists', async () => {
  const action = { type: 'Action.Execute', verb: 'refresh', data: {} };
  const activityId = await postCard({ action, userIds: ['29:1wren02hollow'] });
  const refresh = (id: string) =>
    act('refresh', { personId: id, conversationId: DSL_CHANNEL_ID, activityId });
  expect((await refresh(personId('Priya Raman'))).status).toBe(409);
  expect((await refresh(daniel)).status).toBe(200);
  expect(school.heard[0]?.body.value).toMatchObject({ trigger: 'automatic', action: { verb: 'refresh' } });
});

test('unread counts what others said since, and reading clears it', async () => {
  await postCard();
  const unread = async () => {
    const reply = await school.call('GET', `/_teams/conversations?person=${daniel}`);
    return (reply.body.conversations as { id: string; unread: number }[]).find(
      (one) => one.id === DSL_CHANNEL_ID,
    )?.unread;
  };
  expect(await unread()).toBe(1);
  await school.call('POST', '/_teams/read', { personId: daniel, conversationId: DSL_CHANNEL_ID });
  expect(await unread()).toBe(0);
});

test('reset brings the school morning back', async () => {
  await postCard();
  school.teams.reset();
  expect(state().deliveries).toEqual([]);
  expect(await seenBy('Daniel Whitcombe')).toBe('[]');
});
