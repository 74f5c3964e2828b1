import { createHttp, problemOf } from './http';
import { FakeService, problem } from './testing/fake-service';
import { teacher } from './testing/sample';

const failing = (work: Promise<unknown>) => work.then(() => undefined, problemOf);

test('a token the service refuses is renewed once, and the call repeated', async () => {
  const service = new FakeService(teacher);
  const asked: boolean[] = [];
  const tokens = {
    async token(renew = false) {
      asked.push(renew);
      return renew ? 'good' : 'stale';
    },
  };
  await expect(createHttp(tokens, service.fetch).get('/api/me')).resolves.toMatchObject({
    person: { name: 'Amara Osei' },
  });
  expect(asked).toEqual([false, true]);
});

test('a token refused twice ends as a problem, not in a circle', async () => {
  const service = new FakeService(teacher);
  const refusal = await failing(createHttp({ token: async () => 'stale' }, service.fetch).get('/api/me'));
  expect(refusal?.code).toBe('notSignedIn');
  expect(service.log).toHaveLength(2);
});

test('a sign-in that fails is a problem in words', async () => {
  const tokens = { token: () => Promise.reject(new Error('AADSTS50058')) };
  const refusal = await failing(createHttp(tokens, new FakeService(teacher).fetch).get('/api/me'));
  expect(refusal).toMatchObject({ code: 'notSignedIn', message: 'You could not be signed in.' });
});

test('a refusal of the service arrives as it was said', async () => {
  const service = new FakeService(teacher);
  service.failNext(/reports/, problem('notAllowed', 'This is not for you.'));
  const refusal = await failing(createHttp({ token: async () => 'good' }, service.fetch).get('/api/reports'));
  expect(refusal).toMatchObject({ code: 'notAllowed', message: 'This is not for you.', id: 'f-1' });
});

test('no connection says what to do', async () => {
  const service = new FakeService(teacher);
  service.failNext(/me/, 'offline');
  const refusal = await failing(createHttp({ token: async () => 'good' }, service.fetch).get('/api/me'));
  expect(refusal).toMatchObject({
    code: 'tryAgain',
    message: expect.stringContaining('could not be reached'),
  });
});

test('a service that never answers is given up after 20 seconds', async () => {
  jest.useFakeTimers();
  const never: typeof fetch = (_path, init) =>
    new Promise((_resolve, reject) =>
      init?.signal?.addEventListener('abort', () => reject(new Error('aborted'))),
    );
  const refused = failing(createHttp({ token: async () => 'good' }, never).get('/api/me'));
  await jest.advanceTimersByTimeAsync(20_000);
  expect(await refused).toMatchObject({ code: 'tryAgain', message: 'Lantern did not answer in time.' });
  jest.useRealTimers();
});

test('an answer that is no JSON, such as a gateway’s page, is a problem and not a crash', async () => {
  const page = {
    ok: false,
    status: 502,
    json: () => Promise.reject(new SyntaxError('<')),
  } as unknown as Response;
  const refusal = await failing(createHttp({ token: async () => 'good' }, async () => page).get('/api/me'));
  expect(refusal?.code).toBe('tryAgain');
});
