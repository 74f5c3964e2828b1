import { type TestEmulator, fetchToken, startTestEmulator } from '../test-client';
import { APPS, PEOPLE } from '../world/people';
import { grant } from './test-list';

let emulator: TestEmulator;
let site: string;
beforeAll(async () => {
  emulator = await startTestEmulator();
  site = emulator.siteId('lantern');
  await emulator.admin('POST', `/sites/${site}/lists`, { displayName: 'Kept' });
});
afterAll(() => emulator.close());

const ask = (authorization?: string) =>
  fetch(
    `${emulator.origin}/v1.0/sites/${site}`,
    authorization ? { headers: { Authorization: authorization } } : {},
  );

test.each([
  ['no token', async () => undefined],
  ['a token that is none', async () => 'Bearer abc'],
  [
    'a token for the bot connector',
    async () =>
      `Bearer ${await fetchToken(emulator.origin, APPS.lantern, 'https://api.botframework.com/.default')}`,
  ],
  [
    'a token of a person for the product',
    async () =>
      `Bearer ${await emulator.context.tokens.userToken(PEOPLE[0] as (typeof PEOPLE)[0], { audience: APPS.lantern.clientId, scope: 'access_as_user', clientId: 'x' })}`,
  ],
  [
    'a token with a broken signature',
    async () => `Bearer ${(await fetchToken(emulator.origin, APPS.lantern)).slice(0, -6)}AAAAAA`,
  ],
])('%s is a 401 InvalidAuthenticationToken', async (_what, authorization) => {
  const response = await ask(await authorization());
  expect(response.status).toBe(401);
  expect(await response.json()).toMatchObject({ error: { code: 'InvalidAuthenticationToken' } });
});

test('an application sees nothing of a site until it has a grant there, and nothing of other sites after', async () => {
  expect((await emulator.lantern('GET', `/sites/${site}/lists`)).body.error.code).toBe('accessDenied');
  await grant(emulator.admin, site, 'write');
  expect((await emulator.lantern('GET', `/sites/${site}/lists`)).status).toBe(200);
  expect((await emulator.lantern('GET', `/sites/${emulator.siteId('unrelated')}/lists`)).status).toBe(403);
  expect((await emulator.lantern('GET', `/sites/${emulator.siteId('lantern-staff')}`)).status).toBe(403);
});

const jobs = {
  read: ['GET', '/lists/Kept/items', undefined],
  'write an item': ['POST', '/lists/Kept/items', { fields: { Title: 'x' } }],
  'add a column': ['POST', '/lists/Kept/columns', { name: `C${Date.now()}`, text: {} }],
  'make a list': ['POST', '/lists', { displayName: 'Made by the service' }],
  'see grants': ['GET', '/permissions', undefined],
} as const;

test.each([
  ['read', ['read']],
  ['write', ['read', 'write an item']],
  ['manage', ['read', 'write an item', 'add a column', 'make a list']],
  ['fullcontrol', ['read', 'write an item', 'add a column']],
])('with the role %s an application can: %j', async (role, can) => {
  await grant(emulator.admin, site, role);
  for (const [job, [method, path, body]] of Object.entries(jobs)) {
    if (role === 'fullcontrol' && job === 'make a list') continue;
    const unique = job === 'add a column' ? { name: `C${role}`, text: {} } : body;
    const answer = await emulator.lantern(method, `/sites/${site}${path}`, unique);
    expect([job, answer.status < 300]).toEqual([job, (can as string[]).includes(job)]);
    if (answer.status >= 300) expect(answer.status).toBe(403);
  }
});

test('a grant is made with read or write only; the stronger roles need a PATCH', async () => {
  const application = { id: APPS.lantern.clientId, displayName: 'Lantern' };
  for (const role of ['manage', 'fullcontrol', 'owner']) {
    const refused = await emulator.admin('POST', `/sites/${site}/permissions`, {
      roles: [role],
      grantedToIdentities: [{ application }],
    });
    expect([refused.status, refused.body.error.code, refused.body.error.message]).toEqual([
      400,
      'invalidRequest',
      'Invalid value for role',
    ]);
  }
  const id = await grant(emulator.admin, site, 'fullcontrol');
  const read = await emulator.admin('GET', `/sites/${site}/permissions/${id}`);
  expect(read.body).toMatchObject({ id, roles: ['fullcontrol'], grantedToIdentitiesV2: [{ application }] });
  expect(Buffer.from(id, 'base64').toString()).toMatch(
    new RegExp(`^i:0i\\.t\\|ms\\.sp\\.ext\\|${APPS.lantern.clientId}@`),
  );
  const all = await emulator.admin('GET', `/sites/${site}/permissions`);
  expect(all.body.value).toHaveLength(1);
  expect(all.body.value[0]).not.toHaveProperty('roles');
});

test('a grant to another application opens nothing', async () => {
  const staff = emulator.siteId('lantern-staff');
  const application = { id: '44444444-4444-4444-8444-444444444444', displayName: 'Somebody else' };
  const made = await emulator.admin('POST', `/sites/${staff}/permissions`, {
    roles: ['write'],
    grantedToIdentities: [{ application }],
  });
  expect(made.status).toBe(201);
  expect((await emulator.lantern('GET', `/sites/${staff}`)).status).toBe(403);
});

test('taking a grant away shuts the site', async () => {
  const id = await grant(emulator.admin, site, 'write');
  expect((await emulator.admin('DELETE', `/sites/${site}/permissions/${id}`)).status).toBe(204);
  expect((await emulator.lantern('GET', `/sites/${site}`)).status).toBe(403);
});
