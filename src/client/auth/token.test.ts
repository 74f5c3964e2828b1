/** @jest-environment-options {"url": "https://lantern.example/tab.html"} */
import { webcrypto } from 'node:crypto';
import { TextDecoder, TextEncoder } from 'node:util';
import { NestedHost } from '../testing/nested-host';
import { sampleConfig } from '../testing/sample';
import { nestedTokens } from './token';

beforeAll(() => {
  // MSAL needs a browser's cryptography, which jsdom lacks.
  Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true });
  Object.assign(globalThis, { TextEncoder, TextDecoder });
});

test('a token comes from the host, is kept in memory, and renewed when asked', async () => {
  const host = new NestedHost();
  const tokens = nestedTokens(sampleConfig);
  expect(await tokens.token()).toBe('access-1');
  expect(await tokens.token()).toBe('access-1');
  expect(await tokens.token(true)).toBe('access-2');
  expect(host.asked).toEqual(['GetInitContext', 'GetToken', 'GetToken']);
  expect(JSON.stringify({ ...window.localStorage, ...window.sessionStorage })).not.toContain('access-');
});

test('calls at the same moment ask the host once', async () => {
  const host = new NestedHost();
  const tokens = nestedTokens(sampleConfig);
  expect(await Promise.all([tokens.token(), tokens.token(), tokens.token()])).toEqual([
    'access-1',
    'access-1',
    'access-1',
  ]);
  expect(host.asked).toEqual(['GetInitContext', 'GetToken']);
});

test('a token near its end is not used any more', async () => {
  const host = new NestedHost();
  host.lastsSeconds = 299;
  const tokens = nestedTokens(sampleConfig);
  expect(await tokens.token()).toBe('access-1');
  expect(await tokens.token()).toBe('access-2');
});

test('when the host says that the person must act, the popup is asked for', async () => {
  const host = new NestedHost();
  host.needsPerson = true;
  expect(await nestedTokens(sampleConfig).token()).toBe('access-1');
  expect(host.asked).toEqual(['GetInitContext', 'GetToken', 'GetTokenPopup']);
});
