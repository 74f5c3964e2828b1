import { answer, type HostState } from './host-protocol';

const host: HostState = {
  theme: 'dark',
  entityId: 'home',
  subEntityId: 'cases/1',
  tenantId: 'tenant',
  user: { id: 'person', userPrincipalName: 'a.osei@wrenhollow.example', displayName: 'Amara Osei' },
  sessionId: 'session',
};

test('initialize answers the frame context, the client, a version that is not JSON, and the runtime', () => {
  const [frame, client, version, runtime] = answer({ func: 'initialize' }, host).reply as string[];
  expect([frame, client]).toEqual(['content', 'web']);
  expect(() => JSON.parse(version ?? '') as unknown).toThrow();
  expect(JSON.parse(runtime ?? '')).toMatchObject({ apiVersion: 4, supports: { nestedAppAuth: {} } });
});

test('the context says who, where and which theme, in the flat form the library maps', () => {
  expect(answer({ func: 'getContext' }, host).reply).toEqual([
    expect.objectContaining({
      userObjectId: 'person',
      tid: 'tenant',
      theme: 'dark',
      subEntityId: 'cases/1',
      frameContext: 'content',
    }),
  ]);
});

test('a link is confirmed and handed to the page', () => {
  expect(answer({ func: 'executeDeepLink', args: ['https://example.org/'] }, host)).toEqual({
    reply: [true],
    effect: { kind: 'open', address: 'https://example.org/' },
  });
});

test.each([
  ['pages.currentApp.navigateTo', [{ pageId: 'home', subPageId: 'cases/2' }], 'cases/2'],
  ['pages.currentApp.navigateToDefaultPage', [], ''],
  ['pages.navigateToApp', [{ appId: 'x', pageId: 'home', subPageId: 'report' }], 'report'],
])('%s moves the tab', (func, args, subPage) => {
  expect(answer({ func, args }, host).effect).toEqual({ kind: 'navigate', subPage });
});

test('nested app authentication is read from data, and without it nothing happens', () => {
  expect(answer({ func: 'nestedAppAuth.execute', args: ['{}'] }, host)).toEqual({});
  expect(answer({ func: 'nestedAppAuth.execute', args: [], data: '{}' }, host).effect).toEqual({
    kind: 'authenticate',
    envelope: '{}',
  });
});

test.each(['registerHandler', 'somethingNew'])('%s expects no answer and gets none', (func) => {
  expect(answer({ func, args: ['themeChange'] }, host)).toEqual({});
});
