import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import { fetchToken, startTestEmulator, type TestEmulator } from '../test-client';
import { APPS, PEOPLE, SCHOOL } from '../world/people';

let emulator: TestEmulator;
beforeAll(async () => void (emulator = await startTestEmulator()));
afterAll(() => emulator.close());

const right = {
  grant_type: 'client_credentials',
  client_id: APPS.lantern.clientId,
  client_secret: APPS.lantern.clientSecret,
  scope: 'https://graph.microsoft.com/.default',
};

async function ask(
  form: Record<string, string>,
  tenant: string = SCHOOL.tenantId,
  headers: Record<string, string> = {},
) {
  const url = `${emulator.origin}/${tenant}/oauth2/v2.0/token`;
  const response = await fetch(url, { method: 'POST', body: new URLSearchParams(form), headers });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

const without = (name: keyof typeof right) =>
  Object.fromEntries(Object.entries(right).filter(([key]) => key !== name));

test.each([
  ['an unknown tenant', right, 'another-tenant', 400, 'invalid_request', 90002],
  ['no grant type', without('grant_type'), SCHOOL.tenantId, 400, 'invalid_request', 900144],
  [
    'a grant it does not know',
    { ...right, grant_type: 'password' },
    SCHOOL.tenantId,
    400,
    'unsupported_grant_type',
    70003,
  ],
  [
    'an unknown application',
    { ...right, client_id: PEOPLE[0]?.id ?? '' },
    SCHOOL.tenantId,
    400,
    'unauthorized_client',
    700016,
  ],
  ['a wrong secret', { ...right, client_secret: 'guess' }, SCHOOL.tenantId, 401, 'invalid_client', 7000215],
  ['no secret', without('client_secret'), SCHOOL.tenantId, 401, 'invalid_client', 7000218],
  [
    'a certificate nobody registered',
    { ...right, client_assertion: 'x.y.z' },
    SCHOOL.tenantId,
    401,
    'invalid_client',
    700027,
  ],
  ['no scope', without('scope'), SCHOOL.tenantId, 400, 'invalid_request', 900144],
  [
    'a single permission as scope',
    { ...right, scope: 'https://graph.microsoft.com/User.Read' },
    SCHOOL.tenantId,
    400,
    'invalid_scope',
    1002012,
  ],
  [
    'a resource of somebody else',
    { ...right, scope: 'https://vault.azure.net/.default' },
    SCHOOL.tenantId,
    400,
    'invalid_resource',
    500011,
  ],
])('the token endpoint refuses %s as Entra ID does', async (_what, form, tenant, status, error, code) => {
  const answer = await ask(form, tenant);
  expect(answer).toMatchObject({ status, body: { error, error_codes: [code] } });
  expect(answer.body.error_description).toMatch(new RegExp(`^AADSTS${code}: `));
});

test('a refusal does not repeat the secret that was sent', async () => {
  const answer = await ask({ ...right, client_secret: 'my-other-secret' });
  expect(JSON.stringify(answer.body)).not.toContain('my-other-secret');
});

test.each([
  [
    'https://graph.microsoft.com/.default',
    'https://graph.microsoft.com',
    ['Sites.Selected', 'User.ReadBasic.All', 'TeamsActivity.Send', 'GroupMember.ReadWrite.All'],
  ],
  ['http://localhost:4250/.default', 'https://graph.microsoft.com', ['Sites.Selected', 'User.ReadBasic.All', 'TeamsActivity.Send', 'GroupMember.ReadWrite.All']],
  ['https://api.botframework.com/.default', 'https://api.botframework.com', undefined],
])(
  'the service gets a token for %s that any client can check against the published keys',
  async (scope, audience, roles) => {
    const answer = await ask({ ...right, scope });
    expect(answer).toMatchObject({ status: 200, body: { token_type: 'Bearer', expires_in: 3599 } });
    const configuration = `${emulator.origin}/${SCHOOL.tenantId}/v2.0/.well-known/openid-configuration`;
    const { issuer, jwks_uri } = (await (await fetch(configuration)).json()) as {
      issuer: string;
      jwks_uri: string;
    };
    const { payload } = await jwtVerify(
      String(answer.body.access_token),
      createRemoteJWKSet(new URL(jwks_uri)),
      { issuer, audience },
    );
    expect(payload).toMatchObject({ azp: APPS.lantern.clientId, idtyp: 'app', tid: SCHOOL.tenantId });
    expect(payload.roles).toEqual(roles);
    expect(payload.scp).toBeUndefined();
  },
);

test('a client may send its secret in the Authorization header', async () => {
  const basic = Buffer.from(`${APPS.admin.clientId}:${APPS.admin.clientSecret}`).toString('base64');
  const answer = await ask({ grant_type: right.grant_type, scope: right.scope }, SCHOOL.tenantId, {
    Authorization: `Basic ${basic}`,
  });
  expect(decodeJwt(String(answer.body.access_token)).roles).toEqual(
    expect.arrayContaining(['Sites.FullControl.All', 'Sites.Manage.All']),
  );
});

test('a person gets a v2 token for the product and no other audience', async () => {
  const person = PEOPLE[0] as (typeof PEOPLE)[number];
  const clientId = APPS.lanternClient.clientId;
  const token = await emulator.context.tokens.userToken(person, {
    audience: APPS.lantern.clientId,
    scope: 'access_as_user',
    clientId,
  });
  const { payload } = await jwtVerify(
    token,
    createRemoteJWKSet(new URL(`${emulator.origin}/${SCHOOL.tenantId}/discovery/v2.0/keys`)),
  );
  expect(payload).toMatchObject({
    aud: APPS.lantern.clientId,
    iss: `${emulator.origin}/${SCHOOL.tenantId}/v2.0`,
    azp: clientId,
    azpacr: '0',
    scp: 'access_as_user',
    oid: person.id,
    tid: SCHOOL.tenantId,
    name: person.displayName,
    preferred_username: person.userPrincipalName,
    ver: '2.0',
  });
});

test('tokens follow real time when the school clock is moved', async () => {
  emulator.context.clock.advance(48 * 3_600_000);
  const { iat, exp } = decodeJwt(await fetchToken(emulator.origin, APPS.lantern));
  emulator.context.clock.reset();
  expect(Math.abs((iat ?? 0) - Date.now() / 1000)).toBeLessThan(10);
  expect((exp ?? 0) - (iat ?? 0)).toBe(3599);
});

test('what Teams sends is signed as the Bot Framework signs, with serviceurl in lower case', async () => {
  const serviceUrl = `${emulator.origin}/teams`;
  const token = await emulator.context.tokens.botFrameworkToken({
    audience: APPS.lantern.clientId,
    serviceUrl,
  });
  const metadata = (await (await fetch(`${emulator.origin}/v1/.well-known/openidconfiguration`)).json()) as {
    issuer: string;
    jwks_uri: string;
  };
  const keys = (await (await fetch(metadata.jwks_uri)).json()) as { keys: { endorsements: string[] }[] };
  expect(keys.keys[0]?.endorsements).toEqual(['msteams']);
  const { payload } = await jwtVerify(token, createRemoteJWKSet(new URL(metadata.jwks_uri)), {
    issuer: metadata.issuer,
    audience: APPS.lantern.clientId,
  });
  expect(payload.serviceurl).toBe(serviceUrl);
});

test('the connector takes the token of the bot and no other', async () => {
  const { tokens } = emulator.context;
  const bot = 'https://api.botframework.com/.default';
  const own = await fetchToken(emulator.origin, APPS.lantern, bot);
  expect(await tokens.verifyConnectorToken(`Bearer ${own}`)).toMatchObject({ azp: APPS.lantern.clientId });
  expect(
    await tokens.verifyConnectorToken(`Bearer ${await fetchToken(emulator.origin, APPS.admin, bot)}`),
  ).toBeUndefined();
  expect(
    await tokens.verifyConnectorToken(`Bearer ${await fetchToken(emulator.origin, APPS.lantern)}`),
  ).toBeUndefined();
  expect(await tokens.verifyConnectorToken(undefined)).toBeUndefined();
});

test('a fault of the token endpoint is answered in its own shape', async () => {
  await emulator.control('POST', '/faults', {
    surface: 'token',
    kind: 'status',
    status: 503,
    retryAfterSeconds: 3,
  });
  expect(await ask(right)).toMatchObject({ status: 503, body: { error: 'temporarily_unavailable' } });
  expect((await ask(right)).status).toBe(200);
});
