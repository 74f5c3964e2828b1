import { PEOPLE, SCHOOL } from '../world/people';
import type { Delivery, Notification } from './model';
import { DSL_CHANNEL_ID } from './seed';
import { openSchool, personId, type TestSchool } from './test-school';

const bearer = { authorization: 'Bearer lantern' };
const card = (text: string) => ({
  type: 'message',
  summary: 'A concern needs you',
  attachments: [
    {
      contentType: 'application/vnd.microsoft.card.adaptive',
      content: { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text }] },
    },
  ],
});

let school: TestSchool;
beforeEach(async () => {
  school = await openSchool();
});
afterEach(() => school.close());

const channel = `/teams/v3/conversations/${DSL_CHANNEL_ID}`;
const state = () => school.teams.state() as { deliveries: Delivery[]; notifications: Notification[] };
const post = (path: string, body: unknown) => school.call('POST', path, body, bearer);

test('a call without a token of the bot is refused with 401', async () => {
  expect((await school.call('POST', `${channel}/activities`, card('a'))).status).toBe(401);
  expect(state().deliveries).toHaveLength(0);
});

test('ESC-1 a card posted with the raw channel id is readable by the DSL and the deputies only', async () => {
  const reply = await post(`${channel}/activities`, card('a'));
  expect(reply.status).toBe(201);
  const [delivery] = state().deliveries;
  expect(delivery?.activityId).toBe(reply.body.id);
  expect(delivery?.readerIds).toEqual(['Daniel Whitcombe', 'Priya Raman', 'Tomasz Zielinski'].map(personId));
});

test('P7 a notification shows the summary, never what is inside the card', async () => {
  await post(`${channel}/activities`, card('inside'));
  expect(state().notifications.map((one) => one.preview)).toEqual(Array(3).fill('A concern needs you'));
});

test('an update changes the card for everybody, keeps what was there before, and notifies nobody', async () => {
  const { body } = await post(`${channel}/activities`, card('first'));
  const reply = await school.call('PUT', `${channel}/activities/${String(body.id)}`, card('second'), bearer);
  expect(reply.status).toBe(200);
  expect(state().deliveries.map((one) => one.kind)).toEqual(['post', 'update']);
  expect(state().notifications).toHaveLength(3);
  const seen = await school.call(
    'GET',
    `/_teams/conversations/${DSL_CHANNEL_ID}?person=${personId('Priya Raman')}`,
  );
  expect(JSON.stringify(seen.body)).toContain('second');
  expect(JSON.stringify(seen.body)).not.toContain('first');
});

test('an answer goes into the thread that ;messageid= names', async () => {
  const { body } = await post(`${channel}/activities`, card('root'));
  await post(`${channel};messageid=${String(body.id)}/activities`, { type: 'message', text: 'moved on' });
  const seen = await school.call(
    'GET',
    `/_teams/conversations/${DSL_CHANNEL_ID}?person=${personId('Priya Raman')}`,
  );
  expect((seen.body.messages as { replyToId?: string }[])[1]?.replyToId).toBe(body.id);
  expect((await post(`${channel};messageid=1/activities`, card('x'))).status).toBe(404);
});

test('a deleted card cannot be updated', async () => {
  const { body } = await post(`${channel}/activities`, card('a'));
  const at = `${channel}/activities/${String(body.id)}`;
  expect((await school.call('DELETE', at, undefined, bearer)).status).toBe(200);
  expect((await school.call('PUT', at, card('b'), bearer)).status).toBe(404);
});

test('ESC-2 a personal chat is made by object id or by Teams id, and only its person reads it', async () => {
  const head = PEOPLE.find((one) => one.displayName === 'Helen Marchetti');
  const ask = (id?: string) =>
    post('/teams/v3/conversations', {
      members: [{ id }],
      tenantId: SCHOOL.tenantId,
      activity: card('sealed'),
    });
  const first = await ask(head?.id);
  expect(first.status).toBe(201);
  expect((await ask(head?.teamsId)).body.id).toBe(first.body.id);
  expect(state().deliveries.map((one) => one.readerIds)).toEqual([[head?.id], [head?.id]]);
  const other = await school.call(
    'GET',
    `/_teams/conversations/${String(first.body.id)}?person=${personId('Daniel Whitcombe')}`,
  );
  expect(other.status).toBe(403);
});

test('a new thread in the channel is named by channelData and answers with its thread id', async () => {
  const reply = await post('/teams/v3/conversations', {
    isGroup: true,
    channelData: { channel: { id: DSL_CHANNEL_ID } },
    activity: card('a'),
  });
  expect(reply.body.id).toBe(`${DSL_CHANNEL_ID};messageid=${String(reply.body.activityId)}`);
});

test.each([
  ['a user name', { members: [{ id: 'h.marchetti@wrenhollow.example' }], tenantId: SCHOOL.tenantId }, 400],
  ['another tenant', { members: [{ id: personId('Helen Marchetti') }], tenantId: 'elsewhere' }, 400],
  [
    'somebody without the app',
    { members: [{ id: personId('Jack Pemberton') }], tenantId: SCHOOL.tenantId },
    403,
  ],
])('a personal chat is refused for %s', async (_case, body, status) => {
  expect((await post('/teams/v3/conversations', body)).status).toBe(status);
});

test('a person who blocked the bot gets nothing, and the bot is told so', async () => {
  const id = personId('Helen Marchetti');
  await school.call('POST', '/_teams/block', { personId: id, blocked: true });
  const reply = await post('/teams/v3/conversations', {
    members: [{ id }],
    tenantId: SCHOOL.tenantId,
    activity: card('a'),
  });
  expect(reply.status).toBe(403);
  expect(reply.body).toMatchObject({ subCode: 'MessageWritesBlocked', errorCode: 209 });
  expect(state().deliveries).toHaveLength(0);
});

test.each([
  ['a conversation there is not', '/teams/v3/conversations/19:nowhere@thread.tacv2/activities', 404],
  ['a channel the bot is not in', '/teams/v3/conversations/19:9bscience@thread.tacv2/activities', 403],
])('posting to %s is refused', async (_case, path, status) => {
  expect((await post(path, card('a'))).status).toBe(status);
});

test('a message over 100 KB is refused with MessageSizeTooBig', async () => {
  const reply = await post(`${channel}/activities`, card('x'.repeat(101 * 1024)));
  expect(reply.status).toBe(413);
  expect(reply.body).toMatchObject({ error: { code: 'MessageSizeTooBig' } });
});

test('the eighth message to one conversation within a second is refused with 429', async () => {
  const statuses: number[] = [];
  for (let n = 0; n < 8; n += 1) statuses.push((await post(`${channel}/activities`, card('a'))).status);
  expect(statuses).toEqual([...Array<number>(7).fill(201), 429]);
});

test('members of the channel come with their object ids', async () => {
  const reply = await school.call('GET', `${channel}/members`, undefined, bearer);
  expect(JSON.stringify(reply.body)).toContain(personId('Tomasz Zielinski'));
});

test('P2 trouble set for the connector is answered once, and a dropped call has done its work', async () => {
  school.faults.push({ kind: 'status', status: 503 }, { kind: 'drop' });
  expect((await post(`${channel}/activities`, card('a'))).status).toBe(503);
  await expect(post(`${channel}/activities`, card('b'))).rejects.toThrow();
  expect(state().deliveries).toHaveLength(1);
});
