import type { HostState } from './host-protocol';
import { answerNaa, type FetchToken } from './naa';

const host: HostState = {
  theme: 'default',
  entityId: 'home',
  tenantId: 'tid',
  user: { id: 'oid', userPrincipalName: 'a.osei@wrenhollow.example', displayName: 'Amara Osei' },
  sessionId: 's',
};
const scope = 'api://lantern/access_as_user';
const ask = (method: string) =>
  JSON.stringify({ requestId: 'r1', method, tokenParams: { clientId: 'client', scope } });
const give: FetchToken = async ({ personId, clientId }) => ({
  accessToken: `access ${personId} ${clientId}`,
  idToken: 'id',
  expiresIn: 3600,
  scope,
});
const read = async (method: string, fetchToken = give) =>
  JSON.parse(await answerNaa(ask(method), host, fetchToken)) as Record<string, unknown>;

test('GetInitContext names the account that is signed in', async () => {
  expect(await read('GetInitContext')).toMatchObject({
    requestId: 'r1',
    success: true,
    initContext: { accountContext: { homeAccountId: 'oid.tid', tenantId: 'tid' } },
  });
});

test.each(['GetToken', 'GetTokenPopup'])('%s brings both tokens and the account', async (method) => {
  expect(await read(method)).toMatchObject({
    messageType: 'NestedAppAuthResponse',
    success: true,
    token: { access_token: 'access oid client', id_token: 'id', expires_in: 3600, scope },
    account: { username: 'a.osei@wrenhollow.example', environment: 'login.microsoftonline.com' },
  });
});

test('a token that cannot be had is a passing trouble, not a hanging call', async () => {
  const reply = await read('GetToken', () => Promise.reject(new Error('down')));
  expect(reply).toMatchObject({ success: false, error: { status: 'TRANSIENT_ERROR' } });
});
