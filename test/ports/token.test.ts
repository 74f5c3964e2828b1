import { NotSetUp, StoreUnavailable } from '../../src/domain/ports';
import { clientCredentialsToken } from '../../src/store/token';
import type { ClientCredentials } from '../../src/store/token';
import { startBareSite } from './graph-site';
import type { GraphSite } from './graph-site';
import { plainServer } from './plain-server';
import type { Answer, PlainServer } from './plain-server';

const CREDENTIALS = {
  tenantId: 'tenant',
  clientId: 'client',
  clientSecret: 'so secret',
  scope: 'https://graph.microsoft.com/.default',
};

let server: PlainServer;

async function sourceOf(answer: (count: number) => Answer, more: Partial<ClientCredentials> = {}) {
  server = await plainServer((_request, count) => answer(count));
  return clientCredentialsToken({ ...CREDENTIALS, authority: `${server.origin}/`, ...more });
}

const token = (count: number): Answer => ({
  status: 200,
  body: { access_token: `token-${count}`, expires_in: 3600, token_type: 'Bearer' },
});

describe('the token of the service', () => {
  afterEach(() => server.close());

  it('is asked for with client credentials, once for many callers', async () => {
    const source = await sourceOf(token);
    expect(await Promise.all([source.getToken(), source.getToken(), source.getToken()])).toEqual([
      'token-1',
      'token-1',
      'token-1',
    ]);
    const [request] = server.arrived;
    expect([request?.method, request?.url]).toEqual(['POST', '/tenant/oauth2/v2.0/token']);
    expect(Object.fromEntries(new URLSearchParams(request?.body))).toEqual({
      grant_type: 'client_credentials',
      client_id: 'client',
      client_secret: 'so secret',
      scope: 'https://graph.microsoft.com/.default',
    });
  });

  it('is kept until five minutes before it runs out, or until it is dropped', async () => {
    let now = 0;
    const source = await sourceOf(token, { now: () => now });
    await source.getToken();
    now = 54 * 60_000;
    expect(await source.getToken()).toBe('token-1');
    now = 55 * 60_000;
    expect(await source.getToken()).toBe('token-2');
    source.forget?.();
    expect(await source.getToken()).toBe('token-3');
  });

  it('refused credentials are for an administrator, and the secret is not in the error', async () => {
    const source = await sourceOf(() => ({
      status: 401,
      body: { error: 'invalid_client', error_description: 'so secret' },
    }));
    const failure = (await source.getToken().catch((error: unknown) => error)) as Error;
    expect(failure).toBeInstanceOf(NotSetUp);
    expect(failure.message).toContain('invalid_client');
    expect(`${failure.message} ${failure.stack}`).not.toContain('so secret');
  });

  it.each(['cut', 'silence', { status: 503 }] as const)(
    'a sign-in that does not answer is for later (%p), and is then tried again',
    async (answer) => {
      const source = await sourceOf((count) => (count === 1 ? answer : token(count)), { timeoutMs: 80 });
      await expect(source.getToken()).rejects.toBeInstanceOf(StoreUnavailable);
      expect(await source.getToken()).toBe('token-2');
    },
  );
});

describe('the token of the service, over the emulator', () => {
  let site: GraphSite;
  beforeAll(async () => {
    site = await startBareSite();
  });
  afterAll(() => site.close());

  it('opens nothing with a wrong secret', async () => {
    const { tenantId, clientId } = site.world;
    const source = clientCredentialsToken({
      ...CREDENTIALS,
      authority: site.emulator.origin,
      tenantId,
      clientId,
      clientSecret: 'wrong',
    });
    await expect(source.getToken()).rejects.toBeInstanceOf(NotSetUp);
  });
});
