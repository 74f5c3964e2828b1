import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SHARED_MAILBOX } from '../outlook/mailboxes';
import { type TestList, startTestList } from './test-list';

interface Told {
  clientState: string;
  changeType: string;
  subscriptionId: string;
  resourceData: { id?: string };
}

let things: TestList;
let listener: Server;
let url: string;
let told: Told[] = [];
let mood: 'good' | 'deaf' = 'good';
beforeAll(async () => {
  things = await startTestList();
  listener = createServer((req, res) => {
    const token = new URL(req.url ?? '/', 'http://x').searchParams.get('validationToken');
    if (token !== null) return void res.end(mood === 'good' ? token : 'something else');
    let body = '';
    req.on('data', (chunk) => (body += String(chunk)));
    req.on('end', () => {
      told.push(...(JSON.parse(body) as { value: Told[] }).value);
      res.writeHead(202).end();
    });
  });
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(listener.address() as AddressInfo).port}/notify`;
});
afterAll(async () => {
  listener.close();
  await things.close();
});
beforeEach(() => {
  told = [];
  mood = 'good';
});

const inbox = `/users/${SHARED_MAILBOX.id}/mailFolders('inbox')/messages`;
const soon = (minutes: number): string => new Date(Date.now() + minutes * 60_000).toISOString();
const subscribe = (more: object = {}) =>
  things.lantern('POST', '/subscriptions', {
    changeType: 'created',
    notificationUrl: url,
    resource: inbox,
    expirationDateTime: soon(60),
    clientState: 'known only to us',
    ...more,
  });
const until = async (ready: () => boolean): Promise<void> => {
  for (let n = 0; n < 100 && !ready(); n += 1) await new Promise((resolve) => setTimeout(resolve, 20));
};

test('a subscriber that answers the validation hears of new mail, with its client state', async () => {
  const made = await subscribe();
  expect([made.status, made.body.changeType]).toEqual([201, 'created']);
  const message = {
    subject: 'New',
    toRecipients: [{ emailAddress: { address: SHARED_MAILBOX.userPrincipalName } }],
  };
  await things.lantern('POST', `/users/${SHARED_MAILBOX.id}/sendMail`, { message });
  await until(() => told.length > 0);
  expect(told).toMatchObject([
    { subscriptionId: made.body.id, clientState: 'known only to us', changeType: 'created' },
  ]);
  const read = await things.lantern(
    'GET',
    `/users/${SHARED_MAILBOX.id}/messages/${told[0]?.resourceData.id}`,
  );
  expect(read.body.subject).toBe('New');
  expect((await things.lantern('DELETE', `/subscriptions/${made.body.id}`)).status).toBe(204);
  expect((await things.lantern('GET', `/subscriptions/${made.body.id}`)).status).toBe(404);
});

test('a subscriber of a list hears that it changed', async () => {
  const made = await subscribe({ resource: things.list.slice(1), changeType: 'updated' });
  expect(made.status).toBe(201);
  await things.add({ Title: 'changes' });
  await until(() => told.length > 0);
  expect(told[0]).toMatchObject({ changeType: 'updated', subscriptionId: made.body.id });
  expect(JSON.stringify(told)).not.toContain('changes');
});

test('a subscription is renewed, and is nobody else’s to see', async () => {
  const { id } = (await subscribe()).body;
  const renewed = await things.lantern('PATCH', `/subscriptions/${id}`, { expirationDateTime: soon(5_000) });
  expect(Date.parse(String(renewed.body.expirationDateTime))).toBeGreaterThan(Date.parse(soon(4_000)));
  expect((await things.lantern('POST', `/subscriptions/${id}/reauthorize`)).status).toBe(204);
  expect((await things.lantern('GET', '/subscriptions')).body.value.map((each) => each.id)).toContain(id);
  expect((await things.admin('GET', `/subscriptions/${id}`)).status).toBe(404);
});

test.each([
  ['an endpoint that does not give the token back', { mood: 'deaf' }, 'ValidationError'],
  ['plain http to another machine', { notificationUrl: 'http://service.example/notify' }, 'InvalidRequest'],
  ['more than seven days', { expirationDateTime: soon(10_200) }, 'InvalidRequest'],
  ['a time gone by', { expirationDateTime: soon(-1) }, 'InvalidRequest'],
  ['creations in a list', { resource: 'list' }, 'InvalidRequest'],
  ['a resource nobody knows', { resource: '/planner/plans' }, 'InvalidRequest'],
])('%s is refused', async (_what, { mood: wanted, ...more }: Record<string, string>, code) => {
  mood = wanted === 'deaf' ? 'deaf' : 'good';
  const answer = await subscribe(more.resource === 'list' ? { resource: things.list } : more);
  expect([answer.status, answer.body.error.code]).toEqual([400, code]);
});

test('mail of another mailbox is not told to whoever may not read it', async () => {
  const answer = await subscribe({ resource: '/users/a.osei@wrenhollow.example/messages' });
  expect([answer.status, answer.body.error.code]).toEqual([403, 'ErrorAccessDenied']);
});
