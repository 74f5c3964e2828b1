import { type TestEmulator, fetchToken, startTestEmulator } from '../test-client';
import { APPS } from '../world/people';

let emulator: TestEmulator;
let token: string;
beforeAll(async () => {
  emulator = await startTestEmulator();
  token = await fetchToken(emulator.origin, APPS.admin);
});
afterAll(() => emulator.close());

const send = (method: string, path: string, more: RequestInit = {}) =>
  fetch(`${emulator.origin}/v1.0${path}`, {
    method,
    ...more,
    headers: { Authorization: `Bearer ${token}`, ...more.headers },
  });

test.each([
  ['GET', '/me', 400, 'BadRequest', 'delegated'],
  ['POST', '/me/sendMail', 400, 'BadRequest', 'delegated'],
  ['GET', '/nonsense', 400, 'BadRequest', "segment 'nonsense'"],
  ['PUT', '/sites/{site}/lists', 405, 'Request_BadRequest', 'not allowed'],
  ['HEAD', '/users', 405, undefined, undefined],
  ['DELETE', '/users/someone', 501, 'notImplemented', 'does not know'],
  ['GET', '/planner/plans', 501, 'notImplemented', 'does not know'],
  ['GET', '/users?$frobnicate=1', 400, 'BadRequest', '$frobnicate'],
  ['GET', '/users?$top=none', 400, 'invalidRequest', '$top'],
])('%s %s is answered with %d', async (method, path, status, code, words) => {
  const answer = await send(method, path.replace('{site}', emulator.siteId('lantern')));
  expect(answer.status).toBe(status);
  if (!code) return;
  const { error } = (await answer.json()) as { error: { code: string; message: string; innerError: object } };
  expect(error).toMatchObject({ code, innerError: { 'request-id': answer.headers.get('request-id') } });
  expect(error.message).toContain(words);
});

test.each([
  ['no content type', undefined, '{"displayName":"x"}', 'Content-Type header declaration'],
  ['another content type', 'text/plain', '{"displayName":"x"}', 'JSON Content-Type'],
  ['broken JSON', 'application/json', '{"displayName":', 'Unable to read JSON'],
])('a list is not made from a body with %s', async (_what, type, body, words) => {
  const answer = await send('POST', `/sites/${emulator.siteId('lantern')}/lists`, {
    body: Buffer.from(body),
    headers: type ? { 'Content-Type': type } : {},
  });
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({
    error: { code: 'BadRequest', message: expect.stringContaining(words) },
  });
});

test('a browser of another origin may ask, and is told so before it sends a token', async () => {
  const asked = await fetch(`${emulator.origin}/v1.0/users`, { method: 'OPTIONS' });
  expect([asked.status, asked.headers.get('access-control-allow-origin')]).toEqual([200, '*']);
  const answer = await send('GET', '/users', { headers: { Origin: 'https://elsewhere.example' } });
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
});

test('the id a caller gives its request comes back with it', async () => {
  const id = '6f1c1f7e-0000-4000-8000-000000000001';
  const answer = await send('GET', '/users', { headers: { 'client-request-id': id } });
  expect(answer.headers.get('client-request-id')).toBe(id);
});
