import { NotSetUp, StoreUnavailable } from '../../src/domain/ports';
import type { ManagedIdentity } from '../../src/store/managed-identity';
import { serviceToken } from '../../src/store/service-token';
import { managedIdentityToken } from '../../src/store/managed-identity';
import { plainServer } from './plain-server';
import type { Answer, PlainServer } from './plain-server';

const IDENTITY = { header: 'the word inside', clientId: 'identity-1', scope: 'https://graph.microsoft.com/.default' };
const at = (seconds: number): string => String(Math.round(Date.now() / 1000) + seconds);

let server: PlainServer;
afterEach(() => server.close());

async function sourceOf(answer: (count: number) => Answer, more: Partial<ManagedIdentity> = {}) {
  server = await plainServer((_request, count) => answer(count));
  return managedIdentityToken({ ...IDENTITY, endpoint: `${server.origin}/msi/token`, ...more });
}

const token = (count: number): Answer => ({
  status: 200,
  body: { access_token: `token-${count}`, expires_on: at(3600), resource: 'https://graph.microsoft.com', token_type: 'Bearer', client_id: 'identity-1' },
});

describe('the token of a managed identity', () => {
  it('is asked for as the platform documents it, once for many callers', async () => {
    const source = await sourceOf(token);
    expect(await Promise.all([source.getToken(), source.getToken()])).toEqual(['token-1', 'token-1']);
    expect(server.arrived).toHaveLength(1);
    const [request] = server.arrived;
    const address = new URL(request?.url ?? '', server.origin);
    expect([request?.method, address.pathname, request?.headers['x-identity-header']]).toEqual(['GET', '/msi/token', 'the word inside']);
    expect(Object.fromEntries(address.searchParams)).toEqual({
      'api-version': '2019-08-01',
      resource: 'https://graph.microsoft.com',
      client_id: 'identity-1',
    });
  });

  it('is kept until five minutes before the moment it runs out', async () => {
    let now = Date.now();
    const source = await sourceOf(token, { now: () => now });
    await source.getToken();
    now += 54 * 60_000;
    expect(await source.getToken()).toBe('token-1');
    now += 90_000;
    expect(await source.getToken()).toBe('token-2');
  });

  it('an identity that is not assigned is for an administrator, and the word is not in the error', async () => {
    const source = await sourceOf(() => ({ status: 400, body: { message: 'the word inside' } }));
    const failure = (await source.getToken().catch((error: unknown) => error)) as Error;
    expect(failure).toBeInstanceOf(NotSetUp);
    expect(failure.message).toContain('is assigned to the container app');
    expect(`${failure.message} ${failure.stack}`).not.toContain('the word inside');
  });

  it.each(['cut', 'silence', { status: 503 }, { status: 404 }] as const)(
    'an endpoint that is not ready is for later (%p), and is then asked again',
    async (answer) => {
      const source = await sourceOf((count) => (count === 1 ? answer : token(count)), { timeoutMs: 80 });
      await expect(source.getToken()).rejects.toBeInstanceOf(StoreUnavailable);
      expect(await source.getToken()).toBe('token-2');
    },
  );

  it('signs the service in to Teams as well as to Graph', async () => {
    server = await plainServer((_request, count) => token(count));
    const identity = { authority: 'https://login.example', tenantId: 't', clientId: 'identity-1', credential: { endpoint: `${server.origin}/msi/token`, header: 'w' } };
    await serviceToken(identity, 'https://api.botframework.com/.default').getToken();
    expect(new URL(server.arrived[0]?.url ?? '', server.origin).searchParams.get('resource')).toBe('https://api.botframework.com');
  });
});
