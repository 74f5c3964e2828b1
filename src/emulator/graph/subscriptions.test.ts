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
let mood: 'good' | 'deaf' | 'gone' = 'good';
let refused = 0;
beforeAll(async () => {
  things = await startTestList();
  await things.control('POST', '/snapshot');
  listener = createServer((req, res) => {
    const token = new URL(req.url ?? '/', 'http://x').searchParams.get('validationToken');
    if (token !== null) return void res.end(mood === 'good' ? token : 'something else');
    if (mood === 'gone') {
      refused += 1;
      return void res.writeHead(503).end();
    }
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
  refused = 0;
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

test('a file that is put, and a version that is restored, are changes of the list', async () => {
  const library = `/sites/${things.site}/lists/Documents`;
  const { id } = (await things.admin('GET', library)).body;
  await subscribe({ resource: `sites/${things.site}/lists/${id}`, changeType: 'updated' });
  await things.lantern('PUT', `/sites/${things.site}/drive/root:/told.txt:/content`, 'x');
  await until(() => told.length > 0);
  expect(told).toHaveLength(1);
  const { body } = await things.lantern('GET', `${library}/items`);
  await things.lantern('POST', `${library}/items/${body.value[0]?.id}/versions/1.0/restoreVersion`);
  await until(() => told.length > 1);
  expect(told).toHaveLength(2);
});

describe('what a subscriber hears of the subscription itself', () => {
  let lifecycle: Server;
  let heard: { lifecycleEvent: string; clientState: string; subscriptionId: string; resource?: string }[] = [];
  let more: { lifecycleNotificationUrl: string };
  beforeAll(async () => {
    lifecycle = createServer((req, res) => {
      const token = new URL(req.url ?? '/', 'http://x').searchParams.get('validationToken');
      if (token !== null) return void res.end(token);
      let body = '';
      req.on('data', (chunk) => (body += String(chunk)));
      req.on('end', () => {
        heard.push(...(JSON.parse(body) as { value: typeof heard }).value);
        res.writeHead(202).end();
      });
    });
    await new Promise<void>((resolve) => lifecycle.listen(0, '127.0.0.1', resolve));
    more = { lifecycleNotificationUrl: `http://127.0.0.1:${(lifecycle.address() as AddressInfo).port}/` };
  });
  afterAll(() => void lifecycle.close());
  beforeEach(async () => {
    heard = [];
    await things.control('POST', '/reset');
  });

  const mail = (): Promise<unknown> =>
    things.lantern('POST', `/users/${SHARED_MAILBOX.id}/sendMail`, {
      message: { subject: 'New', toRecipients: [{ emailAddress: { address: SHARED_MAILBOX.userPrincipalName } }] },
    });
  const advance = (minutes: number): Promise<unknown> => things.control('POST', '/clock', { advanceMinutes: minutes });
  const events = (): string[] => heard.map(({ lifecycleEvent }) => lifecycleEvent);

  test('in its last hour it is asked to reauthorize, once in a quarter of an hour, and not again once it is renewed', async () => {
    const { id } = (await subscribe({ ...more, expirationDateTime: soon(180) })).body;
    await advance(115);
    expect(events()).toEqual([]);
    await advance(10);
    await until(() => heard.length > 0);
    expect(heard[0]).toMatchObject({ subscriptionId: id, clientState: 'known only to us' });
    expect(heard[0]).not.toHaveProperty('resource');
    await things.lantern('POST', `/subscriptions/${id}/reauthorize`);
    await advance(10);
    expect(events()).toEqual(['reauthorizationRequired']);
    await advance(10);
    await until(() => heard.length > 1);
    const later = new Date(Date.now() + 400 * 60_000).toISOString();
    await things.lantern('PATCH', `/subscriptions/${id}`, { expirationDateTime: later });
    await advance(30);
    expect(events()).toEqual(['reauthorizationRequired', 'reauthorizationRequired']);
  });

  test('notifications are missed only when nobody has taken them for four hours', async () => {
    const { id } = (await subscribe({ ...more, expirationDateTime: soon(6_000) })).body;
    mood = 'gone';
    await mail();
    await advance(120);
    mood = 'good';
    await advance(10);
    await until(() => told.length > 0);
    expect([told.length, events()]).toEqual([1, []]);

    mood = 'gone';
    await mail();
    await until(() => refused > 0);
    await advance(241);
    await until(() => heard.length > 0);
    expect(heard).toMatchObject([{ lifecycleEvent: 'missed', subscriptionId: id }]);
    expect(told).toHaveLength(1);
  });

  test('one that Graph takes away says so to mail and not to lists, and one that runs out is gone', async () => {
    const { id } = (await subscribe({ ...more, expirationDateTime: soon(6_000) })).body;
    expect((await things.control('DELETE', `/subscriptions/${id}`)).status).toBe(204);
    await until(() => heard.length > 0);
    expect(events()).toEqual(['subscriptionRemoved']);
    expect((await things.lantern('GET', `/subscriptions/${id}`)).status).toBe(404);

    const ofList = { ...more, resource: things.list.slice(1), changeType: 'updated', expirationDateTime: soon(6_000) };
    const list = (await subscribe(ofList)).body;
    await things.control('DELETE', `/subscriptions/${list.id}`);
    const short = (await subscribe()).body;
    await advance(61);
    expect((await things.lantern('GET', '/subscriptions')).body.value.map((each) => each.id)).not.toContain(short.id);
    expect(events()).toEqual(['subscriptionRemoved']);
  });
});
