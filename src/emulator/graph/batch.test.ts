import { type TestList, startTestList } from './test-list';

let things: TestList;
beforeAll(async () => void (things = await startTestList()));
afterAll(() => things.close());

const json = { 'Content-Type': 'application/json' };
const create = (id: string, fields: unknown, more: object = {}) => ({
  id,
  method: 'POST',
  url: `${things.list}/items`,
  headers: json,
  body: { fields },
  ...more,
});
const send = (requests: unknown) => things.lantern('POST', '/$batch', { requests });

test('entries succeed and fail by themselves under an outer 200', async () => {
  const answer = await send([
    create('a', { Title: 'in a batch' }),
    { id: 'b', method: 'GET', url: `${things.list}/items/4711` },
    { id: 'c', method: 'GET', url: `/sites/${things.siteId('unrelated')}` },
    { id: 'd', method: 'GET', url: '/planner/plans' },
  ]);
  expect(answer.status).toBe(200);
  expect(answer.body.responses.map(({ id, status }) => [id, status])).toEqual([
    ['a', 201],
    ['b', 404],
    ['c', 403],
    ['d', 501],
  ]);
  expect(answer.body.responses[0]?.body.fields.Title).toBe('in a batch');
});

test('what depends on a failure is 424 and is not done', async () => {
  const answer = await send([
    create('3', { Title: 'never' }, { dependsOn: ['2'] }),
    create('2', { Title: 'never' }, { dependsOn: ['1'] }),
    create('1', { Nothing: 'x' }),
    create('4', { Title: 'free' }),
  ]);
  expect(Object.fromEntries(answer.body.responses.map(({ id, status }) => [id, status]))).toEqual({
    1: 400,
    2: 424,
    3: 424,
    4: 201,
  });
});

test.each([
  ['more than twenty', () => Array.from({ length: 21 }, (_, n) => create(String(n), {}))],
  ['the same id in another case', () => [create('a', {}), create('A', {})]],
  ['an unknown dependency', () => [create('a', {}, { dependsOn: ['z'] })]],
  ['a circle', () => [create('a', {}, { dependsOn: ['b'] }), create('b', {}, { dependsOn: ['a'] })]],
  ['a batch in a batch', () => [{ id: 'a', method: 'POST', url: '/$batch', headers: json, body: {} }]],
  ['an absolute address', () => [{ id: 'a', method: 'GET', url: `${things.origin}/v1.0/users` }]],
  ['nothing', () => []],
  ['a body without a content type', () => [create('a', {}), { ...create('b', {}), headers: {} }]],
])('a batch of %s is a 400 as a whole', async (_what, requests) => {
  const before = (await things.query({})).body.value.length;
  expect((await send(requests())).status).toBe(400);
  expect((await things.query({})).body.value).toHaveLength(before);
});

test('an address that kept its version is refused inside', async () => {
  const answer = await send([{ id: 'a', method: 'GET', url: '/v1.0/users' }]);
  expect(answer.body.responses.map(({ status }) => status)).toEqual([400]);
});

test('requests that do not wait for each other run at the same time', async () => {
  await things.control('POST', '/faults', {
    surface: 'graph',
    kind: 'delay',
    delayMilliseconds: 200,
    path: '/items/',
    times: 10,
  });
  const started = Date.now();
  const one = (id: string, more: object = {}) => ({
    id,
    method: 'GET',
    url: `${things.list}/items/1`,
    ...more,
  });
  await send(Array.from({ length: 5 }, (_, n) => one(String(n))));
  expect(Date.now() - started).toBeLessThan(900);
  const chained = Date.now();
  await send([one('1'), one('2', { dependsOn: ['1'] }), one('3', { dependsOn: ['2'] })]);
  expect(Date.now() - chained).toBeGreaterThanOrEqual(590);
  await things.control('DELETE', '/faults');
});

test('an inner If-Match is obeyed', async () => {
  const { id, eTag } = (await things.add({ Title: 'x' })).body;
  const patch = (name: string, etag: string) => ({
    id: name,
    method: 'PATCH',
    url: `${things.list}/items/${id}/fields`,
    headers: { ...json, 'If-Match': etag },
    body: { Title: name },
  });
  const answer = await send([patch('a', String(eTag)), patch('b', String(eTag))]);
  expect(answer.body.responses.map(({ status }) => status)).toEqual([200, 412]);
});
